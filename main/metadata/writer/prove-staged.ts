import type { ExifToolPool } from '../process/exiftool-pool.ts'
import type { PhotoRead } from '../reader/read-photo.ts'
import { readPhoto } from '../reader/read-photo.ts'
import type { PictureProof } from './compare-pictures.ts'
import { confirmByHeader } from './confirm-by-header.ts'
import type { DigestPlan } from './plan-digest.ts'
import type { WritePlan } from './plan-write.ts'
import { proveEdit } from './prove-edit.ts'
import { verificationFailed, verifyWrite } from './verify-write.ts'

/** A staged replacement, the photo it is to replace as the plan saw it, and what was to be written. */
export interface StagedReplacement {
  readonly path: string
  readonly target: string
  readonly staged: string
  readonly before: PhotoRead
  readonly plan: WritePlan
  readonly digest: DigestPlan
  readonly signal?: AbortSignal | undefined
}

/**
 * Reads a staged replacement back and proves it; throws DeskError `verification-failed`.
 *
 * A plain JPEG that the header reader reads beyond doubt is proven by the desk's own readers, see docs/decisions/0008. Any other file, and one
 * they do not pass, is read by ExifTool before and after, whole, and by the header reader as a second opinion.
 */
export async function proveStaged(pool: ExifToolPool, replacement: StagedReplacement): Promise<PhotoRead> {
  const { path, target, staged, before, plan, digest, signal } = replacement
  const { charset, byHeader } = before.parts
  const files = { before: target, after: staged }
  const back = { path, stagedPath: staged, scope: 'all', charset, signal } as const
  if (byHeader) {
    const own = await readPhoto(pool, { ...back, before, ownFirst: true })
    if (await proveEdit(pool, { plan, digest, before, after: own, files })) return own
  }
  const whole = byHeader ? await readPhoto(pool, { path, scope: 'all', charset, signal }) : before
  const after = await readPhoto(pool, back)
  const provePicture: PictureProof = (pair) => pool.threads.run('compare', pair)
  await verifyWrite({ plan, digest, before: whole, after, files, provePicture })
  const doubts = await confirmByHeader(pool, { after, staged, signal })
  if (doubts.length > 0) throw verificationFailed(path, doubts)
  return after
}
