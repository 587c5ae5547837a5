import { DeskError } from '../../../../shared/contract/desk-error.ts'
import type { NoticeNumber, PhotoId } from '../../../../shared/contract/identifiers.ts'
import type { DeletionResult } from '../../../../shared/contract/locks.ts'
import { settlePath } from '../../changes/settle-path.ts'
import type { DeskParts } from '../../desk-parts.ts'
import { expectFailure } from '../../expect-failure.ts'
import { getPhoto } from '../../photos/get-photo.ts'
import { hashFile } from '../../photos/hash-file.ts'
import { toFailedPhoto } from '../../photos/refuse-photo.ts'
import type { PhotoRecord } from '../../ports/desk-store.ts'
import type { Actor } from '../../ports/ledger.ts'
import type { PhotoDeletion, PhotoLock } from '../../ports/notice-work.ts'
import type { DeletionParts } from './finish-deletion.ts'
import { finishDeletion, otherBytes } from './finish-deletion.ts'
import { heldLock } from './held-lock.ts'
import { findExports, listFiles, planDeletion } from './plan-deletion.ts'
import { settleDeleted } from './settle-deleted.ts'

/** What to delete: the killed photos of a notice, where `confirm` is exactly how many they are. */
export interface KilledToDelete {
  readonly notice: NoticeNumber
  /** The second word of a person: the number of photos they were told. */
  readonly confirm: number
  /** Also the exports that still lie where they were put. */
  readonly exports: boolean
  readonly actor: Actor
}

/**
 * Deletes the killed photos of a notice for good: their files, their sidecars, and what the vault holds of them alone. Revisions and ledger stay.
 * Where nothing of them is left the duty to delete ticks itself.
 *
 * A photo whose file has other bytes than the desk last saw is left alone and named; the others go on. Throws DeskError as `planDeletion` does,
 * `bad-input` where `confirm` is another number, `nothing-to-do` where nothing is left to delete.
 */
export async function deleteKilled(
  desk: DeletionParts & Pick<DeskParts, 'turns' | 'reader' | 'events'>,
  { notice, confirm, exports, actor }: KilledToDelete
): Promise<DeletionResult> {
  const { photos } = await planDeletion(desk, notice)
  if (photos.length === 0)
    throw new DeskError(
      'nothing-to-do',
      `Notice ${notice} has no locked photo whose bytes are kept. Nothing was deleted.`
    )
  if (confirm !== photos.length)
    throw new DeskError(
      'bad-input',
      `Notice ${notice} would delete ${photos.length} photos for good; ${confirm} was confirmed. Nothing was deleted. Look at the list and confirm ${photos.length}.`
    )
  const result: DeletionResult = { done: [], failed: [] }
  for (const { photoId, path } of photos) {
    try {
      result.done.push(await desk.turns.take(path, () => deletePhoto(desk, { photoId, exports, actor })))
    } catch (error) {
      result.failed.push(toFailedPhoto(photoId, path, expectFailure(error, path)))
    }
  }
  await settleDeleted(desk, notice, actor)
  desk.events.publish({ type: 'photos', ids: photos.map(({ photoId }) => photoId) })
  desk.events.publish({ type: 'notices' })
  return result
}

type Deleted = DeletionResult['done'][number]

async function deletePhoto(
  desk: DeletionParts & Pick<DeskParts, 'reader'>,
  { photoId, exports, actor }: Pick<KilledToDelete, 'exports' | 'actor'> & { readonly photoId: PhotoId }
): Promise<Deleted> {
  await settlePath(desk, (await getPhoto(desk, photoId)).path)
  const photo = await getPhoto(desk, photoId)
  const lock = heldLock(photo)
  if (lock === null || lock.kind === 'person')
    throw new DeskError('nothing-to-do', `${photo.fileName} was unlocked meanwhile. It was not deleted.`, {
      path: photo.path
    })
  // What a crash or a full disk left half done is finished as it was begun.
  const begun = lock.deletion?.state === 'begun' ? lock : await beginDeletion(desk, { photo, lock, exports, actor })
  return finishDeletion(desk, begun, actor)
}

async function beginDeletion(
  desk: DeletionParts,
  begin: { readonly photo: PhotoRecord; readonly lock: PhotoLock; readonly exports: boolean; readonly actor: Actor }
): Promise<PhotoLock> {
  const { photo, lock, actor } = begin
  const files: PhotoDeletion['files'][number][] = []
  for (const file of listFiles(photo)) {
    const present = await hashFile(file.path)
    if (present !== null && present !== file.sha256) throw otherBytes(file.path)
    if (present !== null) files.push(file)
  }
  if (begin.exports) for (const { path, sha256 } of await findExports(desk, photo)) files.push({ path, sha256 })
  const revisions = await desk.store.revisions.of(photo.id)
  const kept = revisions.flatMap(({ sha256, sidecars }) => [sha256, ...(sidecars ?? []).map((one) => one.sha256)])
  const vault: string[] = []
  for (const sha256 of new Set(kept)) if (await desk.vault.has(sha256)) vault.push(sha256)
  const at = desk.clock()
  const begun = { ...lock, deletion: { state: 'begun' as const, at, by: actor.name, files, vault } }
  await desk.store.transact(async (records) => {
    await records.locks.put(begun)
    const payload = { step: 'begun', notice: lock.notice, path: photo.path, revision: photo.revision, files, vault }
    await records.ledger.append({ at, actor, kind: 'deletion', subject: photo.id, payload })
  })
  return begun
}
