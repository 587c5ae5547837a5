import { DeskError } from '../../../../shared/contract/desk-error.ts'
import type { NoticeNumber, PhotoId } from '../../../../shared/contract/identifiers.ts'
import type { LockResult } from '../../../../shared/contract/locks.ts'
import type { DeskParts } from '../../desk-parts.ts'
import { toFailedPhoto, unknownPhoto } from '../../photos/refuse-photo.ts'
import type { DeskRecords } from '../../ports/desk-store.ts'
import type { Actor } from '../../ports/ledger.ts'
import { fillDuties } from '../fill-duties.ts'
import { getNotice } from '../get-notice.ts'
import { openUnlocked } from '../tick-by-act.ts'
import { settleKill } from './apply-kill.ts'
import { heldLock } from './held-lock.ts'
import { isKillInForce } from './kill-in-force.ts'
import { putLock, putNoticeLock, releaseLock } from './put-lock.ts'

type LockParts = Pick<DeskParts, 'store' | 'clock' | 'events'>

/** Photos to lock or unlock, on whose word and why. */
export interface PhotosToLock {
  readonly photoIds: readonly PhotoId[]
  readonly actor: Actor
  readonly reason: string
}

/**
 * Locks photos on a person's word: on a notice that means them, or for a reason. One that is locked already is told as failed with `nothing-to-do`.
 *
 * Throws DeskError `not-found` for an unknown notice, `bad-input` where neither a notice nor a reason is given.
 */
export async function lockPhotos(
  desk: LockParts,
  { notice: number, reason, ...asked }: PhotosToLock & { readonly notice?: NoticeNumber | undefined }
): Promise<LockResult> {
  const notice = number === undefined ? undefined : await getNotice(desk, number)
  if (notice === undefined && reason.trim() === '') throw needsReason('A lock needs a notice or a reason.')
  const settle = async (records: DeskRecords, at: string) => {
    const now = notice === undefined ? undefined : await records.notices.get(notice.number)
    if (now === undefined || !isKillInForce(now)) return
    const [filled = now] = await fillDuties(records, [now])
    await settleKill(records, filled, { actor: asked.actor, at })
  }
  return forEachPhoto(desk, { ...asked, settle }, async (records, photo, at) => {
    if (heldLock(photo) !== null) return alreadySo(photo, 'is locked already')
    const hand = { photo, actor: asked.actor, at }
    if (notice === undefined) {
      await putLock(records, { ...hand, notice: null, agency: null, kind: 'person', reason, why: '' })
      return null
    }
    const why = reason.trim() === '' ? `Named by ${asked.actor.name}` : reason
    await putNoticeLock(records, { ...hand, notice, why })
    return null
  })
}

/** Unlocks photos on a person's word, also under an open kill: the reason is recorded. Throws DeskError `bad-input` without one. */
export async function unlockPhotos(desk: LockParts, asked: PhotosToLock): Promise<LockResult> {
  if (asked.reason.trim() === '') throw needsReason('To unlock needs a reason.')
  return forEachPhoto(desk, asked, async (records, photo, at) => {
    const lock = heldLock(photo)
    if (lock === null) return alreadySo(photo, 'is not locked')
    await releaseLock(records, { photo, lock, reason: asked.reason, notice: null, actor: asked.actor, at })
    const notice = lock.notice === null ? undefined : await records.notices.get(lock.notice)
    if (notice !== undefined) await openUnlocked({ records, notice, actor: asked.actor, at }, photo.fileName)
    return null
  })
}

type Photo = NonNullable<Awaited<ReturnType<DeskRecords['photos']['get']>>>

async function forEachPhoto(
  desk: LockParts,
  {
    photoIds,
    settle
  }: Pick<PhotosToLock, 'photoIds'> & { readonly settle?: (records: DeskRecords, at: string) => Promise<void> },
  work: (records: DeskRecords, photo: Photo, at: string) => Promise<DeskError | null>
): Promise<LockResult> {
  const result = await desk.store.transact(async (records) => {
    const done: LockResult['done'] = []
    const failed: LockResult['failed'] = []
    for (const photoId of new Set(photoIds)) {
      const photo = await records.photos.get(photoId)
      const refusal = photo === undefined ? unknownPhoto(photoId) : await work(records, photo, desk.clock())
      if (refusal !== null) failed.push(toFailedPhoto(photoId, photo?.path ?? '', refusal))
      else done.push({ photoId, path: photo?.path ?? '' })
    }
    if (done.length > 0) await settle?.(records, desk.clock())
    return { done, failed }
  })
  if (result.done.length > 0) desk.events.publish({ type: 'notices' })
  if (result.done.length > 0) desk.events.publish({ type: 'photos', ids: result.done.map(({ photoId }) => photoId) })
  return result
}

function needsReason(what: string): DeskError {
  return new DeskError('bad-input', `${what} Nothing was recorded. Say why, for the record.`)
}

function alreadySo({ fileName, path }: Photo, what: string): DeskError {
  return new DeskError('nothing-to-do', `${fileName} ${what}. Nothing was recorded, nothing needs doing.`, { path })
}
