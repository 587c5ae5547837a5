import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { FieldDefinition } from '../../../shared/fields/field-definition.ts'
import type { FieldKey } from '../../../shared/fields/field-table.ts'
import { readAsText } from '../../../shared/fields/field-value.ts'
import type { FieldAssignments, WritePolicy } from '../../services/ports/metadata-writer.ts'
import { isBlank } from '../reader/plain-text.ts'
import type { PhotoRead } from '../reader/read-photo.ts'
import type { SidecarRead } from '../reader/read-sidecars.ts'
import type { CheckedAssignment } from './check-assignments.ts'
import { checkAssignments } from './check-assignments.ts'
import { keepDefaultText } from './keep-default-text.ts'
import type { WritePlan } from './plan-write.ts'
import { planWrite } from './plan-write.ts'
import { readAsXmp } from './read-as-xmp.ts'

/** An edit of a photo's sidecar: the sidecar as it is now, null where there is none, and the new values. */
export interface SidecarEdit {
  readonly before: SidecarRead | null
  readonly assign: FieldAssignments
  readonly policy: WritePolicy
}

/**
 * Plans an edit of a photo's sidecar: XMP only. A field that already says so in the sidecar is left alone.
 *
 * Throws DeskError `format-not-writable` for a field only IIM can hold, and for one that is to be cleared but stands in the photo itself: the
 * sidecar cannot take it away, and the photo is not written.
 */
export function planSidecar(present: PhotoRead, { before, assign, policy }: SidecarEdit): WritePlan {
  const assignments = checkAssignments(assign, present.reading.fields)
  for (const { field, value } of assignments) {
    if (value.kind !== 'clear' && field.xmp === undefined) throw withoutPlace(present, field)
    if (value.kind === 'clear' && standsElsewhere(present, field)) throw standsFast(present, field)
  }
  const plan = planWrite(readAsXmp(present, before), { ...assign, ...keepTexts(present, assignments) }, policy)
  return { ...plan, iim: new Map(), tags: plan.tags.filter(({ tag }) => tag.startsWith('XMP-')) }
}

// What a sidecar says in one language is shown before the text that stands in the photo itself.
function keepTexts({ reading }: PhotoRead, assignments: readonly CheckedAssignment[]): FieldAssignments {
  const kept = assignments.map((assignment) => keepDefaultText(reading.fields, assignment, 'sidecar'))
  const texts = kept.flatMap(({ field, value }) => (value.kind === 'languages' ? [[field.key, value.languages]] : []))
  return Object.fromEntries(texts)
}

function standsElsewhere({ reading }: PhotoRead, field: FieldDefinition<FieldKey>): boolean {
  const copies = reading.fields[field.key]?.copies ?? []
  return copies.some(({ container, value }) => container !== 'sidecar' && !isBlank(readAsText(value)))
}

function withoutPlace({ reading }: PhotoRead, { label }: FieldDefinition): DeskError {
  const { path, format } = reading
  return new DeskError(
    'format-not-writable',
    `${label} can only stand in IIM, and a ${format} is edited in a sidecar, which has none. The photo is as it was. Use a field that XMP has too, or edit a JPEG of it.`,
    { path }
  )
}

function standsFast({ reading }: PhotoRead, { label }: FieldDefinition): DeskError {
  const { path, format } = reading
  return new DeskError(
    'format-not-writable',
    `${label} stands in the ${format} itself, which the desk does not write: its sidecar can say something else, but not take it away. The photo is as it was. Give another text instead.`,
    { path }
  )
}
