import type { Server } from 'node:http'
import { createServer } from 'node:http'
import { DeskError } from '../../shared/contract/desk-error.ts'
import { connectHost } from '../host/connect-host.ts'
import { EngineSupervisor } from '../host/engine-supervisor.ts'
import { findUserName } from '../host/find-user-name.ts'
import { findPart } from '../install/find-part.ts'
import type { Log } from '../rpc/log.ts'
import { acceptPages } from './accept-pages.ts'
import { answerRequest } from './answer-request.ts'
import { VisitorPass } from './visitor-pass.ts'

const loopback = ['127.0.0.1', 'localhost']
const picturePatienceMs = 5_000

/** Which desk to serve, and where. */
export interface WebRequest {
  readonly deskFolder: string
  /** 0 for any free one. */
  readonly port: number
  /** The built page: out/renderer. */
  readonly staticFolder: string
  /** Only this machine's own address; anything wider is refused, because this server speaks no TLS. */
  readonly address?: string
  /** Called with the link to open, and with a new one each time a link was used: every link works for one browser. */
  readonly onLink?: (url: string) => void
  readonly log: Log
}

/** A desk that is being served. */
export interface WebDesk {
  /** The first link, with its token. */
  readonly url: string
  readonly port: number
  /** Ends every page's connection, the server, and the engine. */
  close(): Promise<void>
}

/**
 * Serves a desk to browsers on this machine. The engine is a process of its own, so that the pages outlive it. Throws DeskError `bad-input` where the
 * address is not this machine's own or the port is taken.
 */
export async function serveWeb(request: WebRequest): Promise<WebDesk> {
  const { address = '127.0.0.1', log } = request
  if (!loopback.includes(address)) throw refuseAddress(address)
  const server = createServer()
  const port = await listen(server, request.port)
  const supervisor = new EngineSupervisor({ command: findEngine(request.deskFolder), log })
  const pass = new VisitorPass(port)
  const link = (): string => `http://127.0.0.1:${port}/?token=${pass.token}`
  const tellLink = (): void => request.onLink?.(link())
  const client = connectHost(supervisor, picturePatienceMs)
  const parts = { port, pass, pageFolder: request.staticFolder, client, onLinkUsed: tellLink }
  server.on('request', (incoming, response) => {
    answerRequest(parts, incoming, response).catch((error: unknown) => {
      log('a request could not be answered', error)
      response.destroy()
    })
  })
  const endPages = acceptPages(server, { port, pass, supervisor })
  tellLink()
  return {
    url: link(),
    port,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      await endPages()
      await supervisor[Symbol.asyncDispose]()
      server.closeAllConnections()
      await closed
    }
  }
}

function findEngine(deskFolder: string) {
  const entry = findPart(import.meta.dirname, ['../engine/engine-process.ts', 'engine.js', '../engine.js'])
  const { NODE_OPTIONS: _options, ...environment } = process.env
  const args = [entry, '--desk', deskFolder, '--host', 'web', '--user', findUserName()]
  return { node: process.execPath, args, environment }
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(refusePort(port, error)))
    server.listen(port, '127.0.0.1', resolve)
  })
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('the server listens on no port')
  return bound.port
}

function refuseAddress(address: string): DeskError {
  return new DeskError(
    'bad-input',
    `The web desk is not served on ${address}: without TLS, captions and originals would cross the network in the clear. Nothing was started. Use 127.0.0.1, and a tunnel (ssh -L) from other machines.`
  )
}

function refusePort(port: number, error: Error): DeskError {
  return new DeskError(
    'bad-input',
    `The web desk cannot be served on port ${port} (${error.message}). Nothing was started. Choose another one with --port, or 0 for any free one.`,
    { cause: error }
  )
}
