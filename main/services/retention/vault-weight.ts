import type { VaultObject } from '../ports/vault.ts'

/** What the vault weighs on disk, in bytes, and how that changes as objects go. */
export interface VaultWeight {
  readonly bytes: number
  /** Takes an object away. When a base goes, one of its differences becomes whole in its place. */
  remove(sha256: string): void
}

/** Weighs a vault: whole objects, and those kept as a difference to one of them. */
export function weighVault(objects: Iterable<VaultObject>): VaultWeight {
  const families = new Map<string, Map<string, VaultObject>>()
  const familyOf = new Map<string, string>()
  let bytes = 0
  for (const object of objects) {
    const name = object.base ?? object.sha256
    familyOf.set(object.sha256, name)
    const family = families.get(name) ?? new Map<string, VaultObject>()
    families.set(name, family.set(object.sha256, object))
    bytes += object.size
  }
  return {
    get bytes() {
      return bytes
    },
    remove: (sha256) => {
      const name = familyOf.get(sha256)
      const family = name === undefined ? undefined : families.get(name)
      if (name === undefined || family === undefined) return
      const before = weighFamily(name, family)
      familyOf.delete(sha256)
      family.delete(sha256)
      bytes += weighFamily(name, family) - before
    }
  }
}

function weighFamily(name: string, family: ReadonlyMap<string, VaultObject>): number {
  const members = [...family.values()]
  const sizes = members.reduce((sum, { size }) => sum + size, 0)
  const [heir] = members
  return family.has(name) || heir === undefined ? sizes : sizes - heir.size + heir.length
}
