import { closeSync, openSync, writeSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import type { FtpConnection } from 'ftp-srv'
import { FileSystem, FtpSrv } from 'ftp-srv'
import type { ServerFaults, TestServer } from './server-faults.ts'
import { login, noFaults } from './server-faults.ts'

const silentLog: Record<string, unknown> = { child: () => silentLog }
for (const level of ['trace', 'debug', 'info', 'warn', 'error', 'fatal']) silentLog[level] = () => undefined

/** The certificate of an FTPS server, with its key, both PEM. */
export interface ServerCertificate {
  readonly cert: string
  readonly key: string
}

/** Starts an FTP server on loopback that shows a folder, over TLS where it has a certificate. */
export async function startFtpServer(folder: string, tls?: ServerCertificate): Promise<TestServer> {
  const faults = noFaults()
  const count = { received: 0 }
  const port = await findPort()
  const signals = ['SIGTERM', 'SIGINT', 'SIGQUIT'] as const
  const before = signals.map((signal) => process.listeners(signal))
  const server = new FtpSrv({
    url: `ftp://127.0.0.1:${port}`,
    pasv_url: '127.0.0.1',
    pasv_min: 20_000,
    pasv_max: 60_000,
    log: silentLog,
    tls: tls ?? false
  })
  server.on('login', ({ connection, username, password }, resolve, reject) => {
    if (username === login.user && password === login.password)
      resolve({ fs: new FaultyFiles(connection, { folder, faults, count }) })
    else reject(new Error('Not you'))
  })
  server.on('client-error', () => undefined)
  await server.listen()
  return {
    port,
    folder,
    faults,
    received: () => count.received,
    [Symbol.asyncDispose]: async () => {
      await server.close()
      // It listens to the signals of the whole process and never stops.
      for (const [index, signal] of signals.entries())
        for (const listener of process.listeners(signal))
          if (!before[index]?.includes(listener)) process.off(signal, listener)
    }
  }
}

interface FaultyShare {
  readonly folder: string
  readonly faults: ServerFaults
  readonly count: { received: number }
}

class FaultyFiles extends FileSystem {
  readonly #connection: FtpConnection
  readonly #share: FaultyShare

  constructor(connection: FtpConnection, share: FaultyShare) {
    super(connection, { root: share.folder, cwd: '/' })
    this.#connection = connection
    this.#share = share
  }

  override write(
    name: string,
    { append = false }: { append?: boolean } = {}
  ): { stream: Writable; clientPath: string } {
    const { faults, folder } = this.#share
    if (faults.diskFull) throw new Error('No space left on device')
    const stream = this.#receive(join(folder, this.cwd, name), append ? 'a' : 'w')
    // The server says "close" when the data connection has ended, and waits for "finish".
    stream.once('close', () => stream.end())
    return { stream, clientPath: name }
  }

  #receive(path: string, flags: 'a' | 'w'): Writable {
    const { faults, count } = this.#share
    const connection = this.#connection
    const file = openSync(path, flags)
    let seen = 0
    return new Writable({
      write(chunk: Buffer, _encoding, done) {
        if (faults.silent) return
        seen += chunk.length
        if (faults.dropAfter !== null && seen > faults.dropAfter) {
          faults.dropAfter = null
          cut(connection)
          return
        }
        count.received += chunk.length
        writeSync(file, faults.garble ? Buffer.alloc(chunk.length) : chunk)
        done()
      },
      final(done) {
        closeSync(file)
        done()
      }
    })
  }

  override async rename(from: string, to: string): Promise<unknown> {
    if (this.#share.faults.refuseRename) throw new Error('Refused')
    return super.rename(from, to)
  }
}

function cut(connection: FtpConnection): void {
  const sockets: unknown[] = [Reflect.get(connection, 'commandSocket'), Reflect.get(connection, 'connector')]
  for (const socket of sockets) destroy(socket)
}

function destroy(one: unknown): void {
  if (typeof one !== 'object' || one === null) return
  const own: unknown = Reflect.get(one, 'socket')
  if (own !== undefined) destroy(own)
  const end: unknown = Reflect.get(one, 'destroy')
  if (typeof end === 'function') Reflect.apply(end, one, [])
}

async function findPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No port')
  return address.port
}
