import { mergeValues } from '../../../../shared/caption/merge-values.ts'
import type { FieldReadings } from '../../../../shared/contract/fields.ts'
import type { Amendment, Resend } from '../../../../shared/contract/notice.ts'
import type { FieldKey } from '../../../../shared/fields/field-table.ts'
import type { FieldValue } from '../../../../shared/fields/field-value.ts'
import { isListValue, readAsText } from '../../../../shared/fields/field-value.ts'
import { findField, isFieldKey } from '../../../../shared/fields/find-field.ts'
import { sameValue } from '../../changes/same-value.ts'
import type { DeskRecords, PhotoRecord } from '../../ports/desk-store.ts'
import type { RevisionRecord } from '../../ports/revision-records.ts'
import { cutForReaders } from './compare-resend.ts'

/** What the photos that were sent again ask for: each with the one it took the place of, and the desk's own edits to carry over. */
export interface ProposedMerges {
  readonly resends: readonly Resend[]
  /** By the later photo: the fields the desk had edited in the earlier one, merged with what the agency says now. */
  readonly amendments: readonly Amendment[]
}

/** The photos these took the place of, and a three-way merge of each field the desk had edited there. Records nothing. */
export async function proposeMerges(
  records: Pick<DeskRecords, 'photos' | 'revisions' | 'successions' | 'exports'>,
  laterPhotos: readonly PhotoRecord[]
): Promise<ProposedMerges> {
  const resends: Resend[] = []
  const amendments: Amendment[] = []
  for (const later of laterPhotos) {
    for (const { photoId, at, why } of await records.successions.before(later.id)) {
      const earlier = await records.photos.get(photoId)
      if (earlier === undefined) continue
      const exports = await records.exports.of([photoId])
      resends.push({
        photoId,
        fileName: earlier.fileName,
        successor: later.id,
        successorName: later.fileName,
        at,
        why,
        exports: exports.map(({ path, at: exportedAt, by, preset }) => ({ path, at: exportedAt, by, preset }))
      })
      const revisions = await records.revisions.of(photoId)
      for (const field of listEdited(revisions)) {
        const amendment = mergeField({ earlier, later, revisions, field })
        if (amendment !== null) amendments.push(amendment)
      }
    }
  }
  return { resends, amendments }
}

// What the desk set itself; what it corrected on a notice's word the agency has corrected by now, too.
function listEdited(revisions: readonly RevisionRecord[]): readonly FieldKey[] {
  const own = revisions.filter(({ kind }) => kind === 'edit' || kind === 'redo')
  const fields = own.flatMap((revision) => Object.keys(revision.fields)).filter(isFieldKey)
  return [...new Set(fields)]
}

interface FieldMerge {
  readonly earlier: PhotoRecord
  readonly later: PhotoRecord
  readonly revisions: readonly RevisionRecord[]
  readonly field: FieldKey
}

function mergeField({ earlier, later, revisions, field }: FieldMerge): Amendment | null {
  const sent = revisions[0]?.readings ?? earlier.reading.fields
  const base = readForReaders(sent, field)
  const ours = readForReaders(earlier.reading.fields, field)
  const theirs = readForReaders(later.reading.fields, field)
  const merged = mergeValues(base, ours, theirs)
  const isConflict = 'conflict' in merged
  const to = isConflict ? theirs : merged.value
  const from = later.reading.fields[field]?.value
  if (!isConflict && sameValue(to, theirs)) return null
  const edit = revisions.findLast((revision) => Object.hasOwn(revision.fields, field))
  const label = findField(field).label
  const why = isConflict
    ? `${edit?.by ?? 'The desk'} and the agency changed the same words of ${label}: the desk had “${readAsText(ours)}” in ${earlier.fileName}.`
    : `${edit?.by ?? 'The desk'} had changed ${label} in ${earlier.fileName} (revision ${edit?.revision ?? 1}); both changes are put together.`
  return {
    photoId: later.id,
    path: later.path,
    fileName: later.fileName,
    imageKey: later.imageKey,
    revision: later.revision,
    match: 'carries-notice',
    matchText: `Took the place of ${earlier.fileName}`,
    field,
    from: from ?? emptyLike(to),
    to: to ?? emptyLike(from),
    containers: [...new Set((later.reading.fields[field]?.copies ?? []).map(({ container }) => container))],
    state: isConflict ? 'conflict' : 'needs-you',
    why: [why],
    sides: {
      ...(base === undefined ? {} : { base }),
      ours: { who: edit?.by ?? 'The desk', ...(ours === undefined ? {} : { value: ours }) },
      theirs: {
        who: later.agency === '' ? 'The agency' : later.agency,
        ...(theirs === undefined ? {} : { value: theirs })
      }
    }
  }
}

function emptyLike(value: FieldValue | undefined): FieldValue {
  return value !== undefined && isListValue(value) ? [] : ''
}

// The notice that came with the later photo is not the agency's caption.
function readForReaders(fields: FieldReadings, field: FieldKey): FieldValue | undefined {
  const value = fields[field]?.value
  return typeof value === 'string' ? cutForReaders(value, field) : value
}
