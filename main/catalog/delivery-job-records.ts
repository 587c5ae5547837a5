import { z } from 'zod'
import { deliveryFailureSchema, deliverySchema } from '../../shared/contract/deliveries.ts'
import { exportFailureSchema } from '../../shared/contract/export-failure.ts'
import { photoIdSchema, recipientIdSchema, sha256Schema } from '../../shared/contract/identifiers.ts'
import type { DeliveryItem, DeliveryJob, DeliveryJobRecords } from '../services/ports/deliveries.ts'
import type { DeliveryItemsTable, DeliveryJobsTable } from './delivery-tables.ts'
import type { DeskAccess } from './desk-access.ts'
import { readJson } from './read-json.ts'
import { takeBatches } from './take-batches.ts'

const placeSchema = z.object({ destination: z.string(), recipient: recipientIdSchema.nullable() })
const jobSchema = z.object({
  by: z.string(),
  again: z.boolean(),
  older: z.boolean(),
  replaces: z.boolean().default(false),
  making: z
    .object({ exportJob: z.string(), places: z.array(placeSchema) })
    .nullable()
    .default(null),
  notMade: z.array(exportFailureSchema).default([])
})
const sendableSchema = placeSchema.extend({
  path: z.string(),
  name: z.string(),
  photoId: photoIdSchema,
  exportId: z.string(),
  preset: z.string(),
  revision: z.number().int(),
  sha256: sha256Schema
})
const progressSchema = z.union([
  z.object({ state: z.enum(['waiting', 'sending']) }),
  z.object({ state: z.literal('done'), delivery: deliverySchema }),
  z.object({ state: z.literal('failed'), failure: deliveryFailureSchema })
])
const itemSchema = z.object({ sendable: sendableSchema, progress: progressSchema })

/** Deliveries under way, in the catalog. */
export function createDeliveryJobRecords({ db, write }: DeskAccess): DeliveryJobRecords {
  const jobs = () => db.selectFrom('delivery_jobs').selectAll()
  return {
    insert: (job, items) =>
      write(async (transaction) => {
        await transaction.db.insertInto('delivery_jobs').values(writeJob(job)).execute()
        await insertItems(transaction, items)
      }),
    setMade: (job, items) =>
      write(async (transaction) => {
        const { id, ...row } = writeJob(job)
        await transaction.db.updateTable('delivery_jobs').set(row).where('id', '=', id).execute()
        await insertItems(transaction, items)
      }),
    get: async (id) => {
      const row = await jobs().where('id', '=', id).executeTakeFirst()
      return row && readJob(row)
    },
    list: async () => (await jobs().orderBy('at', 'desc').orderBy('id').execute()).map(readJob),
    setEnded: (id, ended) =>
      write(async (transaction) => {
        const row = { ended: ended ? 1 : 0 }
        await transaction.db.updateTable('delivery_jobs').set(row).where('id', '=', id).execute()
      }),
    items: async (job) => {
      const rows = await db
        .selectFrom('delivery_items')
        .selectAll()
        .where('job', '=', job)
        .orderBy('position')
        .execute()
      return rows.map(readItem)
    },
    update: (item) =>
      write(async (transaction) => {
        const { job, position, ...row } = writeItem(item)
        const update = transaction.db.updateTable('delivery_items').set(row).where('job', '=', job)
        await update.where('position', '=', position).execute()
      }),
    remove: (id) =>
      write(async (transaction) => {
        await transaction.db.deleteFrom('delivery_items').where('job', '=', id).execute()
        await transaction.db.deleteFrom('delivery_jobs').where('id', '=', id).execute()
      })
  }
}

async function insertItems({ db }: Pick<DeskAccess, 'db'>, items: readonly DeliveryItem[]): Promise<void> {
  for (const some of takeBatches(items, 100))
    await db.insertInto('delivery_items').values(some.map(writeItem)).execute()
}

function writeJob({ id, at, ended, ...said }: DeliveryJob): DeliveryJobsTable {
  return { id, at, ended: ended ? 1 : 0, said: JSON.stringify(said) }
}

function readJob({ said, ended, ...row }: DeliveryJobsTable): DeliveryJob {
  return { ...row, ended: ended === 1, ...readJson(jobSchema, said, `delivery ${row.id}`) }
}

function writeItem({ job, position, sendable, progress }: DeliveryItem): DeliveryItemsTable {
  return { job, position, state: progress.state, said: JSON.stringify({ sendable, progress }) }
}

function readItem({ job, position, said }: DeliveryItemsTable): DeliveryItem {
  return { job, position, ...readJson(itemSchema, said, `delivery ${job}, file ${position}`) }
}
