import type { Notice } from '../../../../shared/contract/notice.ts'
import type { DeskRecords, PhotoRecord } from '../../ports/desk-store.ts'
import type { Actor } from '../../ports/ledger.ts'
import type { LockRelease, PhotoLock } from '../../ports/notice-work.ts'

type Records = Pick<DeskRecords, 'locks' | 'ledger'>

/** Who locks or releases, and when. */
export interface LockHand {
  readonly actor: Actor
  readonly at: string
}

/** Locks a photo on a notice, with its ledger entry, in place of the lock it had. Call it in a transaction. */
export async function putNoticeLock(
  records: Records,
  lock: LockHand & { readonly photo: PhotoRecord; readonly notice: Notice; readonly why: string }
): Promise<void> {
  const { photo, notice, why, actor, at } = lock
  const { kind, agency, reason } = notice.parsed
  await putLock(records, {
    photo,
    actor,
    at,
    notice: notice.number,
    agency,
    kind: kind === 'kill' || kind === 'withdrawal' ? kind : 'person',
    reason: reason ?? '',
    why
  })
}

/** A lock to put: on a notice's word or a person's. */
export type LockToPut = LockHand &
  Pick<PhotoLock, 'notice' | 'agency' | 'kind' | 'reason' | 'why'> & { readonly photo: PhotoRecord }

/** Locks a photo, with its ledger entry, in place of the lock it had. Call it in a transaction. */
export async function putLock(records: Records, { photo, actor, at, ...lock }: LockToPut): Promise<void> {
  const { deletion = null } = photo.lock ?? {}
  await records.locks.put({ ...lock, photoId: photo.id, at, by: actor.name, released: null, deletion })
  await records.ledger.append({
    at,
    actor,
    kind: 'lock',
    subject: photo.id,
    payload: { path: photo.path, revision: photo.revision, sha256: photo.reading.sha256, ...lock }
  })
}

/** Releases the lock of a photo, with its ledger entry. Call it in a transaction. */
export async function releaseLock(
  records: Records,
  release: LockHand & {
    readonly photo: Pick<PhotoRecord, 'path'>
    readonly lock: PhotoLock
    readonly reason: string
    readonly notice: LockRelease['notice']
  }
): Promise<void> {
  const { photo, lock, reason, notice, actor, at } = release
  await records.locks.put({ ...lock, released: { at, by: actor.name, reason, notice } })
  const gone = lock.deletion === null ? {} : { deleted: { at: lock.deletion.at, by: lock.deletion.by } }
  await records.ledger.append({
    at,
    actor,
    kind: 'unlock',
    subject: lock.photoId,
    payload: { path: photo.path, notice, reason, locked: { notice: lock.notice, at: lock.at }, ...gone }
  })
}
