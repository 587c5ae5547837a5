import type { Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import { WebSocketServer } from 'ws'
import { attachPage } from '../host/attach-page.ts'
import type { EngineSupervisor } from '../host/engine-supervisor.ts'
import { createWebSocketWire } from '../rpc/websocket-wire.ts'
import { judgeRequest } from './judge-request.ts'
import type { VisitorPass } from './visitor-pass.ts'

/** The longest frame a page may send, in bytes: the largest notice file there is, in Base64. */
const longestFrame = 32 * 1024 * 1024

/** Milliseconds a page gets to hear that the desk was ended. */
const farewellMs = 500

/** What connections of pages are checked against and passed on to. */
export interface PageReception {
  readonly port: number
  readonly pass: VisitorPass
  readonly supervisor: EngineSupervisor
}

/** Takes pages' connections to the engine at /engine. Gives the function that ends them all. */
export function acceptPages(server: Server, { port, pass, supervisor }: PageReception): () => Promise<void> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: longestFrame, perMessageDeflate: false })
  server.on('upgrade', (request, socket, head) => {
    const refusal = judgeRequest(request.headers, port, true)
    if (refusal !== undefined || !pass.admits(request.headers.cookie)) refuse(socket, '403 Forbidden')
    else if (request.url !== '/engine') refuse(socket, '404 Not Found')
    else sockets.handleUpgrade(request, socket, head, (page) => attachPage(createWebSocketWire(page), supervisor))
  })
  return async () => {
    sockets.close()
    const pages = [...sockets.clients]
    const gone = pages.map((page) => new Promise((resolve) => page.once('close', resolve)))
    for (const page of pages) page.close(1001, 'the web desk was ended')
    await Promise.race([Promise.all(gone), delay(farewellMs)])
    for (const page of pages) page.terminate()
  }
}

function refuse(socket: Duplex, status: string): void {
  socket.on('error', () => socket.destroy())
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
