import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { DeskError } from '../../shared/contract/desk-error.ts'
import { syncFolder } from '../vault/sync-folder.ts'
import type { KeyStore } from './key-store.ts'

/**
 * Keeps a desk's key in a file only its owner may read (mode 0600), and during an exchange the next one beside it. A file others may read is
 * refused: a key that somebody may have copied proves nothing. Windows has no such modes; there the folder's own rights count.
 */
export function createKeyFile(path: string): KeyStore {
  const next = `${path}.next`
  return {
    place: path,
    read: async () => {
      const texts = [await readKeyFile(path), await readKeyFile(next)]
      return texts.filter((text) => text !== null)
    },
    add: (pem) => writeKeyFile(next, pem),
    settle: async (pem) => {
      if ((await readKeyFile(next)) === pem) await run(path, () => rename(next, path))
      else if ((await readKeyFile(path)) === pem) await run(next, () => rm(next, { force: true }))
      else throw new Error('A key can only be settled on once it was added')
      await run(path, () => syncFolder(dirname(path)))
    }
  }
}

async function readKeyFile(path: string): Promise<string | null> {
  return run(path, async () => {
    const file = await open(path).catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
      throw error
    })
    if (file === null) return null
    await using opened = file
    const { mode } = await opened.stat()
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) throw tooWide(path, mode)
    return await opened.readFile('utf8')
  })
}

async function writeKeyFile(path: string, pem: string): Promise<void> {
  await run(path, async () => {
    // Left by an exchange that was broken off before the ledger knew of it.
    await rm(path, { force: true })
    await using file = await open(path, 'wx', 0o600)
    await file.writeFile(pem)
    await file.sync()
    await syncFolder(dirname(path))
  })
}

async function run<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DeskError) throw error
    const why = error instanceof Error ? error.message : String(error)
    throw new DeskError(
      'storage-unavailable',
      `The desk's signing key ${path} cannot be used (${why}). No checkpoint was made; photos and the record are not affected. Make the file readable and its folder writable for this account, then try again.`,
      { path, cause: error }
    )
  }
}

function tooWide(path: string, mode: number): DeskError {
  const now = (mode & 0o777).toString(8).padStart(4, '0')
  return new DeskError(
    'storage-unavailable',
    `Others on this machine may read the desk's signing key ${path} (mode ${now}, must be 0600). No checkpoint was made; photos and the record are not affected. Take the rights away with "chmod 600", and exchange the key with "erratum audit rotate" where somebody may have copied it.`,
    { path }
  )
}
