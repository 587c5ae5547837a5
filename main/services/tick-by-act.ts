import type { Notice } from '../../shared/contract/notice.ts'
import { isOpenState } from '../../shared/notice/notice-states.ts'
import type { NoticeAtHand } from './change-notice.ts'
import { recordTicks } from './tick-duty.ts'

const isCorrection = ({ parsed: { kind } }: Notice): boolean =>
  kind === 'correction' || kind === 'replacement' || kind === 'update'

/**
 * Ticks the duty to delete a wrong mention where the last search found it nowhere, and opens it again where the desk itself had ticked it and it
 * is back. What a person ticked stays their word. A killed picture is not deleted by being out of reach: that is for whoever deletes it.
 */
export async function tickResidue(hand: NoticeAtHand): Promise<Notice> {
  const { notice } = hand
  const wasApplied = notice.state === 'applied' || notice.state === 'duties-open'
  if (!wasApplied || !isCorrection(notice) || notice.residue === null) return notice
  const { places } = notice.residue
  if (places === 0)
    return recordTicks(hand, ['delete'], { done: true, note: 'Searched everywhere, 0 places left.', act: 'desk' })
  const deleted = notice.duties.find(({ duty }) => duty === 'delete')
  if (deleted?.done?.act !== 'desk') return notice
  const note = `${places} ${places === 1 ? 'place says' : 'places say'} it again.`
  return recordTicks(hand, ['delete'], { done: false, note, act: 'desk' })
}

/**
 * Ticks what a lock does by itself: nobody at the desk can use the photos any more, or get at them. Only where none of them ever left the desk:
 * what becomes of files elsewhere, on a web site above all, a lock does not know. Call it in the transaction of the last lock.
 */
export async function tickLocked(hand: NoticeAtHand): Promise<Notice> {
  const { notice, records } = hand
  if (!isOpenState(notice.state)) return notice
  const locks = (await records.locks.byNotice(notice.number)).filter(({ released }) => released === null)
  const exported = await records.exports.of(locks.map(({ photoId }) => photoId))
  if (locks.length === 0 || exported.length > 0) return notice
  const count = locks.length === 1 ? 'The photo is' : `All ${locks.length} photos are`
  const note = `${count} locked, and none ever left the desk.`
  return recordTicks(hand, ['stop-using', 'disable-access'], { done: true, note, act: 'desk' })
}

/**
 * Ticks the duty to tell third parties in the name of who told the last (`by`); with null it is open again where it had ticked itself. What a
 * person ticked stays their word. Call it in a transaction.
 */
export async function tickTold(
  hand: NoticeAtHand,
  { note, by }: { readonly note: string; readonly by: string | null }
): Promise<Notice> {
  const { notice } = hand
  if (!isOpenState(notice.state)) return notice
  if (by !== null) return recordTicks(hand, ['tell-third-parties'], { done: true, note, act: 'desk', by })
  const tell = notice.duties.find(({ duty }) => duty === 'tell-third-parties')
  if (tell?.done?.act !== 'desk') return notice
  return recordTicks(hand, ['tell-third-parties'], { done: false, note, act: 'desk' })
}
