import type { Kysely } from 'kysely'
import { changeNumberSchema } from '../../shared/contract/identifiers.ts'
import type { ChangeItemRecord, ChangeRecords } from '../services/ports/desk-store.ts'
import { readChangeRow, readItemRow, writeItemRow } from './change-row.ts'
import type { DeskAccess } from './desk-access.ts'
import type { DeskTables } from './desk-tables.ts'
import { nextNumber } from './next-number.ts'
import { eraseReason } from './said-schema.ts'

/** Changes and the journal of their writes. Photos of a change come in the order of their paths. */
export function createChangeRecords(access: DeskAccess): ChangeRecords {
  const { db } = access
  const changes = () => db.selectFrom('changes').selectAll()
  const items = () => db.selectFrom('change_items').selectAll().orderBy('change').orderBy('path').orderBy('photo_id')
  return {
    insert: (change) =>
      access.write(async (transaction) => {
        const number = changeNumberSchema.parse(await nextNumber(transaction.db, 'change'))
        const { at, kind, notice, of, by, reason } = change
        const said = JSON.stringify({ by, reason })
        const row = { change: number, at, kind, notice, of_change: of, undone_by: null, said }
        await transaction.db.insertInto('changes').values(row).execute()
        return number
      }),
    get: async (change) => {
      const row = await changes().where('change', '=', change).executeTakeFirst()
      return row && readChangeRow(row)
    },
    latest: async (limit) => (await changes().orderBy('change', 'desc').limit(limit).execute()).map(readChangeRow),
    between: async (from, to) => {
      let made = changes()
      if (from !== undefined) made = made.where('at', '>=', new Date(from).toISOString())
      if (to !== undefined) made = made.where('at', '<=', new Date(to).toISOString())
      return (await made.orderBy('change', 'desc').execute()).map(readChangeRow)
    },
    markUndone: (change, by) =>
      access.write(async (transaction) => {
        const query = transaction.db.updateTable('changes').set({ undone_by: by }).where('change', '=', change)
        refuseNone((await query.executeTakeFirst()).numUpdatedRows, `change ${change}`)
      }),
    insertItem: (item) =>
      access.write(async (transaction) => {
        await transaction.db.insertInto('change_items').values(writeItemRow(item)).execute()
      }),
    updateItem: (item) => access.write((transaction) => updateItem(transaction.db, item)),
    eraseValues: (change, photoId) =>
      access.write(async (transaction) => {
        const row = await transaction.db
          .selectFrom('changes')
          .select('said')
          .where('change', '=', change)
          .executeTakeFirst()
        if (row === undefined) return false
        const said = { said: eraseReason(row.said) }
        await transaction.db.updateTable('changes').set(said).where('change', '=', change).execute()
        const empty = { fields: '{}', decisions: '{}' }
        const query = transaction.db
          .updateTable('change_items')
          .set(empty)
          .where('change', '=', change)
          .where('state', '<>', 'open')
          .where('fields', '<>', '{}')
          .$if(photoId !== undefined, (rows) => rows.where('photo_id', '=', String(photoId)))
        return (await query.executeTakeFirst()).numUpdatedRows > 0n
      }),
    items: async (change) => (await items().where('change', '=', change).execute()).map(readItemRow),
    itemsOf: async (photoId, numbers) => {
      if (numbers.length === 0) return []
      const query = items()
        .where('photo_id', '=', photoId)
        .where('change', 'in', [...numbers])
      return (await query.execute()).map(readItemRow)
    },
    countApplied: async (change) => {
      const query = db.selectFrom('change_items').where('change', '=', change).where('state', '=', 'applied')
      return (await query.select(({ fn }) => fn.countAll<number>().as('applied')).executeTakeFirstOrThrow()).applied
    },
    turnsOf: async (change) =>
      (await changes().where('of_change', '=', change).orderBy('change').execute()).map(readChangeRow),
    openItems: async () => (await items().where('state', '=', 'open').execute()).map(readItemRow)
  }
}

async function updateItem(db: Kysely<DeskTables>, item: ChangeItemRecord): Promise<void> {
  const { change, photo_id, ...columns } = writeItemRow(item)
  const query = db
    .updateTable('change_items')
    .set(columns)
    .where('change', '=', change)
    .where('photo_id', '=', photo_id)
  refuseNone((await query.executeTakeFirst()).numUpdatedRows, `photo ${photo_id} of change ${change}`)
}

function refuseNone(updated: bigint, what: string): void {
  if (updated === 0n) throw new Error(`The catalog has no ${what} to update`)
}
