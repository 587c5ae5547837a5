import { DeskError } from '../../../shared/contract/desk-error.ts'
import { readAsText } from '../../../shared/fields/field-value.ts'
import { readEmbargo } from '../../../shared/fields/read-embargo.ts'
import { refuseDeleted, refuseLocked } from '../notices/kill/refuse-locked.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'

/**
 * Refuses a photo that may not leave the desk at this moment; `undone` says what did not happen. Throws DeskError `locked`, `killed`, `embargoed`,
 * `not-found`.
 */
export function refuseExport(photo: PhotoRecord, now: string, undone = 'It was not exported.'): void {
  const { path, fileName, reading } = photo
  const refused = refuseLocked(photo, undone) ?? refuseDeleted(photo, undone)
  if (refused !== null) throw refused
  const releaseDate = readAsText(reading.fields.releaseDate?.value)
  const until = readEmbargo(releaseDate)
  if (until !== null && Date.parse(until) > Date.parse(now)) {
    throw new DeskError(
      'embargoed',
      `${fileName} is under embargo: its Release date says ${releaseDate}, which ends ${until}. ${undone} Wait until then, or mend the Release date.`,
      { path }
    )
  }
  if (photo.missing) {
    throw new DeskError(
      'not-found',
      `${fileName} is no longer at its place. ${undone} Bring it back, or read its folder again.`,
      { path }
    )
  }
}
