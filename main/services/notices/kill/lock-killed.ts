import type { PhotoId } from '../../../../shared/contract/identifiers.ts'
import type { Notice } from '../../../../shared/contract/notice.ts'
import { listSearchKeys } from '../../../../shared/notice/list-photo-keys.ts'
import type { DeskRecords, PhotoRecord } from '../../ports/desk-store.ts'
import { findMeant, findSamePicture } from './find-meant.ts'
import { heldLock } from './held-lock.ts'
import { isKillInForce } from './kill-in-force.ts'
import type { LockHand } from './put-lock.ts'
import { putNoticeLock } from './put-lock.ts'
import { isSameAgency, tellNamed } from './tell-named.ts'

/**
 * Locks every photo a kill or withdrawal means; gives those that were not locked before. One locked already keeps its lock, one released since
 * the notice came stays released. Does nothing for other notices, and for a kill that was taken back. Call it in a transaction.
 */
export async function lockKilled(records: DeskRecords, notice: Notice, hand: LockHand): Promise<readonly PhotoId[]> {
  if (!isKillInForce(notice)) return []
  const locked: PhotoId[] = []
  for (const { photo, why } of await findMeant(records, notice)) {
    if (heldLock(photo) !== null || wasReleasedSince(photo, notice)) continue
    await putNoticeLock(records, { photo, notice, why, ...hand })
    locked.push(photo.id)
  }
  return locked
}

/**
 * Locks a photo that was just recorded where a kill that came before it names it, or where it shows a picture that is locked by one, under
 * whatever name and byline; tells whether it did. Call it in the transaction that records the photo.
 */
export async function lockIfKilled(records: DeskRecords, photo: PhotoRecord, hand: LockHand): Promise<boolean> {
  if (heldLock(photo) !== null) return false
  const [named] = (await findKills(records, photo)).filter(({ notice }) => !wasReleasedSince(photo, notice))
  if (named !== undefined) {
    await putNoticeLock(records, { photo, ...named, ...hand })
    return true
  }
  for (const same of await findSamePicture(records, photo))
    if (await lockLike(records, { photo, killed: same, why: `Same picture as ${same.fileName}`, ...hand })) return true
  return false
}

/** Two photos of which one is killed, and what makes the other the same picture. */
export interface LookAlike extends LockHand {
  readonly photo: PhotoRecord
  readonly killed: PhotoRecord
  /** "Looks like LIS104.jpg, cropped". */
  readonly why: string
}

/**
 * Locks a photo that shows what another one shows, on the kill the other is locked by; tells whether it did. One released since stays so. Call it
 * in a transaction, when image data or looks say that both are one picture.
 */
export async function lockLike(records: DeskRecords, { photo, killed, why, ...hand }: LookAlike): Promise<boolean> {
  const lock = heldLock(killed)
  if (lock === null || lock.kind === 'person' || lock.notice === null || heldLock(photo) !== null) return false
  const notice = await records.notices.get(lock.notice)
  if (notice === undefined || wasReleasedSince(photo, notice)) return false
  await putNoticeLock(records, { photo, notice, why, ...hand })
  return true
}

/** The kills in force that name a photo or that it carries, oldest first. One that a later reinstatement takes back for this photo is left out. */
export async function findKills(
  records: Pick<DeskRecords, 'notices'>,
  photo: PhotoRecord
): Promise<readonly { readonly notice: Notice; readonly why: string }[]> {
  const { imageHash, fields } = photo.reading
  const keys = listSearchKeys({ fileName: photo.fileName, imageHash, fields })
  const tell = (notice: Notice) =>
    notice.carriers.includes(photo.id) ? 'Carries the notice' : tellNamed(notice, photo, keys)
  const naming = (await records.notices.naming([...new Set(keys.map(({ key }) => key))], photo.id)).flatMap(
    (notice) => {
      const why = tell(notice)
      return why === null ? [] : [{ notice, why }]
    }
  )
  const takenBack = naming.filter(
    ({ notice: { parsed, state } }) => parsed.kind === 'reinstatement' && state !== 'rejected'
  )
  return naming.filter(
    ({ notice }) => isKillInForce(notice) && !takenBack.some(({ notice: later }) => takesBack(later, notice))
  )
}

/** True where a reinstatement came after a kill of the same agency. */
function takesBack(reinstatement: Notice, kill: Notice): boolean {
  return reinstatement.receivedAt >= kill.receivedAt && isSameAgency(reinstatement.parsed.agency, kill.parsed.agency)
}

// What a person or the agency released after the kill came must not lock again with the next reading of its folder.
function wasReleasedSince({ lock }: PhotoRecord, notice: Notice): boolean {
  const released = lock?.released ?? null
  // What ended with the kill itself comes back with it.
  return released !== null && released.notice !== notice.number && released.at >= notice.receivedAt
}
