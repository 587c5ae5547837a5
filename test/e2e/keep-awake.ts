import { once } from 'node:events'
import { createServer } from 'node:net'
import { WebSocket } from 'ws'

const nudgeMs = 2_000

/**
 * Nudges an Electron that is being launched under Playwright until disposed. Its main process sometimes falls asleep for good while Playwright
 * attaches to its inspector (about one launch in thirty on a busy machine, Electron 33; never without an inspector): a second debugger that comes and
 * goes wakes it.
 */
export function keepAwake(inspectorPort: number): Disposable {
  const timer = setInterval(() => {
    // Before the inspector listens, and after the end, there is nobody to nudge.
    nudge(inspectorPort).catch(() => undefined)
  }, nudgeMs)
  return { [Symbol.dispose]: () => clearInterval(timer) }
}

/** A port of this machine that nobody listens on. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port was free')
  return address.port
}

async function nudge(port: number): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${port}/json/list`)
  const [target] = (await answer.json()) as { readonly webSocketDebuggerUrl: string }[]
  if (target === undefined) return
  const debugging = new WebSocket(target.webSocketDebuggerUrl)
  debugging.on('open', () =>
    debugging.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression: '0' } }))
  )
  debugging.on('message', () => debugging.close())
  debugging.on('error', () => debugging.terminate())
}
