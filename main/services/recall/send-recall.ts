import type { Delivery } from '../../../shared/contract/deliveries.ts'
import type { NoticeNumber, RecipientId } from '../../../shared/contract/identifiers.ts'
import type { RecallMessage, RecallScope, RecallStep } from '../../../shared/contract/recall.ts'
import type { RecallWhom } from '../../../shared/recall/choose-lines.ts'
import { chooseLines } from '../../../shared/recall/choose-lines.ts'
import type { DeliveryParts } from '../delivery/run-destination.ts'
import type { DeskParts } from '../desk-parts.ts'
import type { ExportParts } from '../export/export-photo.ts'
import { changeNotice } from '../notices/change-notice.ts'
import { settleTold } from '../notices/recipients/settle-told.ts'
import { settleNotice } from '../notices/settle-notice.ts'
import type { Actor } from '../ports/ledger.ts'
import type { StepStream } from '../stream-steps.ts'
import { streamSteps } from '../stream-steps.ts'
import { deliverRightFiles } from './deliver-right-files.ts'
import { findRecall } from './find-recall.ts'
import { makeRightFiles } from './make-right-files.ts'
import { planSending } from './plan-sending.ts'
import { writeRecallMessage } from './write-recall-message.ts'

/** What is called back, whom the right version is for, who sends it, and how it is stopped. */
export interface RecallToSend extends RecallWhom {
  readonly scope: RecallScope
  readonly actor: Actor
  readonly signal?: AbortSignal | undefined
}

type SendParts = ExportParts & DeliveryParts

/**
 * Exports the right version of each photo that somebody holds wrong, by the same preset, and delivers it to the same place; the last step has the
 * result, with the message to each recipient of a notice. What is delivered stays when it is stopped: asked again, it sends what is left. The duties of
 * the notice are settled at the end. Throws DeskError `not-found` before anything is sent; what fails of a photo is told in the result.
 */
export function sendRecall(desk: SendParts, asked: RecallToSend): StepStream<RecallStep> {
  return streamSteps(async (emit, signal) => {
    const recall = await findRecall(desk, asked.scope)
    const lines = chooseLines(recall, asked)
    const plan = await planSending(desk, recall, lines)
    const { actor } = asked
    const onMade = (done: number, total: number, current: string | null) =>
      emit({ stage: 'exporting', done, total, current, waiting: null, result: null })
    const made = await makeRightFiles(desk, { files: plan.files, actor, signal, onMade })
    const failed = [...plan.failed, ...made.failed]
    const sent: Delivery[] = []
    if (made.sendables.length > 0 && !signal.aborted) {
      const delivered = await deliverRightFiles(desk, { sendables: made.sendables, actor, signal }, emit)
      sent.push(...delivered.sent)
      failed.push(...delivered.failed)
    }
    const { notice } = asked.scope
    if (notice !== undefined) await settleDuties(desk, notice, actor)
    const recipients = [...new Set(lines.flatMap(({ recipient }) => recipient ?? []))]
    const messages = notice === undefined || signal.aborted ? [] : await writeAll(desk, notice, recipients)
    const total = made.sendables.length
    const result = { sent, failed, messages, cancelled: signal.aborted }
    emit({ stage: 'delivering', done: sent.length, total, current: null, waiting: null, result })
  }, asked.signal)
}

/** Ticks, or opens again, what the recall of a notice decides of its duties. */
async function settleDuties(
  desk: Pick<DeskParts, 'store' | 'clock' | 'events'>,
  notice: NoticeNumber,
  actor: Actor
): Promise<void> {
  await changeNotice(desk, { notice, actor }, async (hand) => {
    const settled = await settleTold(hand)
    return settleNotice(hand.records, { ...hand, notice: settled })
  })
}

function writeAll(
  desk: Pick<DeskParts, 'store' | 'ownFolders' | 'clock'>,
  notice: NoticeNumber,
  recipients: readonly RecipientId[]
): Promise<RecallMessage[]> {
  return Promise.all(recipients.map((recipient) => writeRecallMessage(desk, { notice, recipient, reminder: false })))
}
