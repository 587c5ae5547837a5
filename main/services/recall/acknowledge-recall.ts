import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { Recall, RecallAnswer, RecallLine, RecallScope } from '../../../shared/contract/recall.ts'
import type { RecallWhom } from '../../../shared/recall/choose-lines.ts'
import { chooseLines, isEverybody } from '../../../shared/recall/choose-lines.ts'
import type { DeskParts } from '../desk-parts.ts'
import type { NoticeAtHand } from '../notices/change-notice.ts'
import { changeNotice } from '../notices/change-notice.ts'
import { recordStep } from '../notices/recipients/record-step.ts'
import { isInformed } from '../notices/recipients/settle-told.ts'
import type { DeskRecords } from '../ports/desk-store.ts'
import type { Actor } from '../ports/ledger.ts'
import type { NoticeFile } from '../ports/notice-files.ts'
import { findRecall } from './find-recall.ts'
import { readAnswer } from './read-answer.ts'
import { settleConcerned, settleRecall } from './settle-recall.ts'

/** Who answered, or with `answered` false did not after all, and what they said. */
export interface AnswerToNote extends RecallWhom {
  readonly scope: RecallScope
  readonly answered: boolean
  readonly note: string
  /** The mail or text they answered with. */
  readonly reply?: NoticeFile | undefined
  readonly actor: Actor
}

type AnswerParts = Pick<DeskParts, 'store' | 'clock' | 'newId' | 'events' | 'vault' | 'noticeFiles'>

/**
 * Notes that recipients answered, for each photo of theirs, with a ledger entry; whoever answers was told, and the duties of the notice follow. With
 * `answered` false what was noted is taken back. Throws DeskError `bad-input` where nobody is named, `nothing-to-do` where nothing would change.
 */
export async function acknowledgeRecall(desk: AnswerParts, asked: AnswerToNote): Promise<Recall> {
  const recall = await findRecall(desk, asked.scope)
  const read = asked.reply === undefined ? null : await readAnswer(desk, asked.reply, asked)
  const whom = read?.whom ?? asked
  if (isEverybody(whom))
    throw new DeskError('bad-input', 'Nobody is named who answered. Nothing was recorded. Name a recipient.')
  if (whom.folders.length > 0 && asked.answered && asked.note.trim() === '')
    throw new DeskError('bad-input', 'A folder is closed with a reason. Nothing was recorded. Say why it is done with.')
  const lines = chooseLines(recall, whom).filter(({ answer }) => (answer !== null) !== asked.answered)
  if (lines.length === 0) throw nothingToNote(asked.answered)
  const at = desk.clock()
  const answer: RecallAnswer = {
    ...{ at, by: asked.actor.name, how: read === null ? 'hand' : 'reply' },
    ...{ note: asked.note || (read?.note ?? ''), reply: read?.reply ?? null }
  }
  const note = (records: DeskRecords) => noteLines(desk, records, { lines, answer, asked })
  const { scope, actor } = asked
  const tell = async (hand: NoticeAtHand, photos: ReadonlySet<PhotoId>) => {
    const own = lines.filter(({ photoId }) => photos.has(photoId))
    if (asked.answered) await noteTold(hand, own, answer)
  }
  const photoIds = lines.map(({ photoId }) => photoId)
  if (scope.notice === undefined) {
    await desk.store.transact(note)
    await settleConcerned(desk, { scope, photoIds, actor, onNotice: tell })
  } else
    await changeNotice(desk, { notice: scope.notice, actor }, async (hand) => {
      await note(hand.records)
      await tell(hand, new Set(photoIds))
      return settleRecall(hand)
    })
  desk.events.publish({ type: 'notices' })
  return findRecall(desk, asked.scope)
}

interface Noting {
  readonly lines: readonly RecallLine[]
  readonly answer: RecallAnswer
  readonly asked: AnswerToNote
}

async function noteLines(desk: AnswerParts, records: DeskRecords, { lines, answer, asked }: Noting): Promise<void> {
  const standing = asked.answered ? [] : await records.acknowledgements.of(lines.map(({ photoId }) => photoId))
  for (const { photoId, recipient, destination } of lines) {
    if (asked.answered)
      await records.acknowledgements.insert({ ...answer, id: desk.newId(), photoId, recipient, destination })
    for (const one of standing)
      if (one.photoId === photoId && one.recipient === recipient && one.destination === destination)
        await records.acknowledgements.takeBack(one.id)
  }
  const { at, by: _, ...said } = answer
  const { scope, actor, answered } = asked
  const subjects =
    scope.notice === undefined ? new Set(lines.map(({ photoId }) => photoId)) : [`notice ${scope.notice}`]
  for (const subject of subjects) {
    const own = lines.filter(({ photoId }) => scope.notice !== undefined || photoId === subject)
    const who = own.map(({ photoId, recipient, who: name, destination }) => ({ photoId, recipient, name, destination }))
    await records.ledger.append({
      ...{ at, actor, kind: 'acknowledgement', subject },
      payload: { answered, ...said, who }
    })
  }
}

// Nobody answers to what they were not told.
async function noteTold(hand: NoticeAtHand, lines: readonly RecallLine[], { at, by }: RecallAnswer): Promise<void> {
  const { records, notice } = hand
  const answered = new Set(lines.map(({ recipient }) => recipient))
  const untold = (await records.noticeRecipients.of(notice.number)).filter(
    (one) => answered.has(one.recipient.id) && !one.off && !isInformed(one)
  )
  const note = 'They answered.'
  for (const { recipient, ...one } of untold)
    await records.noticeRecipients.put({
      ...{ ...one, recipient: recipient.id, told: { at, by, how: 'hand', note }, overtaken: null }
    })
  const recipients = untold.map(({ recipient }) => recipient.id)
  if (recipients.length > 0) await recordStep(hand, { step: 'told', recipients, how: 'hand', note })
}

function nothingToNote(answered: boolean): DeskError {
  const why = answered ? 'They have answered already, or got no wrong version.' : 'No answer of theirs was noted.'
  return new DeskError('nothing-to-do', `${why} Nothing was recorded. Look at the recall to see where each stands.`)
}
