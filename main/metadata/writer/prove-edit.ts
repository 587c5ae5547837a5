import type { WholeDifference } from '../header/proof/compare-whole.ts'
import type { ExifToolPool } from '../process/exiftool-pool.ts'
import type { PhotoRead } from '../reader/read-photo.ts'
import { compareFields } from './compare-fields.ts'
import { compareIim } from './compare-iim.ts'
import type { DigestPlan } from './plan-digest.ts'
import type { WritePlan } from './plan-write.ts'
import { compareDigest, isPlanned } from './verify-write.ts'

/** A write to be proven by the desk's own readers: the photo before and after as the header reader read it, and where its bytes are. */
export interface WriteToProve {
  readonly plan: WritePlan
  readonly digest: DigestPlan
  readonly before: PhotoRead
  readonly after: PhotoRead
  readonly files: { readonly before: string; readonly after: string }
}

/**
 * True where the desk's own readers prove that a write did what was planned and nothing else; false where they cannot, or find otherwise: then
 * it is for ExifTool to tell.
 *
 * They compare every byte of both files by what it belongs to: the image data and each segment that is not metadata, each EXIF entry (maker
 * notes by their bytes), each path of XMP, each of Photoshop's resources, each IIM dataset; and every field of the table.
 */
export async function proveEdit(pool: ExifToolPool, write: WriteToProve): Promise<boolean> {
  const { plan, digest, before, after, files } = write
  if (!before.parts.byHeader || !after.parts.byHeader) return false
  if (before.reading.imageHash !== after.reading.imageHash) return false
  const proof = after.parts.proof ?? (await pool.threads.run('prove', files))
  return (
    proof.ok &&
    proof.differences.every((difference) => mayDiffer(plan, difference)) &&
    compareIim(before.blocks, after.blocks, plan.iim).length === 0 &&
    compareDigest(digest, before, after).length === 0 &&
    compareFields(plan, before, after).length === 0
  )
}

// IIM and its digest have rules of their own, which follow. A packet, or a block of EXIF, comes with the first tag in it.
function mayDiffer(plan: WritePlan, { part, group, name, before }: WholeDifference): boolean {
  if (part === 'iim' || (part === 'photoshop' && name === 'IPTCDigest')) return true
  if (part === 'xmp' && name === 'packet') return before === null
  if (part === 'exif' && name === 'ExifByteOrder') return before === null
  return isPlanned(plan, { group, name })
}
