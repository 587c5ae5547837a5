import { mkdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { ExportPreset } from '../../../shared/contract/export-preset.ts'
import { placeNewFile } from '../changes/place-new-file.ts'
import { isThere } from '../photos/is-there.ts'
import type { PlannedName } from './name-exports.ts'
import { nameExports, stemOf } from './name-exports.ts'

/** A finished file, its sidecar where it has one, and where they go. */
export interface Placing {
  readonly file: string
  readonly sidecar: string | null
  readonly to: string
  readonly name: PlannedName
  readonly nameTaken: ExportPreset['nameTaken']
  /** Told of a name before it is used, so that what a crash leaves there is known. */
  readonly intend: (path: string, sidecar: string | null) => Promise<void>
}

/** Gives a finished file the first free of its names, its sidecar the same one first, and gives its path. Throws DeskError `name-taken` where its only name is taken. */
export async function placeExport(placing: Placing): Promise<string> {
  const { file, sidecar, name, nameTaken, intend } = placing
  const folder = join(placing.to, ...name.folders)
  await mkdir(folder, { recursive: true })
  for (const candidate of nameExports(name, nameTaken)) {
    const path = join(folder, candidate)
    const sidecarPath = sidecar === null ? null : join(dirname(path), `${stemOf(candidate)}.xmp`)
    if ((await isThere(path)) || (sidecarPath !== null && (await isThere(sidecarPath)))) continue
    await intend(path, sidecarPath)
    if (sidecar !== null && sidecarPath !== null) await placeNewFile(sidecar, folder, [basename(sidecarPath)])
    return placeNewFile(file, folder, [candidate])
  }
  throw new DeskError(
    'name-taken',
    `${name.stem}${name.extension} is there already. The photo was not exported; the file there is as it was. Take it away, or choose a preset that adds a number.`
  )
}
