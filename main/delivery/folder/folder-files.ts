import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rename, stat, unlink } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import { placeAt } from '../../services/changes/place-new-file.ts'
import { expectFailure } from '../../services/expect-failure.ts'
import { syncFolderOf, syncPath } from '../../services/photos/sync-path.ts'
import { HashStream } from '../hash-stream.ts'
import { readUpload } from '../read-upload.ts'
import type { RemoteFiles } from '../remote-files.ts'

/** The files of a folder of this machine or a mounted share. It must be there: a share that is not mounted is not a new folder. Throws DeskError `not-found`, `bad-input`. */
export async function openFolder(folder: string, label: string): Promise<RemoteFiles> {
  if (!isAbsolute(folder))
    throw new DeskError('bad-input', `${folder} is no full path. Nothing was sent. Change the destination ${label}.`)
  if (!(await isFolder(folder)))
    throw new DeskError(
      'not-found',
      `${label}: there is no folder ${folder}. Nothing was sent. Mount its disk, make the folder, or change the destination.`,
      { path: folder }
    )
  const at = (name: string) => join(folder, ...name.split('/'))
  return {
    size: async (name) => {
      try {
        return (await stat(at(name))).size
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
    },
    makeFolder: async (name) => {
      await mkdir(at(name), { recursive: true })
    },
    put: async (upload) => {
      const flags = upload.start > 0 ? 'r+' : 'w'
      await pipeline(readUpload(upload), createWriteStream(at(upload.to), { flags, start: upload.start }))
      await syncPath(at(upload.to))
    },
    hash: async (name, touch) => {
      const hash = new HashStream(touch)
      await pipeline(createReadStream(at(name)), hash)
      return hash.digest()
    },
    rename: async (from, to, replace) => {
      if (replace) await rename(at(from), at(to))
      else if (!(await placeAt(at(from), at(to)))) throw takenMeanwhile(label, basename(to), dirname(at(to)))
      await syncFolderOf(at(to))
    },
    remove: (name) => unlink(at(name)),
    describe: (error) => {
      const failure = expectFailure(error, folder)
      const why = error instanceof Error ? error.message : ''
      return new DeskError(
        failure.code,
        `${label}: the folder did not take the file (${why}). It is not there under its name; the exported file is as it was. Check its disk and its rights, then deliver again.`,
        { cause: error }
      )
    },
    stop: () => undefined,
    close: async () => undefined
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch (error) {
    if (isMissing(error)) return false
    throw expectFailure(error, path)
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
}

function takenMeanwhile(label: string, name: string, folder: string): DeskError {
  return new DeskError(
    'name-taken',
    `${label}: ${folder} has got a file ${name} meanwhile. Nothing was replaced. Take it away, or deliver again with replacing allowed.`
  )
}
