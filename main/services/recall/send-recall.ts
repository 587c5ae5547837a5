import { join } from 'node:path'
import type { Delivery } from '../../../shared/contract/deliveries.ts'
import type { RecipientId } from '../../../shared/contract/identifiers.ts'
import type {
  RecallMessage,
  RecallPlaced,
  RecallResult,
  RecallScope,
  RecallStep
} from '../../../shared/contract/recall.ts'
import type { RecallWhom } from '../../../shared/recall/choose-lines.ts'
import { chooseToSend } from '../../../shared/recall/choose-lines.ts'
import type { DeliveryParts } from '../delivery/run-destination.ts'
import type { DeskParts } from '../desk-parts.ts'
import { expectFailure } from '../expect-failure.ts'
import type { ExportParts } from '../export/export-photo.ts'
import type { Actor } from '../ports/ledger.ts'
import type { StepStream } from '../stream-steps.ts'
import { streamSteps } from '../stream-steps.ts'
import { deliverRightFiles } from './deliver-right-files.ts'
import { findRecall } from './find-recall.ts'
import type { ReadyFile } from './make-right-files.ts'
import { makeRightFiles } from './make-right-files.ts'
import { placeRightFile } from './place-right-file.ts'
import { planSending } from './plan-sending.ts'
import { settleConcerned } from './settle-recall.ts'
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
 * result, with the message to each recipient. In folders that are named the right file takes the place of the wrong one. What is delivered stays when it is
 * stopped: asked again, it sends what is left. The duties of the notices it concerns are settled at the end. Throws DeskError `not-found` before anything is sent; what fails of a photo is told in the result.
 */
export function sendRecall(desk: SendParts, asked: RecallToSend): StepStream<RecallStep> {
  return streamSteps(async (emit, signal) => {
    const { actor, scope } = asked
    const recall = await findRecall(desk, scope)
    const lines = chooseToSend(recall, asked)
    const plan = await planSending(desk, recall, lines)
    const onMade = (done: number, total: number, current: string | null) =>
      emit({ stage: 'exporting', done, total, current, waiting: null, result: null })
    const made = await makeRightFiles(desk, { files: plan.files, actor, signal, onMade })
    const failed = [...plan.failed, ...made.failed]
    const placed = await placeAll(desk, { ready: made.ready, actor, signal, failed })
    const sendables = made.ready.filter(({ file }) => !file.line.folder).map(({ sendable }) => sendable)
    const sent: Delivery[] = []
    if (sendables.length > 0 && !signal.aborted) {
      const delivered = await deliverRightFiles(desk, { sendables, actor, signal }, emit)
      sent.push(...delivered.sent)
      failed.push(...delivered.failed)
    }
    await settleConcerned(desk, { scope, photoIds: lines.map(({ photoId }) => photoId), actor })
    const recipients = [...new Set(lines.flatMap(({ recipient }) => recipient ?? []))]
    const messages = signal.aborted ? [] : await writeAll(desk, scope, recipients)
    const total = made.ready.length
    const result = { sent, placed, failed, messages, cancelled: signal.aborted }
    emit({ stage: 'delivering', done: sent.length + placed.length, total, current: null, waiting: null, result })
  }, asked.signal)
}

interface FilesToPlace {
  readonly ready: readonly ReadyFile[]
  readonly actor: Actor
  readonly signal: AbortSignal
  /** What cannot be placed is added here. */
  readonly failed: RecallResult['failed']
}

async function placeAll(desk: SendParts, { ready, actor, signal, failed }: FilesToPlace): Promise<RecallPlaced[]> {
  const placed: RecallPlaced[] = []
  for (const one of ready) {
    const { line, wrong } = one.file
    if (!line.folder || signal.aborted) continue
    try {
      placed.push(await placeRightFile(desk, one, actor))
    } catch (error) {
      const path = join(line.destination, wrong.name)
      const { code, message } = expectFailure(error, path)
      failed.push({ path, who: line.who, code, message })
    }
  }
  return placed
}

function writeAll(
  desk: Pick<DeskParts, 'store' | 'ownFolders' | 'clock'>,
  scope: RecallScope,
  recipients: readonly RecipientId[]
): Promise<RecallMessage[]> {
  return Promise.all(recipients.map((recipient) => writeRecallMessage(desk, { scope, recipient, reminder: false })))
}
