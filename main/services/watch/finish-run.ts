import { join } from 'node:path'
import type { DeliveryFailure } from '../../../shared/contract/deliveries.ts'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { KeptWatchRule } from '../../../shared/contract/watch-rules.ts'
import { resumeDelivery } from '../delivery/deliver.ts'
import type { DeliveryParts } from '../delivery/run-destination.ts'
import { startDelivery } from '../delivery/start-delivery.ts'
import type { ExportParts } from '../export/export-photo.ts'
import { choosePreset } from '../export/export-presets.ts'
import { openExportStage } from '../export/export-stage.ts'
import { runJob } from '../export/run-job.ts'
import { startJob } from '../export/start-job.ts'
import type { Actor } from '../ports/ledger.ts'
import type { WatchSending } from '../ports/watch.ts'
import { engineActor } from '../resolve-actor.ts'
import type { SendingFailure } from './settle-sending.ts'
import { placeIsAway } from './settle-sending.ts'

/** What running rules takes of the desk. */
export type WatchParts = ExportParts & DeliveryParts

/** Corrected photos of one rule that go out together: one export, one delivery, both under the id `run`. */
export interface RuleRun {
  readonly rule: KeptWatchRule
  readonly run: string
  readonly sendings: readonly WatchSending[]
  readonly signal: AbortSignal
}

/** What became of the photos of a run: null for one that is there, and no entry for one that was stopped on its way. */
export type RunOutcome = ReadonlyMap<PhotoId, SendingFailure | null>

/**
 * Exports and delivers what is left of a run; begun again after a crash it does nothing twice. Throws DeskError where the rule itself cannot be done: no
 * such preset, a recipient without a destination, no place for the files.
 */
export async function finishRun(desk: WatchParts, ruleRun: RuleRun): Promise<RunOutcome> {
  const { rule, run, signal } = ruleRun
  const actor: Actor = { ...engineActor, name: `Rule ${rule.name}` }
  const failures = await makeFiles(desk, ruleRun, actor)
  const made = await desk.store.exportJobs.items(run, ['done'])
  if (signal.aborted || made.length === 0) return failures
  await startSending(desk, ruleRun, actor)
  for await (const _step of resumeDelivery(desk, { job: run, retryFailed: false, actor, signal }));
  const items = await desk.store.deliveryJobs.items(run)
  const sent = Map.groupBy(items, ({ sendable }) => sendable.photoId)
  const outcome = new Map<PhotoId, SendingFailure | null>(failures)
  for (const [photoId, parts] of sent) {
    const open = parts.some(({ progress }) => progress.state === 'waiting' || progress.state === 'sending')
    const failed = parts.flatMap(({ progress }) => (progress.state === 'failed' ? [progress.failure] : []))
    if (!open) outcome.set(photoId, worstOf(failed))
  }
  return outcome
}

async function makeFiles(desk: WatchParts, ruleRun: RuleRun, actor: Actor): Promise<Map<PhotoId, SendingFailure>> {
  const { rule, run, sendings, signal } = ruleRun
  const to = join(desk.ownFolders.outbox, run)
  const known = await desk.store.exportJobs.get(run)
  const photoIds = sendings.map(({ photoId }) => photoId)
  const begin = async () =>
    startJob(desk, { preset: await choosePreset(desk, rule.preset), photoIds, to, by: actor.name, id: run })
  const job = known ?? (await begin())
  if (!job.ended) {
    await using stage = await openExportStage(to)
    await runJob(desk, { job, stage: stage.folder, actor, signal }, () => undefined)
  }
  const failures = new Map<PhotoId, SendingFailure>()
  for (const { photoId, progress } of await desk.store.exportJobs.items(run, ['failed']))
    if (progress.state === 'failed') {
      const { code, message } = progress.failure
      failures.set(photoId, { code, message, stage: 'export' })
    }
  return failures
}

async function startSending(desk: WatchParts, { rule, run, sendings }: RuleRun, actor: Actor): Promise<void> {
  if ((await desk.store.deliveryJobs.get(run)) === undefined) {
    const what = { exportJob: run }
    const to = { destinations: [], recipients: rule.recipients }
    await startDelivery(desk, { what, ...to, again: false, older: false, replaces: true, id: run, by: actor.name })
    return
  }
  // What was lost on the way goes on where it was cut.
  const open = new Set(sendings.map(({ photoId }) => photoId))
  for (const item of await desk.store.deliveryJobs.items(run)) {
    const { progress, sendable } = item
    if (progress.state !== 'failed' || !placeIsAway.has(progress.failure.code) || !open.has(sendable.photoId)) continue
    await desk.store.deliveryJobs.update({ ...item, progress: { state: 'sending' } })
  }
}

// What was there already is there; of several failures the one that needs a person counts.
function worstOf(failed: readonly DeliveryFailure[]): SendingFailure | null {
  const real = failed.filter(({ code }) => code !== 'nothing-to-do')
  const worst = real.find(({ code }) => !placeIsAway.has(code)) ?? real[0]
  return worst === undefined ? null : { code: worst.code, message: worst.message, stage: 'delivery' }
}

/** The failure of a whole run, told of each of its photos. Anything but a DeskError is a bug, and thrown. */
export function failAll(sendings: readonly WatchSending[], error: unknown): RunOutcome {
  if (!(error instanceof DeskError)) throw error
  const failure = { code: error.code, message: error.message, stage: 'export' as const }
  return new Map(sendings.map(({ photoId }) => [photoId, failure]))
}
