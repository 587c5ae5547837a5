import { existsSync, readdirSync } from 'node:fs'
import { chmod, copyFile } from 'node:fs/promises'
import { basename, join, relative, resolve } from 'node:path'
import type { TemporaryFolder } from './temporary-folder.ts'

const root = resolve(import.meta.dirname, '../../../../shared/samples')

/** True where the sample photos lie beside the project; tests of them are skipped elsewhere. */
export const hasSamples = existsSync(join(root, 'made'))

/** The path of a sample, "made/only-iim.jpg". Samples are never written to. */
export function findSample(name: string): string {
  return join(root, name)
}

/** The names of all samples, in order. */
export function listSamples(): readonly string[] {
  if (!hasSamples) return []
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'MANIFEST.md')
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .toSorted()
}

/** Copies a sample into a test's folder, writable; gives its path. */
export async function copySample(folder: TemporaryFolder, name: string): Promise<string> {
  const path = folder.at(basename(name))
  await copyFile(findSample(name), path)
  await chmod(path, 0o644)
  return path
}
