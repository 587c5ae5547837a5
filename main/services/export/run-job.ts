import { availableParallelism } from 'node:os'
import type { ExportStep } from '../../../shared/contract/export.ts'
import { expectFailure } from '../expect-failure.ts'
import { mapLimited } from '../map-limited.ts'
import { getPhoto } from '../photos/get-photo.ts'
import type { ExportItem, ExportJob } from '../ports/export-jobs.ts'
import type { Actor } from '../ports/ledger.ts'
import type { ExportParts } from './export-photo.ts'
import { exportPhoto } from './export-photo.ts'
import { readResult } from './report-job.ts'
import { settleExports } from './settle-exports.ts'
import { createTimeLeft } from './time-left.ts'
import { writeManifests } from './write-manifests.ts'

/** A job at work, and the private folder its files are made in. */
export interface JobRun {
  readonly job: ExportJob
  readonly stage: string
  readonly actor: Actor
  readonly signal: AbortSignal
}

/** How many photos are exported at once: every core; a picture of 50 megapixels takes some 200 MB while it is scaled, so a large machine has a bound. */
export const photosAtOnce = Math.max(2, Math.min(8, availableParallelism()))

/** Makes the files of a job that wait, tells each step, and writes the job's lists at its end. The last step has what became of all its files. */
export async function runJob(desk: ExportParts, run: JobRun, emit: (step: ExportStep) => void): Promise<void> {
  // Two who go on with one job: the second finds what the first left.
  await desk.turns.take(`export job ${run.job.id}`, () => finishJob(desk, run, emit))
}

async function finishJob(desk: ExportParts, run: JobRun, emit: (step: ExportStep) => void): Promise<void> {
  const { job, signal, stage } = run
  const { exportJobs } = desk.store
  await settleExports(desk, job.id)
  const counts = await exportJobs.counts(job.id)
  const total = counts.waiting + counts.placing + counts.done + counts.failed
  let done = counts.done + counts.failed
  const timeLeft = createTimeLeft(desk.clock)
  const tell = (current: string | null) =>
    emit({ job: job.id, done, total, current, secondsLeft: timeLeft.estimate(total - done), result: null })
  const bugs: unknown[] = []
  await mapLimited(await exportJobs.items(job.id, ['waiting']), photosAtOnce, async (item) => {
    if (signal.aborted) return
    const from = (await getPhoto(desk, item.photoId)).path
    tell(from)
    const ended = await exportOne(desk, run, { item, from, bugs })
    if (!ended) return
    done += 1
    timeLeft.count()
    tell(from)
  })
  const open = await exportJobs.items(job.id, ['waiting', 'placing'])
  const cancelled = signal.aborted && open.length > 0
  const result = await readResult(desk, job.id)
  const manifests = cancelled || bugs.length > 0 ? [] : await writeManifests(job, result.done, stage)
  if (open.length === 0) await exportJobs.setEnded(job.id, true)
  emit({ job: job.id, done, total, current: null, secondsLeft: 0, result: { ...result, cancelled, manifests } })
  if (bugs.length > 0) throw bugs[0]
}

interface OneFile {
  readonly item: ExportItem
  readonly from: string
  readonly bugs: unknown[]
}

// False where it was stopped before. A bug in one photo must not take the others with it: it is put aside until they are done.
async function exportOne(desk: ExportParts, run: JobRun, { item, from, bugs }: OneFile): Promise<boolean> {
  const { job, stage, actor, signal } = run
  try {
    await exportPhoto(desk, { job, item, stage, actor, signal })
    return true
  } catch (error) {
    if (signal.aborted) return false
    try {
      const { code, message } = expectFailure(error, from)
      await desk.store.exportJobs.update({ ...item, progress: { state: 'failed', failure: { from, code, message } } })
    } catch (bug) {
      bugs.push(bug)
    }
    return true
  }
}
