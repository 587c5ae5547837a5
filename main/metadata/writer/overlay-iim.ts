import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { FieldAssignments, WritePolicy } from '../../services/ports/metadata-writer.ts'
import { readIimBlock } from '../iim/iim-block.ts'
import type { PhotoRead } from '../reader/read-photo.ts'
import { buildIimBlock } from './build-iim-block.ts'
import type { CheckedAssignment } from './check-assignments.ts'
import { checkAssignments } from './check-assignments.ts'
import { defaultWritePolicy } from './default-write-policy.ts'
import { datasetNumber, planIim } from './plan-iim.ts'

const cutting: WritePolicy = { ...defaultWritePolicy, cutIim: 'settings' }

/**
 * An IIM block for a rendition with these values in it, as the rendition's XMP and EXIF get them: what the desk shows from the photo's sidecar (a
 * wrong value that was corrected beside the photo must not travel on inside its rendition), and what readers are to see instead.
 *
 * A value over its limit is cut at a word, and left out where it cannot be: XMP has it whole.
 */
export function overlayIim(source: PhotoRead, iimBlock: Buffer, assign: FieldAssignments): Buffer {
  if (Object.keys(assign).length === 0) return iimBlock
  const writes = new Map(checkAssignments(assign, 'any').flatMap((assignment) => planOne(source, assignment)))
  return buildIimBlock(readIimBlock({ name: 'IPTC', place: 'rendition', raw: iimBlock }), writes)
}

function planOne(source: PhotoRead, assignment: CheckedAssignment): readonly (readonly [number, readonly Buffer[]])[] {
  try {
    return planIim(source, assignment, cutting).writes
  } catch (error) {
    if (!(error instanceof DeskError && error.code === 'over-limit')) throw error
    return [[datasetNumber(assignment.field), []]]
  }
}
