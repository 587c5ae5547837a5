import { open } from 'node:fs/promises'
import type { ExpectedBytes, Vault } from '../services/ports/vault.ts'
import type { RunCopy } from './copy-into-place.ts'
import { copyIntoPlace } from './copy-into-place.ts'
import { hashOpenFile } from './hash-bytes.ts'
import { IncomingFiles } from './incoming-files.ts'
import { keepAbsent, keepNewObject, keepObject } from './keep-object.ts'
import { removeObjects } from './remove-objects.ts'
import { describeObjects, findHeld, listObjects, readObject } from './stored-objects.ts'
import { describeSourceError, describeVaultError, readCode } from './vault-error.ts'
import { VaultGate } from './vault-gate.ts'
import { layOutVault } from './vault-layout.ts'

/** Where a vault is, and what copies whole files into it. */
export interface FileVaultOptions {
  readonly folder: string
  /** Runs the copying in a thread, so that the desk answers meanwhile; this very thread where not given. */
  readonly runCopy?: RunCopy
}

/** A vault in a folder, which is made when the first object is kept. Whole objects may be compared with `sha256sum`; see vault-layout.ts. */
export function createFileVault({ folder, runCopy = async (copy) => copyIntoPlace(copy) }: FileVaultOptions): Vault {
  const layout = layOutVault(folder)
  const incoming = new IncomingFiles(layout.incoming, runCopy)
  const gate = new VaultGate()
  const isHeld = (sha256: string) => reportErrors(async () => (await findHeld(layout, sha256)) !== undefined)
  const keepFile = async (path: string, base?: string, expected?: ExpectedBytes): Promise<string> => {
    if (expected !== undefined) {
      try {
        if ((await keepAbsent({ layout, incoming }, { path, base, ...expected })) === 'kept') return expected.sha256
      } catch (error) {
        // Other bytes, or a fault of the file or the disk: the longer way tells which, and keeps what can be kept.
        if (!(error instanceof Error)) throw error
      }
    }
    const sha256 = await hashSource(path)
    return await reportErrors(() => keepObject({ layout, incoming }, { path, sha256, base }), path)
  }
  return {
    keep: (path, base, expected) => gate.pass(() => keepFile(path, base, expected)),
    keepBytes: (bytes) => gate.pass(() => reportErrors(() => keepNewObject({ layout, incoming }, bytes))),
    has: isHeld,
    bytes: (sha256) => gate.pass(() => reportErrors(() => readObject(layout, sha256))),
    remove: (sha256s, findNeeded) =>
      gate.close(async () => {
        const needed = await findNeeded()
        const removed = new Set(sha256s.filter((sha256) => !needed.has(sha256)))
        return await reportErrors(() => removeObjects({ layout, incoming }, removed))
      }),
    list: async function* () {
      try {
        for await (const { sha256 } of listObjects(layout)) yield sha256
      } catch (error) {
        throw describeVaultError(error)
      }
    },
    objects: () => describeObjects(layout),
    size: () =>
      reportErrors(async () => {
        let bytes = 0
        for await (const { size } of listObjects(layout)) bytes += size
        return bytes
      })
  }
}

async function hashSource(path: string): Promise<string> {
  try {
    const file = await open(path, 'r')
    try {
      return await hashOpenFile(file)
    } finally {
      await file.close()
    }
  } catch (error) {
    throw describeSourceError(error, path)
  }
}

async function reportErrors<Result>(work: () => Promise<Result>, source?: string): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    const isSource = source !== undefined && readCode(error) === 'ENOENT' && readPath(error) === source
    throw isSource ? describeSourceError(error, source) : describeVaultError(error)
  }
}

function readPath(error: unknown): unknown {
  return error instanceof Error && 'path' in error ? error.path : undefined
}
