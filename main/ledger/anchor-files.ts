import { open } from 'node:fs/promises'
import { DeskError } from '../../shared/contract/desk-error.ts'
import type { AnchorFiles } from '../services/ports/anchor-files.ts'

/** Anchor files on disks this machine sees. */
export const anchorFiles: AnchorFiles = {
  read: (path) =>
    run(path, async () => {
      const file = await open(path).catch((error: unknown) => {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
        throw error
      })
      if (file === null) return null
      await using opened = file
      const { mtime } = await opened.stat()
      return { text: await opened.readFile('utf8'), writtenAt: mtime.toISOString() }
    }),
  append: (path, text) =>
    run(path, async () => {
      await using file = await open(path, 'a')
      await file.appendFile(text)
      await file.sync()
    })
}

async function run<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new DeskError(
      'storage-unavailable',
      `The anchor file ${path} cannot be used (${why}). The desk's own record is whole and goes on. Connect its disk again, or name another file; checkpoints that are not in it yet follow with the next one.`,
      { path, cause: error }
    )
  }
}
