import type { Client } from 'basic-ftp'
import { FTPError } from 'basic-ftp'
import { expectFailure } from '../../services/expect-failure.ts'
import { HashStream } from '../hash-stream.ts'
import type { RemoteFiles } from '../remote-files.ts'
import { describeFtpError } from './describe-ftp-error.ts'
import type { FtpRequest } from './ftp-connection.ts'
import { openFtp } from './ftp-connection.ts'

/** The files of an FTP server, over passive data connections. Throws as `openFtp` does. */
export async function openFtpFiles(request: FtpRequest): Promise<RemoteFiles> {
  const { label } = request.destination
  const client = await openFtp(request)
  return {
    size: (name) => sizeOf(client, name),
    makeFolder: async (name) => {
      const steps = name.split('/')
      // A folder that is there already is refused as one that may not be made is: the file itself tells the two apart.
      for (const index of steps.keys())
        await client.sendIgnoringError(`MKD ${await client.protectWhitespace(steps.slice(0, index + 1).join('/'))}`)
    },
    put: async ({ from, to, start, touch }) => {
      client.trackProgress(touch)
      try {
        if (start > 0) await client.appendFrom(from, to, { localStart: start })
        else await client.uploadFrom(from, to)
      } finally {
        client.trackProgress()
      }
    },
    hash: async (name, touch) => {
      const hash = new HashStream(touch)
      await client.downloadTo(hash, name)
      return hash.digest()
    },
    rename: async (from, to, replace) => {
      // Many servers rename over a file that is there; which do not, need it gone.
      if (replace && (await sizeOf(client, to)) !== null) await client.remove(to)
      await client.rename(from, to)
    },
    remove: async (name) => {
      await client.remove(name)
    },
    describe: (error, local) =>
      error instanceof Error && 'path' in error && error.path === local
        ? expectFailure(error, local)
        : describeFtpError(error, label),
    stop: () => client.close(),
    close: async () => client.close()
  }
}

async function sizeOf(client: Client, name: string): Promise<number | null> {
  try {
    return await client.size(name)
  } catch (error) {
    if (error instanceof FTPError && error.code === 550) return null
    throw error
  }
}
