import { once } from 'node:events'
import type { FileHandle } from 'node:fs/promises'
import { access, mkdir, open, rename, stat, unlink } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { Connection, SFTPWrapper } from 'ssh2'
import ssh2 from 'ssh2'
import { login } from './login.ts'
import { makeSshKey } from './make-ssh-key.ts'

const { OPEN_MODE, STATUS_CODE } = ssh2.utils.sftp

/** A server of a test: where it listens, and the bytes of a file after which it cuts the connection, once. */
export interface TestServer extends AsyncDisposable {
  readonly port: number
  dropAfter: number | null
}

type Share = Pick<TestServer, 'dropAfter'> & { readonly folder: string }

/** Starts an SSH server on loopback that shows a folder over SFTP: for what is tested of the desk on every machine. */
export async function startSftpServer(folder: string): Promise<TestServer> {
  const share: Share = { folder, dropAfter: null }
  const clients = new Set<Connection>()
  const hostKey = makeSshKey().private
  const server = new ssh2.Server({ hostKeys: [hostKey] }, (client) => {
    clients.add(client)
    client.on('error', () => undefined)
    client.on('close', () => clients.delete(client))
    client.on('authentication', (context) => {
      if (context.method === 'password' && context.username === login.user && context.password === login.password)
        context.accept()
      else context.reject(['password'])
    })
    client.on('session', (accept) => accept().on('sftp', (begin) => serveFiles(begin(), share, client)))
  })
  // Small answers must not be held back: every request waits for its own.
  const listener = createServer({ noDelay: true }, (socket) => server.injectSocket(socket))
  listener.listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const address = listener.address()
  if (address === null || typeof address === 'string') throw new Error('No port')
  return Object.assign(share, {
    port: address.port,
    async [Symbol.asyncDispose]() {
      for (const client of clients) client.end()
      await new Promise((resolve) => listener.close(resolve))
    }
  })
}

function serveFiles(sftp: SFTPWrapper, share: Share, client: Connection): void {
  const handles: FileHandle[] = []
  const at = (path: string) => join(share.folder, path)
  const handleOf = (buffer: Buffer): FileHandle => {
    const handle = handles[buffer.readUInt32BE(0)]
    if (handle === undefined) throw new Error('No such handle')
    return handle
  }
  const answer = (request: number, work: () => Promise<void>) => {
    work().catch((error: unknown) => {
      const code = error instanceof Error && 'code' in error ? error.code : ''
      sftp.status(request, code === 'ENOENT' ? STATUS_CODE.NO_SUCH_FILE : STATUS_CODE.FAILURE, 'Failure')
    })
  }
  const done = (request: number, work: () => Promise<unknown>) =>
    answer(request, async () => {
      await work()
      sftp.status(request, STATUS_CODE.OK)
    })
  client.on('close', () => {
    for (const handle of handles) void handle.close().catch(() => undefined)
  })
  sftp.on('OPEN', (request, name, flags) =>
    answer(request, async () => {
      const mode = flags & OPEN_MODE.TRUNC ? 'w' : flags & OPEN_MODE.WRITE ? 'r+' : 'r'
      const number = Buffer.alloc(4)
      number.writeUInt32BE(handles.push(await open(at(name), mode)) - 1)
      sftp.handle(request, number)
    })
  )
  sftp.on('WRITE', (request, handle, offset, data) => {
    if (share.dropAfter !== null && offset + data.length > share.dropAfter) {
      share.dropAfter = null
      client.end()
      return
    }
    done(request, () => handleOf(handle).write(data, 0, data.length, offset))
  })
  sftp.on('READ', (request, handle, offset, length) =>
    answer(request, async () => {
      const { bytesRead, buffer } = await handleOf(handle).read(Buffer.alloc(length), 0, length, offset)
      if (bytesRead === 0) sftp.status(request, STATUS_CODE.EOF)
      else sftp.data(request, buffer.subarray(0, bytesRead))
    })
  )
  const tell = (request: number, look: () => Promise<{ readonly size: number; readonly mode: number }>) =>
    answer(request, async () => {
      const { size, mode } = await look()
      sftp.attrs(request, { size, mode, uid: 0, gid: 0, atime: 0, mtime: 0 })
    })
  sftp.on('STAT', (request, path) => tell(request, () => stat(at(path))))
  sftp.on('FSTAT', (request, handle) => tell(request, () => handleOf(handle).stat()))
  sftp.on('FSETSTAT', (request) => done(request, async () => undefined))
  sftp.on('CLOSE', (request, handle) => done(request, () => handleOf(handle).close()))
  sftp.on('MKDIR', (request, path) => done(request, () => mkdir(at(path))))
  sftp.on('REMOVE', (request, path) => done(request, () => unlink(at(path))))
  sftp.on('RENAME', (request, from, to) =>
    done(request, async () => {
      if (await isThere(at(to))) throw new Error('Refused')
      await rename(at(from), at(to))
    })
  )
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false
  )
}
