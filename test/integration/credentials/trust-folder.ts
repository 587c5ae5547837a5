import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Credential } from './make-certificates.ts'

/** Puts certificates into a desk's trust list, a PEM file each; gives the folder. */
export async function makeTrustFolder(folder: string, ...anchors: readonly Credential[]): Promise<string> {
  await mkdir(folder, { recursive: true })
  for (const [index, { certificate }] of anchors.entries())
    await writeFile(join(folder, `anchor-${index + 1}.pem`), certificate.toString('pem'))
  return folder
}
