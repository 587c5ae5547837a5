import type { Delivery } from '../../shared/contract/deliveries.ts'
import { deliverySchema } from '../../shared/contract/deliveries.ts'
import type { DeliveryFilter, DeliveryRecords } from '../services/ports/deliveries.ts'
import type { DeliveriesTable } from './delivery-tables.ts'
import type { DeskAccess } from './desk-access.ts'
import { readJson, readRow } from './read-json.ts'
import { takeBatches } from './take-batches.ts'

const saidSchema = deliverySchema.pick({ by: true, preset: true, size: true, proof: true, failure: true })

/** What went to whom, in the catalog. */
export function createDeliveryRecords({ db, write }: DeskAccess): DeliveryRecords {
  const newest = () => db.selectFrom('deliveries').selectAll().orderBy('at', 'desc').orderBy('id', 'desc')
  const select = ({ recipient, destination, since, until, limit }: DeliveryFilter) => {
    let query = newest().limit(limit)
    if (recipient !== undefined) query = query.where('recipient', '=', recipient)
    if (destination !== undefined) query = query.where('destination', '=', destination)
    if (since !== undefined) query = query.where('at', '>=', since)
    if (until !== undefined) query = query.where('at', '<=', until)
    return query
  }
  return {
    insert: (delivery) =>
      write(async (transaction) => {
        await transaction.db.insertInto('deliveries').values(writeDelivery(delivery)).execute()
      }),
    find: async (filter) => {
      if (filter.photoIds === undefined) return (await select(filter).execute()).map(readDelivery)
      const found: Delivery[] = []
      for (const some of takeBatches(filter.photoIds))
        found.push(...(await select(filter).where('photo_id', 'in', some).execute()).map(readDelivery))
      return found.toSorted((one, other) => (one.at < other.at ? 1 : -1)).slice(0, filter.limit)
    },
    named: async (destination, name) => {
      const query = newest().where('destination', '=', destination).where('name', '=', name)
      return (await query.where('result', '=', 'delivered').execute()).map(readDelivery)
    },
    lastSent: async (hashes) => {
      const last = new Map<string, string>()
      for (const some of takeBatches(hashes)) {
        const query = db.selectFrom('deliveries').select(({ fn }) => ['sha256', fn.max('at').as('at')])
        const rows = query.where('result', '=', 'delivered').where('sha256', 'in', some).groupBy('sha256')
        for (const { sha256, at } of await rows.execute()) last.set(sha256, at)
      }
      return last
    }
  }
}

function writeDelivery(delivery: Delivery): DeliveriesTable {
  const { id, at, photoId, revision, exportId, sha256, destination, recipient, name, result, ...rest } = delivery
  const said = JSON.stringify(rest)
  return {
    id,
    at,
    photo_id: photoId,
    revision,
    export_id: exportId,
    sha256,
    destination,
    recipient,
    name,
    result,
    said
  }
}

function readDelivery({ photo_id: photoId, export_id: exportId, said, ...row }: DeliveriesTable): Delivery {
  const where = `delivery ${row.id}`
  return readRow(deliverySchema, { ...row, photoId, exportId, ...readJson(saidSchema, said, where) }, where)
}
