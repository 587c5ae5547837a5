import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { PhotoRead } from '../../../../main/metadata/reader/read-photo.ts'
import { readPhoto } from '../../../../main/metadata/reader/read-photo.ts'
import { readTags } from '../../../../main/metadata/reader/read-tags.ts'
import type { TagEntry } from '../../../../main/metadata/reader/tag-entries.ts'
import { defaultSettings } from '../../../../shared/settings/default-settings.ts'
import type { RememberingPool } from './remembering-pool.ts'

/** A photo as it stands in its folder: every byte, and all that ExifTool says of it. */
export interface PhotoState {
  readonly path: string
  readonly bytes: Buffer
  /** The other files of the folder, by name: a sidecar, or nothing. */
  readonly beside: ReadonlyMap<string, Buffer>
  /** The whole reading, by ExifTool. */
  readonly read: PhotoRead
  /** Every tag of the sidecar that is written; none where there is none. */
  readonly sidecarTags: readonly TagEntry[]
}

/** Looks at a photo and all that lies beside it, with ExifTool alone: the desk's own reader of headers is not asked. */
export async function readState(witness: RememberingPool, path: string): Promise<PhotoState> {
  const charset = { codePages: defaultSettings.iimCodePages }
  const read = await readPhoto(witness, { path, scope: 'all', charset })
  const { sidecarPath } = read.reading
  const beside = await readBeside(path)
  const hasSidecar = sidecarPath !== null && beside.has(basename(sidecarPath))
  const sidecarTags = hasSidecar
    ? await readTags(witness, { path: sidecarPath, toolPath: sidecarPath, scope: 'all' })
    : []
  return { path, bytes: await readFile(path), beside, read, sidecarTags }
}

/** What is wrong where the bytes in a photo's folder are not those of a state. */
export async function compareBytes(state: PhotoState): Promise<readonly string[]> {
  const beside = await readBeside(state.path)
  const names = [...new Set([...beside.keys(), ...state.beside.keys()])]
  const others = names.filter((name) => beside.get(name)?.equals(state.beside.get(name) ?? Buffer.alloc(0)) !== true)
  const same = (await readFile(state.path)).equals(state.bytes)
  return [...(same ? [] : ['the photo has other bytes']), ...others.map((name) => `${name} is not what it was`)]
}

async function readBeside(path: string): Promise<ReadonlyMap<string, Buffer>> {
  const names = (await readdir(dirname(path))).filter((name) => name !== basename(path))
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readOne(`${dirname(path)}/${name}`)] as const))
  )
}

// What is no file is litter of a name that tells.
async function readOne(path: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EISDIR') return Buffer.from('a folder')
    throw error
  }
}
