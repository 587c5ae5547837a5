import { z } from 'zod'
import { exportedFileSchema } from '../../shared/contract/export.ts'
import { exportFailureSchema } from '../../shared/contract/export-failure.ts'
import { exportPresetSchema } from '../../shared/contract/export-preset.ts'
import { photoIdSchema, sha256Schema } from '../../shared/contract/identifiers.ts'
import type { ExportItem, ExportItemState, ExportJob, ExportJobRecords } from '../services/ports/export-jobs.ts'
import type { DeskAccess } from './desk-access.ts'
import type { ExportItemsTable, ExportJobsTable } from './export-job-tables.ts'
import { readJson } from './read-json.ts'
import { takeBatches } from './take-batches.ts'

const jobSchema = z.object({ by: z.string(), preset: exportPresetSchema })
const nameSchema = z.object({
  folders: z.array(z.string()),
  stem: z.string(),
  extension: z.string(),
  number: z.number().int(),
  among: z.number().int()
})
const placedSchema = z.object({
  exportId: z.string(),
  file: exportedFileSchema,
  revision: z.number().int(),
  sourceSha256: sha256Schema,
  sidecar: z.object({ path: z.string(), sha256: sha256Schema }).nullable()
})
const progressSchema = z.union([
  z.object({ state: z.literal('waiting') }),
  z.object({ state: z.enum(['placing', 'done']), placed: placedSchema }),
  z.object({ state: z.literal('failed'), failure: exportFailureSchema })
])
const itemSchema = z.object({ name: nameSchema, progress: progressSchema })

/** The batches that leave the desk, in the catalog. */
export function createExportJobRecords({ db, write }: DeskAccess): ExportJobRecords {
  const items = () => db.selectFrom('export_items').selectAll().orderBy('job').orderBy('position')
  return {
    insert: ({ id, at, to, ended, by, preset }, planned) =>
      write(async (transaction) => {
        const row = { id, at, target: to, ended: ended ? 1 : 0, said: JSON.stringify({ by, preset }) }
        await transaction.db.insertInto('export_jobs').values(row).execute()
        for (const some of takeBatches(planned, 100))
          await transaction.db.insertInto('export_items').values(some.map(writeItem)).execute()
      }),
    get: async (id) => {
      const row = await db.selectFrom('export_jobs').selectAll().where('id', '=', id).executeTakeFirst()
      return row && readJob(row)
    },
    list: async () =>
      (await db.selectFrom('export_jobs').selectAll().orderBy('at', 'desc').orderBy('id').execute()).map(readJob),
    setEnded: (id, ended) =>
      write(async (transaction) => {
        const row = { ended: ended ? 1 : 0 }
        await transaction.db.updateTable('export_jobs').set(row).where('id', '=', id).execute()
      }),
    items: async (job, states) =>
      (await items().where('job', '=', job).where('state', 'in', states).execute()).map(readItem),
    placing: async () => (await items().where('state', '=', 'placing').execute()).map(readItem),
    update: ({ job, position, progress }) =>
      write(async ({ db: inside }) => {
        const at = { job, position }
        const select = inside.selectFrom('export_items').selectAll()
        const row = await select.where('job', '=', job).where('position', '=', position).executeTakeFirst()
        // A job that was dismissed meanwhile has nothing to keep.
        if (row === undefined) return
        const { state, said } = writeItem({ ...readItem(row), progress })
        await inside
          .updateTable('export_items')
          .set({ state, said })
          .where('job', '=', at.job)
          .where('position', '=', at.position)
          .execute()
      }),
    counts: async (job) => {
      const rows = await db
        .selectFrom('export_items')
        .select(({ fn }) => ['state', fn.countAll<number>().as('files')])
        .where('job', '=', job)
        .groupBy('state')
        .execute()
      const count = (state: ExportItemState['state']) => Number(rows.find((row) => row.state === state)?.files ?? 0)
      return { waiting: count('waiting'), placing: count('placing'), done: count('done'), failed: count('failed') }
    },
    remove: (id) =>
      write(async (transaction) => {
        await transaction.db.deleteFrom('export_items').where('job', '=', id).execute()
        await transaction.db.deleteFrom('export_jobs').where('id', '=', id).execute()
      })
  }
}

function readJob({ said, target, ended, ...row }: ExportJobsTable): ExportJob {
  return { ...row, to: target, ended: ended === 1, ...readJson(jobSchema, said, `export job ${row.id}`) }
}

function writeItem({ job, position, photoId, name, progress }: ExportItem): ExportItemsTable {
  return { job, position, photo_id: photoId, state: progress.state, said: JSON.stringify({ name, progress }) }
}

function readItem({ job, position, photo_id, said }: ExportItemsTable): ExportItem {
  const read = readJson(itemSchema, said, `export job ${job}, file ${position}`)
  return { job, position, photoId: photoIdSchema.parse(photo_id), ...read }
}
