import { isAbsolute, join } from 'node:path'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { ExportStep } from '../../../shared/contract/export.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import { refuseOwnFolder } from '../photos/refuse-own-folder.ts'
import type { Actor } from '../ports/ledger.ts'
import type { StepStream } from '../stream-steps.ts'
import { streamSteps } from '../stream-steps.ts'
import type { ExportParts } from './export-photo.ts'
import { choosePreset } from './export-presets.ts'
import { openExportStage } from './export-stage.ts'
import { getJob } from './report-job.ts'
import { runJob } from './run-job.ts'
import { startJob } from './start-job.ts'

/** Photos to export, by which preset, and into which folder (full path, made where it is not there); without one, into one of the desk's own. */
export interface ExportRequest {
  readonly photoIds: readonly PhotoId[]
  readonly preset: string
  readonly to?: string | undefined
  readonly actor: Actor
  readonly signal?: AbortSignal | undefined
}

/**
 * Exports photos, a step a photo; the last step has the result. No existing file is ever replaced: "a.jpg" there, "a-2.jpg" is made.
 *
 * Ending the stream, or aborting `signal`, stops: finished files stay, those under way leave nothing, and the job can go on. Throws DeskError `bad-input` for
 * an unknown preset or a target that is no folder or inside the desk; a photo's failure is told in the result. A bug in one photo is thrown
 * after that result, when all others are done.
 */
export function runExport(desk: ExportParts, request: ExportRequest): StepStream<ExportStep> {
  return streamSteps(async (emit, signal) => {
    const { photoIds, actor } = request
    const id = desk.newId()
    const to = request.to ?? join(desk.ownFolders.outbox, id)
    const preset = await choosePreset(desk, request.preset)
    if (!isAbsolute(to))
      throw new DeskError(
        'bad-input',
        `${to} is no full path. Nothing was exported. Give the folder from the root on.`,
        { path: to }
      )
    await refuseOwnFolder(desk, to, 'exported')
    await using stage = await openExportStage(to)
    const job = await startJob(desk, { photoIds, preset, to, by: actor.name, id })
    await runJob(desk, { job, stage: stage.folder, actor, signal }, emit)
  }, request.signal)
}

/** A job to go on with; `retryFailed` tries what failed again. */
export interface ResumeRequest {
  readonly job: string
  readonly retryFailed: boolean
  readonly actor: Actor
  readonly signal?: AbortSignal | undefined
}

/** Goes on with a job, as `runExport` would have; no file of it is done twice, also not by two who go on with it at once. Throws DeskError `not-found`, `bad-input`. */
export function resumeExport(desk: ExportParts, request: ResumeRequest): StepStream<ExportStep> {
  return streamSteps(async (emit, signal) => {
    const { retryFailed, actor } = request
    const job = await getJob(desk, request.job)
    await refuseOwnFolder(desk, job.to, 'exported')
    await using stage = await openExportStage(job.to)
    if (retryFailed) {
      for (const item of await desk.store.exportJobs.items(job.id, ['failed']))
        await desk.store.exportJobs.update({ ...item, progress: { state: 'waiting' } })
    }
    await runJob(desk, { job, stage: stage.folder, actor, signal }, emit)
  }, request.signal)
}
