import { DeskError } from '../../../../shared/contract/desk-error.ts'
import type { PhotoRecord } from '../../ports/desk-store.ts'
import type { PhotoLock } from '../../ports/notice-work.ts'
import { heldLock } from './held-lock.ts'

/**
 * Why a photo may not be used at all: `killed` under a kill or withdrawal, `locked` under a person's lock, with the notice, its agency, since when
 * and what to do; null where it may. `what` says what was not done: "Nothing was written."
 */
export function refuseLocked(photo: Pick<PhotoRecord, 'lock' | 'path' | 'fileName'>, what: string): DeskError | null {
  const lock = heldLock(photo)
  if (lock === null) return null
  const { path, fileName } = photo
  const reason = lock.reason === '' ? '' : ` Reason: ${lock.reason.replace(/[.\s]+$/, '')}.`
  const since = `on ${formatMoment(lock.at)}`
  if (lock.kind === 'person') {
    const notice = lock.notice === null ? '' : `, for notice ${lock.notice}`
    return new DeskError(
      'locked',
      `${fileName} was locked by ${lock.by} ${since}${notice}.${reason} ${what} Unlock it with a reason first.`,
      { path }
    )
  }
  const verb = lock.kind === 'kill' ? 'killed' : 'withdrawn'
  const agency = lock.agency === null ? '' : ` by ${lock.agency}`
  return new DeskError(
    'killed',
    `${fileName} was ${verb}${agency} (notice ${lock.notice}, ${since}).${reason} ${what}${tellDeletion(lock)} It stays locked until the agency reinstates it, or a person unlocks it with a reason.`,
    { path }
  )
}

/** That a photo's bytes are gone by kill policy, and since when; null where they are kept. */
export function refuseDeleted({ lock, path, fileName }: PhotoRecord, what: string): DeskError | null {
  if (lock?.deletion?.state !== 'done') return null
  return new DeskError(
    'not-found',
    `${fileName}: the bytes are gone by kill policy. ${what}${tellDeletion(lock)} The record of what it said stays; ask the agency for the picture again.`,
    { path }
  )
}

function tellDeletion({ deletion, notice }: PhotoLock): string {
  if (deletion === null) return ''
  return ` Its file and its bytes in the vault were deleted on ${formatMoment(deletion.at)} by ${deletion.by}, for notice ${notice}.`
}

function formatMoment(at: string): string {
  return `${at.slice(0, 10)} at ${at.slice(11, 16)} UTC`
}
