import type { Kysely, RawBuilder } from 'kysely'
import { sql } from 'kysely'
import { z } from 'zod'
import { fieldValueSchema } from '../../shared/contract/fields.ts'
import { isFieldKey } from '../../shared/fields/find-field.ts'
import type { PhotoRecord } from '../services/ports/desk-store.ts'
import type { DatabaseKind } from './database-kind.ts'
import type { DeskAccess } from './desk-access.ts'
import type { DeskTables } from './desk-tables.ts'
import type { KeptOrder, OrderKey } from './order-key.ts'
import { tellFieldKey, tellFileKey } from './order-key.ts'
import { readJson } from './read-json.ts'
import { takeBatches } from './take-batches.ts'

const batch = 500
// Four values a row; PostgreSQL and SQLite take more, but no faster.
const rowsAtOnce = 200

const factsSchema = z.object({ size: z.number(), modifiedMs: z.number(), format: z.string() })

/**
 * Makes sure that every photo has its key in an order. The first time an order is asked for it is filled from the readings, in one transaction and
 * some seconds for 100,000 photos; from then on it follows the photos by `keepOrderKeys`.
 */
export async function fillOrder(access: DeskAccess, order: KeptOrder): Promise<void> {
  if (await isKept(access.db, order)) return
  await access.write(async ({ db }) => {
    if (await isKept(db, order)) return
    let after = ''
    for (;;) {
      const rows = await db
        .selectFrom('photos')
        .innerJoin('photo_readings', 'photo_readings.photo_id', 'photos.id')
        .select(['photos.id', 'photos.path', 'photos.seen_at', readPart(access.kind, order).as('part')])
        .where('photos.id', '>', after)
        .orderBy('photos.id')
        .limit(batch)
        .execute()
      for (const some of takeBatches(rows, rowsAtOnce))
        await db
          .insertInto('photo_order_keys')
          .values(some.map((row) => ({ name: order, photo_id: row.id, ...tellKey(order, row) })))
          .execute()
      const last = rows.at(-1)
      if (last === undefined) break
      after = last.id
    }
    await db.insertInto('kept_orders').values({ name: order }).execute()
  })
}

/** Records what a photo orders by, in the orders that are kept, in place of what was recorded before. */
export async function keepOrderKeys(db: Kysely<DeskTables>, photo: PhotoRecord): Promise<void> {
  const { path, seenAt, reading } = photo
  const kept = await db.selectFrom('kept_orders').select('name').execute()
  for (const { name } of kept) {
    const told = isFieldKey(name)
      ? tellFieldKey(name, reading.fields[name]?.value)
      : isFileOrder(name)
        ? tellFileKey(name, { ...reading, path, seenAt })
        : undefined
    if (told === undefined) continue
    await db
      .insertInto('photo_order_keys')
      .values({ name, photo_id: photo.id, ...told })
      .onConflict((conflict) => conflict.columns(['photo_id', 'name']).doUpdateSet(told))
      .execute()
  }
}

async function isKept(db: Kysely<DeskTables>, order: KeptOrder): Promise<boolean> {
  return (await db.selectFrom('kept_orders').select('name').where('name', '=', order).executeTakeFirst()) !== undefined
}

function isFileOrder(name: string): name is 'size' | 'modified' | 'format' | 'folder' | 'receivedDay' {
  return ['size', 'modified', 'format', 'folder', 'receivedDay'].includes(name)
}

// Only the part of a reading that counts leaves the database: whole readings of 100,000 photos are a gigabyte.
function readPart(kind: DatabaseKind, order: KeptOrder): RawBuilder<string | null> {
  if (!isFieldKey(order))
    return kind === 'sqlite'
      ? sql`json_object('size', photo_readings.reading -> '$.size', 'modifiedMs', photo_readings.reading -> '$.modifiedMs', 'format', photo_readings.reading ->> '$.format')`
      : sql`json_build_object('size', photo_readings.reading::json -> 'size', 'modifiedMs', photo_readings.reading::json -> 'modifiedMs', 'format', photo_readings.reading::json -> 'format')::text`
  return kind === 'sqlite'
    ? sql`photo_readings.reading -> ${`$.fields.${order}.value`}`
    : sql`(photo_readings.reading::json #> ${`{fields,${order},value}`}::text[])::text`
}

function tellKey(
  order: KeptOrder,
  row: { readonly id: string; readonly path: string; readonly seen_at: string; readonly part: string | null }
): OrderKey {
  const where = `photo ${row.id}`
  if (isFieldKey(order))
    return tellFieldKey(order, row.part === null ? undefined : readJson(fieldValueSchema, row.part, where))
  const facts = readJson(factsSchema, row.part ?? '', where)
  return tellFileKey(order, { ...facts, path: row.path, seenAt: row.seen_at })
}
