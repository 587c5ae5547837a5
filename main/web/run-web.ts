import { once } from 'node:events'
import type { WebRequest } from './serve-web.ts'
import { serveWeb } from './serve-web.ts'

/** Serves a desk until Ctrl-C or SIGTERM, then ends everything in order. */
export async function runWeb(request: WebRequest): Promise<void> {
  const desk = await serveWeb(request)
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  await desk.close()
}
