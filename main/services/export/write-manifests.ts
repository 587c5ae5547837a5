import { readFile, writeFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import type { ExportedFile } from '../../../shared/contract/export.ts'
import type { ExportPreset } from '../../../shared/contract/export-preset.ts'
import type { Manifest } from '../../../shared/export/manifest/manifest-file.ts'
import { writeCsvManifest } from '../../../shared/export/manifest/write-csv-manifest.ts'
import { writeJsonManifest } from '../../../shared/export/manifest/write-json-manifest.ts'
import { writeNinjsManifest } from '../../../shared/export/manifest/write-ninjs-manifest.ts'
import { placeNewFile } from '../changes/place-new-file.ts'
import { isThere } from '../photos/is-there.ts'
import type { ExportJob } from '../ports/export-jobs.ts'
import { nameExports } from './name-exports.ts'
import { pictureMimes } from './picture-mimes.ts'

const writers = {
  csv: { extension: '.csv', write: (manifest: Manifest) => `\ufeff${writeCsvManifest(manifest)}` },
  json: { extension: '.json', write: writeJsonManifest },
  ninjs: { extension: '.ninjs.json', write: writeNinjsManifest }
} as const satisfies Record<ExportPreset['manifest'][number], object>

/** Writes the lists of a job's files into its folder, under "manifest" and the first free number; gives their paths. One that is there already with these bytes stays. */
export async function writeManifests(job: ExportJob, files: readonly ExportedFile[], stage: string): Promise<string[]> {
  const paths: string[] = []
  for (const { text, extension } of describeManifests(job, files)) {
    const found = await findManifest(text, { to: job.to, extension })
    if (found === null) {
      const file = join(stage, `manifest${extension}`)
      await writeFile(file, text)
      paths.push(await placeNewFile(file, job.to, nameManifests(extension)))
    } else paths.push(found)
  }
  return paths
}

/** The lists of a job that stand in its folder as they would be written of these files now. */
export async function findManifests(job: ExportJob, files: readonly ExportedFile[]): Promise<string[]> {
  const paths: string[] = []
  for (const { text, extension } of describeManifests(job, files)) {
    const found = await findManifest(text, { to: job.to, extension })
    if (found !== null) paths.push(found)
  }
  return paths
}

function describeManifests({ id, at, preset, to }: ExportJob, files: readonly ExportedFile[]) {
  const manifest: Manifest = { id, at, preset: preset.name, files: files.map((file) => describeFile(file, to)) }
  return [...new Set(preset.manifest)].map((kind) => {
    const { extension, write } = writers[kind]
    return { extension, text: write(manifest) }
  })
}

const nameManifests = (extension: string) => nameExports({ stem: 'manifest', extension, number: 1, among: 1 })

// Those of earlier batches may stand before it.
async function findManifest(
  text: string,
  { to, extension }: { readonly to: string; readonly extension: string }
): Promise<string | null> {
  for (const name of nameManifests(extension)) {
    const path = join(to, name)
    if (await holds(path, text)) return path
    if (!(await isThere(path))) return null
  }
  return null
}

function describeFile({ to: path, sha256, size, width, height, words }: ExportedFile, folder: string) {
  const mime = pictureMimes[extname(path).toLowerCase()] ?? 'application/octet-stream'
  return { path: relative(folder, path).split(sep).join('/'), mime, sha256, size, width, height, words }
}

// Written, and then the desk ended before it could say so.
async function holds(path: string, text: string): Promise<boolean> {
  try {
    return (await readFile(path, 'utf8')) === text
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false
    throw error
  }
}
