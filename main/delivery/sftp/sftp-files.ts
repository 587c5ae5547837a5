import { pipeline } from 'node:stream/promises'
import type { SFTPWrapper } from 'ssh2'
import ssh2 from 'ssh2'
import { expectFailure } from '../../services/expect-failure.ts'
import { HashStream } from '../hash-stream.ts'
import { readUpload } from '../read-upload.ts'
import type { RemoteFiles } from '../remote-files.ts'
import { describeSshError } from './describe-ssh-error.ts'
import type { SshRequest } from './ssh-connection.ts'
import { openSftp } from './ssh-connection.ts'

type Done = (error?: Error | null) => void

const call = (start: (done: Done) => void): Promise<void> =>
  new Promise((resolve, reject) =>
    start((error) => (error === undefined || error === null ? resolve() : reject(error)))
  )

/** The files of an SFTP server. Throws as `openSftp` does. */
export async function openSftpFiles(request: SshRequest): Promise<RemoteFiles> {
  const { label } = request.destination
  const { client, sftp } = await openSftp(request)
  const at = (name: string) => (request.connection.folder === '' ? name : `${request.connection.folder}/${name}`)
  const broken = new Promise<never>((_resolve, reject) => {
    const lose = (why: string) => reject(new Error(why))
    client.on('error', (error) => lose(error.message))
    client.on('close', () => lose('the server ended the connection'))
  })
  // A connection that ends between two calls is told by the next one.
  broken.catch(() => undefined)
  const size = (path: string) => sizeOf(sftp, path)
  return {
    size: (name) => size(at(name)),
    makeFolder: async (name) => {
      const steps = name.split('/')
      for (const index of steps.keys()) {
        const path = at(steps.slice(0, index + 1).join('/'))
        if ((await size(path)) === null) await call((done) => sftp.mkdir(path, done))
      }
    },
    put: (upload) => {
      const flags = upload.start > 0 ? 'r+' : 'w'
      const stream = sftp.createWriteStream(at(upload.to), { flags, start: upload.start })
      // The streams of a connection that broke are never told so.
      return Promise.race([pipeline(readUpload(upload), stream), broken])
    },
    hash: async (name, touch) => {
      const hash = new HashStream(touch)
      await Promise.race([pipeline(sftp.createReadStream(at(name)), hash), broken])
      return hash.digest()
    },
    rename: async (from, to, replace) => {
      // Plain SFTP refuses a name that is taken; which servers do not, the look at it before tells.
      if (replace && (await size(at(to))) !== null) await call((done) => sftp.unlink(at(to), done))
      await call((done) => sftp.rename(at(from), at(to), done))
    },
    remove: (name) => call((done) => sftp.unlink(at(name), done)),
    describe: (error, local) => (isLocal(error, local) ? expectFailure(error, local) : describeSshError(error, label)),
    stop: () => void client.destroy(),
    close: async () => {
      client.end()
      // A server that does not answer the farewell must not keep the program from ending.
      setTimeout(() => client.destroy(), 1000).unref()
    }
  }
}

function sizeOf(sftp: SFTPWrapper, path: string): Promise<number | null> {
  return new Promise((resolve, reject) =>
    sftp.stat(path, (error, stats) => {
      if (error === undefined || error === null) resolve(stats.size)
      else if ('code' in error && error.code === ssh2.utils.sftp.STATUS_CODE.NO_SUCH_FILE) resolve(null)
      else reject(error)
    })
  )
}

function isLocal(error: unknown, local: string): boolean {
  return error instanceof Error && 'path' in error && error.path === local
}
