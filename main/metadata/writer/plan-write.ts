import type { FieldKey } from '../../../shared/fields/field-table.ts'
import type { FieldAssignments, WritePolicy } from '../../services/ports/metadata-writer.ts'
import type { PhotoRead } from '../reader/read-photo.ts'
import type { CheckedAssignment } from './check-assignments.ts'
import { checkAssignments } from './check-assignments.ts'
import { followMarks } from './follow-marks.ts'
import { isUnchanged } from './is-unchanged.ts'
import { keepDefaultText } from './keep-default-text.ts'
import { planExif } from './plan-exif.ts'
import { planIim } from './plan-iim.ts'
import { planPhotoshop } from './plan-photoshop.ts'
import { planXmp } from './plan-xmp.ts'
import type { IimWrites, TagWrite } from './tag-write.ts'

/** What one edit writes, container by container. */
export interface WritePlan {
  readonly assignments: readonly CheckedAssignment[]
  readonly keys: ReadonlySet<FieldKey>
  readonly iim: IimWrites
  readonly tags: readonly TagWrite[]
  /** Fields whose IIM value is cut at a word, as the policy says. */
  readonly cut: readonly FieldKey[]
}

/**
 * Plans an edit: the fields that are to change, in IIM, XMP and EXIF together. A field whose copies all say the new value is left alone;
 * what other programs keep of a photo's marks follows them.
 *
 * Throws DeskError `bad-input`, `character-refused`, `over-limit`.
 */
export function planWrite(before: PhotoRead, assign: FieldAssignments, policy: WritePolicy): WritePlan {
  const asked = checkAssignments(assign, before.reading.fields).filter((assignment) => !isUnchanged(before, assignment))
  const follows = followMarks(before, asked).filter((assignment) => !isUnchanged(before, assignment))
  const assignments = [...asked, ...follows]
  // Marks alone are no reason to make IIM in a photo that has none.
  const iim = assignments.map((assignment) =>
    planIim(before, assignment, assignment.field.readOnly ? { ...policy, createIim: false } : policy)
  )
  return {
    assignments,
    keys: new Set(assignments.map(({ field }) => field.key)),
    iim: new Map(iim.flatMap(({ writes }) => writes)),
    tags: assignments.flatMap((assignment) => [
      ...planXmp(keepDefaultText(before.reading.fields, assignment, 'xmp'), before.entries),
      ...planExif(before, assignment),
      ...planPhotoshop(before, assignment)
    ]),
    cut: assignments.flatMap(({ field }, index) => (iim[index]?.cut ? [field.key] : []))
  }
}
