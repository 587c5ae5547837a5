import type { Notice, NoticeDuty } from '../../../shared/contract/notice.ts'
import { isOpenState } from '../../../shared/notice/notice-states.ts'
import { asksForWords } from '../../../shared/notice/tell-ticking.ts'
import type { NoticeAtHand } from './change-notice.ts'
import { findMeant } from './kill/find-meant.ts'
import { heldLock } from './kill/held-lock.ts'
import { recordTicks } from './tick-duty.ts'

const byLock = ['stop-using', 'disable-access'] as const

/**
 * Ticks the duty to delete a wrong mention where the last search found it nowhere, and opens it again where the desk itself had ticked it and it
 * is back; `settled` of what it found are past exports that the recall took care of. What a person ticked stays their word. A killed picture is not deleted by being out of reach: that is for whoever deletes it.
 */
export async function tickResidue(hand: NoticeAtHand, settled = 0): Promise<Notice> {
  const { notice } = hand
  const wasApplied = notice.state === 'applied' || notice.state === 'duties-open'
  if (!wasApplied || !asksForWords(notice.parsed.kind) || notice.residue === null) return notice
  const { places } = notice.residue
  const past = settled === 0 ? '' : ` Settled by the recall: ${settled} past ${settled === 1 ? 'export' : 'exports'}.`
  if (places === 0)
    return recordTicks(hand, ['delete'], {
      done: true,
      note: `Searched everywhere, 0 places left.${past}`,
      act: 'desk'
    })
  return openAgain(hand, ['delete'], `${places} ${places === 1 ? 'place says' : 'places say'} it again.`)
}

/**
 * Ticks what a lock does by itself: nobody at the desk can use the photos any more, or get at them. Only where every photo the notice means is
 * locked and none of them ever left the desk: what becomes of files elsewhere, on a web site above all, a lock does not know. Call it in the
 * transaction of the last lock.
 */
export async function tickLocked(hand: NoticeAtHand): Promise<Notice> {
  const { notice, records } = hand
  if (!isOpenState(notice.state)) return notice
  const locks = (await records.locks.byNotice(notice.number)).filter(({ released }) => released === null)
  const exported = await records.exports.of(locks.map(({ photoId }) => photoId))
  if (locks.length === 0 || exported.length > 0) return notice
  const isFree = (await findMeant(records, notice)).some(({ photo }) => heldLock(photo) === null)
  if (isFree) return notice
  const count = locks.length === 1 ? 'The photo is' : `All ${locks.length} photos are`
  const note = `${count} locked, and none ever left the desk.`
  return recordTicks(hand, byLock, { done: true, note, act: 'desk' })
}

/** Opens what a lock had ticked by itself: a photo can be used again. Call it in the transaction that unlocks it. */
export async function openUnlocked(hand: NoticeAtHand, fileName: string): Promise<Notice> {
  return openAgain(hand, byLock, `${fileName} was unlocked.`)
}

/** Ticks the duty to delete once all `photos` that a kill holds locked are deleted. Call it in a transaction. */
export async function tickDeleted(hand: NoticeAtHand, photos: number): Promise<Notice> {
  if (!isOpenState(hand.notice.state)) return hand.notice
  const count = photos === 1 ? 'The photo was' : `All ${photos} photos were`
  return recordTicks(hand, ['delete'], {
    done: true,
    note: `${count} deleted, with their bytes in the vault.`,
    act: 'desk'
  })
}

/**
 * Ticks the duty to tell third parties in the name of who told the last (`by`); with null it is open again where it had ticked itself. What a
 * person ticked stays their word. Call it in a transaction.
 */
export async function tickTold(
  hand: NoticeAtHand,
  { note, by }: { readonly note: string; readonly by: string | null }
): Promise<Notice> {
  if (!isOpenState(hand.notice.state)) return hand.notice
  if (by !== null) return recordTicks(hand, ['tell-third-parties'], { done: true, note, act: 'desk', by })
  return openAgain(hand, ['tell-third-parties'], note)
}

/**
 * Ticks the duty to replace a picture where all who were `sent` a wrong version have the right one, and opens it again where it had ticked itself
 * and one of them holds a wrong one. Nobody's sent is a person's to tick, and of a killed picture there is no right one. Call it in a transaction.
 */
export async function tickReplaced(
  hand: NoticeAtHand,
  { sent, holding }: { readonly sent: number; readonly holding: number }
): Promise<Notice> {
  const { state, parsed } = hand.notice
  if (sent === 0 || !asksForWords(parsed.kind) || !(state === 'applied' || state === 'duties-open')) return hand.notice
  if (holding > 0) return openAgain(hand, ['replace'], `${holding} of ${sent} hold the wrong version.`)
  const note = sent === 1 ? 'Who was sent the wrong version has the right one.' : `All ${sent} have the right version.`
  return recordTicks(hand, ['replace'], { done: true, note, act: 'desk' })
}

// What a person ticked stays their word, also where the desk can see that it is not so.
async function openAgain(hand: NoticeAtHand, duties: readonly NoticeDuty['duty'][], note: string): Promise<Notice> {
  const { notice } = hand
  if (!isOpenState(notice.state)) return notice
  const own = notice.duties.filter(({ duty, done }) => duties.includes(duty) && done?.act === 'desk')
  return recordTicks(
    hand,
    own.map(({ duty }) => duty),
    { done: false, note, act: 'desk' }
  )
}
