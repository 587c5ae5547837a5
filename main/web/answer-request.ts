import type { IncomingMessage, ServerResponse } from 'node:http'
import type { DeskClient } from '../../shared/rpc/create-desk-client.ts'
import { answerPageFile } from '../host/answer-page-file.ts'
import { answerPicture } from '../host/answer-picture.ts'
import type { HostAnswer } from '../host/host-answer.ts'
import { createPageHeaders } from '../host/page-headers.ts'
import { judgeRequest } from './judge-request.ts'
import type { VisitorPass } from './visitor-pass.ts'

/** What a web desk answers from. */
export interface WebParts {
  readonly port: number
  readonly pass: VisitorPass
  readonly pageFolder: string
  readonly client: DeskClient
  /** Called when a link was used up: there is a new one. */
  readonly onLinkUsed: () => void
}

const headers = createPageHeaders('')
const picturePath = /^\/(thumb|preview|full)\/([^/]*)$/

/** Answers one request of a browser: the exchange of a link's token, the page's files, pictures. Everything else is refused. */
export async function answerRequest(
  parts: WebParts,
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> {
  const refusal = judgeRequest(request.headers, parts.port, false)
  if (refusal !== undefined) return send(response, refuse(refusal))
  if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, { status: 405 })
  // The base is only there to parse by: Host has been checked.
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://desk')
  const admitted = parts.pass.admits(request.headers.cookie)
  const token = pathname === '/' ? searchParams.get('token') : null
  if (token !== null) return exchange(parts, token, admitted, response)
  if (!admitted)
    return send(response, refuse('This browser has not been let in. Open the link that `erratum serve` printed last.'))
  const picture = picturePath.exec(pathname)
  const answer = picture
    ? await answerPicture(parts.client, picture[1] ?? '', picture[2] ?? '')
    : await answerPageFile(parts.pageFolder, pathname)
  send(response, answer)
}

function exchange(parts: WebParts, token: string, admitted: boolean, response: ServerResponse): void {
  const cookie = admitted ? undefined : parts.pass.exchange(token)
  if (cookie === undefined && !admitted) {
    send(
      response,
      refuse('This link was used before or is not one of this desk. Open the link that `erratum serve` printed last.')
    )
    return
  }
  // The redirect takes the token out of the address bar and the history.
  response.writeHead(303, {
    ...headers,
    location: '/',
    'cache-control': 'no-store',
    ...(cookie && { 'set-cookie': cookie })
  })
  response.end()
  if (cookie !== undefined) parts.onLinkUsed()
}

function refuse(why: string): HostAnswer {
  return { status: 403, type: 'text/plain; charset=utf-8', cache: 'no-store', body: Buffer.from(`${why}\n`) }
}

function send(response: ServerResponse, { status, type, cache = 'no-store', body }: HostAnswer): void {
  response.writeHead(status, {
    ...headers,
    'cache-control': cache,
    ...(type && { 'content-type': type }),
    'content-length': body?.length ?? 0
  })
  response.end(body)
}
