import { open } from 'node:fs/promises'
import type { Vault } from '../services/ports/vault.ts'
import { hashOpenFile } from './hash-bytes.ts'
import { IncomingFiles } from './incoming-files.ts'
import { keepObject } from './keep-object.ts'
import { findHeld, listObjects, readObject } from './stored-objects.ts'
import { describeSourceError, describeVaultError, readCode } from './vault-error.ts'
import { layOutVault } from './vault-layout.ts'

/** A vault in a folder, which is made when the first object is kept. Whole objects may be compared with `sha256sum`; see vault-layout.ts. */
export function createFileVault({ folder }: { readonly folder: string }): Vault {
  const layout = layOutVault(folder)
  const incoming = new IncomingFiles(layout.incoming)
  const isHeld = (sha256: string) => reportErrors(async () => (await findHeld(layout, sha256)) !== undefined)
  return {
    keep: async (path, base, expected) => {
      if (expected !== undefined && !(await isHeld(expected))) {
        try {
          return await keepObject({ layout, incoming }, { path, sha256: expected, base })
        } catch (error) {
          // Other bytes, or a fault of the file or the disk: the longer way tells which, and keeps what can be kept.
          if (!(error instanceof Error)) throw error
        }
      }
      const sha256 = await hashSource(path)
      return await reportErrors(() => keepObject({ layout, incoming }, { path, sha256, base }), path)
    },
    has: isHeld,
    bytes: (sha256) => reportErrors(() => readObject(layout, sha256)),
    list: async function* () {
      try {
        for await (const { sha256 } of listObjects(layout)) yield sha256
      } catch (error) {
        throw describeVaultError(error)
      }
    },
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
