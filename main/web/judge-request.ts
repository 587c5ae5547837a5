import type { IncomingHttpHeaders } from 'node:http'

/**
 * Why a request is not for this desk, or undefined where it is. A page of another site can make a browser send requests to 127.0.0.1, and can give
 * that address a name of its own (DNS rebinding); `Host`, `Origin` and `Sec-Fetch-Site` are what a page cannot forge. `needsOrigin` for upgrades:
 * a WebSocket is not kept to its origin by the browser, so it must say one.
 */
export function judgeRequest(headers: IncomingHttpHeaders, port: number, needsOrigin: boolean): string | undefined {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  if (headers.host === undefined || !hosts.includes(headers.host)) return 'The request was not for this address.'
  const origin = headers.origin
  if (origin === undefined && needsOrigin) return 'The request did not say where it comes from.'
  if (origin !== undefined && origin !== `http://${headers.host}`) return 'The request comes from another site.'
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 'The request comes from another site.'
  return undefined
}
