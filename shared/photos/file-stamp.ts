import type { DeskFailure } from '../contract/desk-error.ts'
import { tableVersion } from '../fields/table-version.ts'

/** A file as a folder tells of it: full path, size in bytes, time of its last change in whole milliseconds. */
interface StampedFile {
  readonly path: string
  readonly size: number
  readonly modifiedMs: number
}

/** A photo as a folder tells of it, with the files that are its sidecars by name. */
export interface StampedPhoto extends StampedFile {
  readonly sidecars: readonly StampedFile[]
}

/** How a photo and its sidecars stand, in one text: where it is the same as before, nothing has to be read. It names the field table, because an older one knew fewer fields. */
export function stampFile({ path, size, modifiedMs, sidecars }: StampedPhoto): string {
  const beside = sidecars
    .filter((sidecar) => sidecar.path !== path)
    .map((sidecar) => `${sidecar.path}:${sidecar.size}:${sidecar.modifiedMs}`)
    .toSorted()
  return [`${tableVersion}:${size}:${modifiedMs}`, ...beside].join('\n')
}

/** As `stampFile`, of a reading; "" where the file is to be read again in any case: an older desk read it, or what kept it from being written may have passed. */
export function stampReading(
  reading: Omit<StampedPhoto, 'sidecars'> & {
    readonly tableVersion?: number | undefined
    readonly refusal: DeskFailure | null
    readonly sidecars: readonly StampedFile[]
    readonly otherSidecars: readonly StampedFile[]
  }
): string {
  const passing: readonly string[] = ['read-only-file', 'read-only-folder', 'format-not-writable']
  if (reading.tableVersion !== tableVersion) return ''
  if (reading.refusal !== null && passing.includes(reading.refusal.code)) return ''
  return stampFile({ ...reading, sidecars: [...reading.sidecars, ...reading.otherSidecars] })
}
