import { DeskError } from '../../../shared/contract/desk-error.ts'
import { readAsText } from '../../../shared/fields/field-value.ts'
import { readEmbargo } from '../../../shared/fields/read-embargo.ts'
import { refuseDeleted, refuseLocked } from '../notices/kill/refuse-locked.ts'
import { refuseMissing } from '../photos/refuse-photo.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'

/**
 * Refuses a photo that may not leave the desk at this moment; `undone` says what did not happen. Throws DeskError `locked`, `killed`, `embargoed`,
 * `not-found`.
 */
export function refuseExport(photo: PhotoRecord, now: string, undone = 'It was not exported.'): void {
  const refused =
    refuseLocked(photo, undone) ??
    refuseDeleted(photo, undone) ??
    refuseEmbargoed(photo, now, undone) ??
    refuseMissing(photo, undone)
  if (refused !== null) throw refused
}

/** The failure of taking a photo out of the desk before its embargo ends; null where it has none, or it has ended. */
export function refuseEmbargoed(
  { path, fileName, reading }: PhotoRecord,
  now: string,
  undone: string
): DeskError | null {
  const releaseDate = readAsText(reading.fields.releaseDate?.value)
  const until = readEmbargo(releaseDate)
  if (until === null || Date.parse(until) <= Date.parse(now)) return null
  return new DeskError(
    'embargoed',
    `${fileName} is under embargo: its Release date says ${releaseDate}, which ends ${until}. ${undone} Wait until then, or mend the Release date.`,
    { path }
  )
}
