import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { ExportJobSummary, ExportResult } from '../../../shared/contract/export.ts'
import { writeCsv } from '../../../shared/report/write-csv.ts'
import type { DeskParts } from '../desk-parts.ts'
import type { ExportJob } from '../ports/export-jobs.ts'

/** The job of this id. Throws DeskError `not-found`. */
export async function getJob({ store }: Pick<DeskParts, 'store'>, id: string): Promise<ExportJob> {
  const job = await store.exportJobs.get(id)
  if (job !== undefined) return job
  throw new DeskError(
    'not-found',
    `There is no export job ${id}: it was dismissed, or is another desk’s. Nothing was exported.`
  )
}

/** All jobs that were not dismissed, newest first, with how far they are. One that makes the files of a delivery goes on as that delivery: it is not among them. */
export async function listJobs({ store }: Pick<DeskParts, 'store'>): Promise<ExportJobSummary[]> {
  const ofDeliveries = new Set((await store.deliveryJobs.list()).flatMap(({ making }) => making?.exportJob ?? []))
  const jobs = (await store.exportJobs.list()).filter(({ id }) => !ofDeliveries.has(id))
  return Promise.all(
    jobs.map(async ({ id, at, by, preset: { name: preset, label }, to, ended }) => {
      const { waiting, placing, done, failed } = await store.exportJobs.counts(id)
      return { id, at, by, preset, label, to, total: waiting + placing + done + failed, done, failed, ended }
    })
  )
}

/** What became of a job's files so far, in their order. */
export async function readResult(
  { store }: Pick<DeskParts, 'store'>,
  job: string
): Promise<Omit<ExportResult, 'cancelled' | 'manifests'>> {
  const items = await store.exportJobs.items(job, ['done', 'failed'])
  return {
    done: items.flatMap(({ progress }) => (progress.state === 'done' ? [progress.placed.file] : [])),
    failed: items.flatMap(({ progress }) => (progress.state === 'failed' ? [progress.failure] : []))
  }
}

/** What became of a job so far, and as a table: a row a photo, failures first. */
export async function reportJob(desk: Pick<DeskParts, 'store'>, id: string) {
  const { ended } = await getJob(desk, id)
  const { done, failed } = await readResult(desk, id)
  const csv = writeCsv([
    ['Photo', 'Result', 'File', 'Bytes', 'SHA-256', 'Left out'],
    ...failed.map(({ from, message }) => [from, message, '', '', '', '']),
    ...done.map(({ from, to, size, sha256, leftOut }) => [from, 'exported', to, size, sha256, leftOut.join('; ')])
  ])
  return { result: { done, failed, cancelled: !ended, manifests: [] }, csv }
}
