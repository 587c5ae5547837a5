import type { FieldKey } from '../../../shared/fields/field-table.ts'
import type { FieldAssignments } from '../../services/ports/metadata-writer.ts'
import type { PhotoRead } from '../reader/read-photo.ts'
import type { CheckedAssignment } from './check-assignments.ts'
import { checkAssignments } from './check-assignments.ts'
import { isUnchanged } from './is-unchanged.ts'
import { planExif } from './plan-exif.ts'
import { planIim } from './plan-iim.ts'
import { planXmp } from './plan-xmp.ts'
import type { IimWrites, TagWrite } from './tag-write.ts'

/** What one edit writes, container by container. */
export interface WritePlan {
  readonly assignments: readonly CheckedAssignment[]
  readonly keys: ReadonlySet<FieldKey>
  readonly iim: IimWrites
  readonly tags: readonly TagWrite[]
}

/**
 * Plans an edit: the fields that are to change, in IIM, XMP and EXIF together. A field whose copies all say the new value is left alone.
 *
 * Throws DeskError `bad-input`, `character-refused`, `over-limit`.
 */
export function planWrite(before: PhotoRead, assign: FieldAssignments): WritePlan {
  const assignments = checkAssignments(assign).filter((assignment) => !isUnchanged(before, assignment))
  return {
    assignments,
    keys: new Set(assignments.map(({ field }) => field.key)),
    iim: new Map(assignments.flatMap((assignment) => planIim(before, assignment))),
    tags: assignments.flatMap((assignment) => [...planXmp(assignment), ...planExif(before, assignment)])
  }
}
