import { join } from 'node:path'

/** The folders of a vault: `objects/aa/…` by hash, whole or as a difference, and `incoming` for what is not yet an object. */
export interface VaultLayout {
  readonly objects: string
  readonly incoming: string
  /** The folder an object of this hash stands in, whole or not. */
  folderOf(sha256: string): string
  /** Where the object's own bytes stand. */
  wholePath(sha256: string): string
  /** Where its difference to another object stands instead. */
  deltaPath(sha256: string): string
}

const deltaEnding = '.delta'
const namePattern = /^[0-9a-f]{62}(\.delta)?$/

/** Where everything of a vault in this folder stands. Throws for a hash that is none: nothing else ever becomes part of a path. */
export function layOutVault(folder: string): VaultLayout {
  const objects = join(folder, 'objects')
  const folderOf = (sha256: string) => join(objects, checkHash(sha256).slice(0, 2))
  const wholePath = (sha256: string) => join(folderOf(sha256), sha256.slice(2))
  return {
    objects,
    incoming: join(folder, 'incoming'),
    folderOf,
    wholePath,
    deltaPath: (sha256) => wholePath(sha256) + deltaEnding
  }
}

/** The hash of the object behind a file of the vault; undefined for a file that is none. */
export function readObjectName(folderName: string, fileName: string): string | undefined {
  if (!/^[0-9a-f]{2}$/.test(folderName) || !namePattern.test(fileName)) return undefined
  return folderName + fileName.slice(0, 62)
}

function checkHash(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('Not a SHA-256: 64 hexadecimal digits in lower case are')
  return sha256
}
