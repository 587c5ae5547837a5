import { protocol } from 'electron'
import type { DeskClient } from '../../shared/rpc/create-desk-client.ts'
import { answerPageFile } from '../host/answer-page-file.ts'
import { answerPicture } from '../host/answer-picture.ts'
import type { HostAnswer } from '../host/host-answer.ts'
import { createPageHeaders } from '../host/page-headers.ts'

/** Tells Chromium about the desk's two schemes; must run before the app is ready. */
export function registerSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'desk', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    { scheme: 'desk-photo', privileges: { standard: true, secure: true } }
  ])
}

/** Serves the built page as desk://app/ and pictures as desk-photo://thumb/<hash>, desk-photo://preview/<hash> and desk-photo://full/<hash>. */
export function servePages(folder: string, client: DeskClient): void {
  const pageHeaders = createPageHeaders('desk-photo:')
  // Another scheme is another origin, so a picture must not be kept to its own.
  const { 'cross-origin-resource-policy': _own, ...pictureHeaders } = pageHeaders
  protocol.handle('desk', async ({ method, url }) => {
    const { host, pathname } = new URL(url)
    if (method !== 'GET' || host !== 'app') return respond({ status: 404 }, pageHeaders)
    return respond(await answerPageFile(folder, pathname), pageHeaders)
  })
  protocol.handle('desk-photo', async ({ method, url }) => {
    const { host, pathname } = new URL(url)
    if (method !== 'GET') return respond({ status: 404 }, pictureHeaders)
    return respond(await answerPicture(client, host, pathname.slice(1)), pictureHeaders)
  })
}

function respond({ status, type, cache, body }: HostAnswer, headers: Readonly<Record<string, string>>): Response {
  return new Response(body ?? null, {
    status,
    headers: { ...headers, ...(type && { 'content-type': type }), ...(cache && { 'cache-control': cache }) }
  })
}
