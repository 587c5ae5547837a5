import { randomUUID } from 'node:crypto'
import { open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Copied, CopyToKeep, RunCopy } from './copy-into-place.ts'
import { hashOpenFile } from './hash-bytes.ts'
import { makeLastingFolder, syncFolder } from './sync-folder.ts'
import { readCode } from './vault-error.ts'

/** Files on their way into the vault. Named for the process that writes them, so that what a killed one left behind can be told and removed. */
export class IncomingFiles {
  readonly #folder: string
  readonly #runCopy: RunCopy
  #cleared: Promise<void> | undefined

  constructor(folder: string, runCopy: RunCopy) {
    this.#folder = folder
    this.#runCopy = runCopy
  }

  /** Copies a file to its place by way of here; see `copyIntoPlace`. */
  async copy(file: Omit<CopyToKeep, 'part'>): Promise<Copied> {
    return await this.#runCopy({ ...file, part: await this.#name() })
  }

  /** Writes bytes here, synced and read-only, and gives the file with the hash of what the disk holds. */
  async write(bytes: Uint8Array): Promise<{ readonly path: string; readonly sha256: string }> {
    return await this.#fill(async (target) => {
      const file = await open(target, 'wx', 0o600)
      try {
        await file.writeFile(bytes)
      } finally {
        await file.close()
      }
    })
  }

  /** Puts a file in place, lasting; takes the place of what stands there. */
  async place(from: string, to: string): Promise<void> {
    await makeLastingFolder(dirname(to))
    await rename(from, to)
    await syncFolder(dirname(to))
  }

  /** Takes a file away again; does nothing where it is gone. */
  async discard(path: string): Promise<void> {
    await rm(path, { force: true })
  }

  async #fill(fill: (target: string) => Promise<void>): Promise<{ readonly path: string; readonly sha256: string }> {
    await makeLastingFolder(this.#folder)
    const path = await this.#name()
    try {
      await fill(path)
      const file = await open(path, 'r+')
      try {
        await file.chmod(0o444)
        await file.sync()
        return { path, sha256: await hashOpenFile(file) }
      } finally {
        await file.close()
      }
    } catch (error) {
      await this.discard(path)
      throw error
    }
  }

  async #name(): Promise<string> {
    this.#cleared ??= this.#clearLeftovers()
    await this.#cleared
    return join(this.#folder, `${process.pid}-${randomUUID()}`)
  }

  async #clearLeftovers(): Promise<void> {
    await makeLastingFolder(this.#folder)
    for (const name of await readdir(this.#folder)) {
      const owner = Number.parseInt(name, 10)
      if (Number.isSafeInteger(owner) && owner > 0 && !isAlive(owner)) await this.discard(join(this.#folder, name))
    }
  }
}

function isAlive(process_: number): boolean {
  try {
    return process.kill(process_, 0)
  } catch (error) {
    // Any other answer means that the process is there but not ours.
    return readCode(error) !== 'ESRCH'
  }
}
