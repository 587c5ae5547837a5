import { containerSchema } from '../../../shared/contract/fields.ts'
import type { Amendment, Notice, Proposal } from '../../../shared/contract/notice.ts'
import type { DeskSettings } from '../../../shared/contract/settings.ts'
import type { FieldDefinition, FieldKind } from '../../../shared/fields/field-definition.ts'
import type { FieldKey } from '../../../shared/fields/field-table.ts'
import type { FieldValue } from '../../../shared/fields/field-value.ts'
import { fieldKeys, findField, isFieldKey } from '../../../shared/fields/find-field.ts'
import type { ProposedAmendment } from '../../../shared/notice/propose-amendments.ts'
import { proposeAmendments } from '../../../shared/notice/propose-amendments.ts'
import { sameValue } from '../changes/same-value.ts'
import { refuseWriting } from '../photos/refuse-photo.ts'
import type { RevisionRecord } from '../ports/revision-records.ts'
import type { MatchedPhoto } from './match-notice.ts'

/** One photo a notice may mean, with its history. */
export interface PhotoToAmend {
  readonly notice: Notice
  readonly matched: MatchedPhoto
  readonly revisions: readonly RevisionRecord[]
  readonly cutBoilerplate: boolean
  readonly correctionHead: DeskSettings['correctionHead']
}

// Whose letters, not words, these are: ids, codes and initials of people nobody reads about.
const neverAmended: ReadonlySet<FieldKey> = new Set([
  'captionWriter',
  'featuredOrganisationCode',
  'eventIdentifier',
  'imageSupplierImageId',
  'digitalImageGuid',
  'registryEntry',
  'modelReleaseId',
  'propertyReleaseId',
  'aiSystemVersionUsed'
])

const wordKinds: ReadonlySet<FieldKind> = new Set(['text', 'languages', 'list', 'structures'])

// A notice corrects what readers see. Ids, dates, codes and wire marks that hold the same letters are not meant.
function isAmendable({ key, group, kind, items, vocabulary, readOnly }: FieldDefinition<FieldKey>): boolean {
  if (group === 'desk' || readOnly || items !== undefined || vocabulary !== undefined) return false
  return wordKinds.has(kind) && !neverAmended.has(key)
}

/** What a notice would change in one photo, field by field, and the fields that say the right thing already. */
export function proposeForPhoto(toAmend: PhotoToAmend): Pick<Proposal, 'amendments' | 'alreadyCorrect'> {
  const { notice, matched, cutBoilerplate, correctionHead } = toAmend
  const { photo, match } = matched
  const fields = Object.fromEntries(
    fieldKeys.flatMap((key) => {
      const reading = photo.reading.fields[key]
      return reading === undefined || !isAmendable(findField(key)) ? [] : [[key, reading]]
    })
  )
  const head = cutBoilerplate && correctionHead === 'remove' ? 'remove' : 'keep'
  const proposed = proposeAmendments({ pairs: notice.parsed.pairs, fields, match, cutBoilerplate, head })
  const result: Pick<Proposal, 'amendments' | 'alreadyCorrect'> = { amendments: [], alreadyCorrect: [] }
  for (const one of proposed) {
    if (!isFieldKey(one.field)) continue
    if (one.state === 'already-correct') {
      result.alreadyCorrect.push({ photoId: photo.id, path: photo.path, field: one.field })
    } else result.amendments.push(describeAmendment(toAmend, one.field, { ...one, state: one.state }))
  }
  return result
}

function describeAmendment(
  { notice, matched, revisions }: PhotoToAmend,
  field: FieldKey,
  proposed: ProposedAmendment & { readonly state: 'exact' | 'needs-you' }
): Amendment {
  const { photo, match, matchText } = matched
  const containers = [...new Set(proposed.evidence.flatMap((one) => one.containers))]
  const conflict = findConflict(notice, revisions, field)
  const refusal = refuseWriting(photo)
  const why = [
    ...(conflict === null ? [] : [tellConflict(conflict)]),
    ...(refusal === null ? [] : [refusal.message]),
    ...proposed.why
  ]
  return {
    photoId: photo.id,
    path: photo.path,
    fileName: photo.fileName,
    imageKey: photo.imageKey,
    revision: photo.revision,
    match,
    matchText,
    field,
    from: proposed.from,
    to: proposed.to,
    containers: containers.map((container) => containerSchema.parse(container)),
    state: conflict === null ? (refusal === null ? proposed.state : 'needs-you') : 'conflict',
    why,
    ...(conflict === null ? {} : { sides: tellSides(notice, conflict, proposed) })
  }
}

function tellConflict({ by, revision }: Pick<RevisionRecord, 'by' | 'revision'>): string {
  return `${by} changed this field after the notice came (revision ${revision}), and it still holds the wrong value.`
}

function tellSides(
  notice: Notice,
  { before, by }: { readonly before: FieldValue | undefined; readonly by: string },
  proposed: ProposedAmendment
): Amendment['sides'] {
  return {
    ...(before === undefined ? {} : { base: before }),
    ours: { who: by, value: proposed.from },
    theirs: { who: notice.parsed.agency ?? 'The notice', value: proposed.to }
  }
}

// Somebody at the desk set this field after the notice came and kept the wrong value: they may know something the notice does not.
function findConflict(
  notice: Notice,
  revisions: readonly RevisionRecord[],
  field: FieldKey
): (RevisionRecord & { readonly before: FieldValue | undefined }) | null {
  const latest = revisions.findLast(({ fields }) => {
    const change = fields[field]
    return change !== undefined && !sameValue(change.from, change.to)
  })
  if (latest === undefined || latest.at <= notice.receivedAt || (latest.kind !== 'edit' && latest.kind !== 'redo'))
    return null
  return { ...latest, before: latest.fields[field]?.from }
}
