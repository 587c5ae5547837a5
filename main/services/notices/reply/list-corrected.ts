import { basename } from 'node:path'
import type { FieldChanges } from '../../../../shared/contract/fields.ts'
import type { PhotoId } from '../../../../shared/contract/identifiers.ts'
import type { Notice } from '../../../../shared/contract/notice.ts'
import { readAsText } from '../../../../shared/fields/field-value.ts'
import { fieldKeys, findField } from '../../../../shared/fields/find-field.ts'
import type { ReportField, ReportPhoto } from '../../../../shared/notice/report/report-facts.ts'
import type { DeskRecords } from '../../ports/desk-store.ts'

/** A photo a notice changed or barred, and what was done to it. */
export type CorrectedPhoto = ReportPhoto & { readonly photoId: PhotoId }

/** The photos that stand corrected by a notice, in the order of its changes, then those it bars now. What was undone is not there. */
export async function listCorrected(
  { changes, locks, photos }: Pick<DeskRecords, 'changes' | 'locks' | 'photos'>,
  notice: Notice
): Promise<CorrectedPhoto[]> {
  const corrected: CorrectedPhoto[] = []
  for (const number of notice.changes) {
    const change = await changes.get(number)
    if (change === undefined || change.kind !== 'notice' || change.undoneBy !== null) continue
    for (const { photoId, path, state, fields } of await changes.items(number)) {
      if (state !== 'applied') continue
      const { at, by } = change
      corrected.push({ photoId, fileName: basename(path), path, change: number, at, by, fields: tellFields(fields) })
    }
  }
  for (const { photoId, at, by, released } of await locks.byNotice(notice.number)) {
    const photo = released === null ? await photos.get(photoId) : undefined
    if (photo === undefined) continue
    corrected.push({ photoId, fileName: photo.fileName, path: photo.path, change: null, at, by, fields: [] })
  }
  return corrected
}

function tellFields(changed: FieldChanges): ReportField[] {
  return fieldKeys.flatMap((key) => {
    const change = changed[key]
    if (change === undefined) return []
    return [{ field: findField(key).label, from: readAsText(change.from), to: readAsText(change.to) }]
  })
}
