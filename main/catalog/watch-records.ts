import { z } from 'zod'
import { deskErrorCodes } from '../../shared/contract/desk-error.ts'
import { photoIdSchema } from '../../shared/contract/identifiers.ts'
import { keptWatchRuleSchema } from '../../shared/contract/watch-rules.ts'
import type { WatchRecords, WatchSending } from '../services/ports/watch.ts'
import type { DeskAccess } from './desk-access.ts'
import { readJson } from './read-json.ts'
import type { WatchRulesTable, WatchSendingsTable } from './watch-tables.ts'

const ruleSchema = keptWatchRuleSchema.omit({ id: true })
const stateSchema = z.enum(['waiting', 'running', 'sent', 'failed', 'refused', 'overtaken', 'let-go'])
const sendingSchema = z.object({
  at: z.string(),
  attempts: z.number().int(),
  nextAt: z.string(),
  failure: z.object({ code: z.enum(deskErrorCodes), message: z.string() }).nullable()
})
const placeRow = 'record'

/** What the desk does by itself, in the catalog. */
export function createWatchRecords({ db, write }: DeskAccess): WatchRecords {
  const rules = () => db.selectFrom('watch_rules').selectAll()
  const sendings = () => db.selectFrom('watch_sendings').selectAll()
  return {
    rules: async () => (await rules().where('removed', '=', 0).execute()).map(readRule),
    rule: async (id) => {
      const row = await rules().where('id', '=', id).executeTakeFirst()
      return row && { rule: readRule(row), removed: row.removed === 1 }
    },
    putRule: ({ id, ...said }, removed) =>
      write(async (transaction) => {
        const row = { removed: removed ? 1 : 0, said: JSON.stringify(said) }
        await transaction.db
          .insertInto('watch_rules')
          .values({ id, ...row })
          .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
          .execute()
      }),
    sendings: async (states, rule) => {
      let query = sendings().where('state', 'in', states)
      if (rule !== undefined) query = query.where('rule', '=', rule)
      return (await query.orderBy('rule').orderBy('photo_id').orderBy('revision').execute()).map(readSending)
    },
    sending: async (rule, photoId, revision) => {
      const query = sendings().where('rule', '=', rule).where('photo_id', '=', photoId)
      const row = await query.where('revision', '=', revision).executeTakeFirst()
      return row && readSending(row)
    },
    putSending: ({ rule, photoId, revision, state, run, ...rest }) =>
      write(async (transaction) => {
        const row = { state, run, said: JSON.stringify(rest) }
        await transaction.db
          .insertInto('watch_sendings')
          .values({ rule, photo_id: photoId, revision, ...row })
          .onConflict((conflict) => conflict.columns(['rule', 'photo_id', 'revision']).doUpdateSet(row))
          .execute()
      }),
    counts: async () => {
      const rows = await db
        .selectFrom('watch_sendings')
        .select(({ fn }) => ['rule', 'state', fn.countAll<number>().as('photos')])
        .groupBy(['rule', 'state'])
        .execute()
      return rows.map(({ rule, state, photos }) => ({ rule, state: stateSchema.parse(state), photos: Number(photos) }))
    },
    place: async () => {
      const row = await db.selectFrom('watch_place').select('sequence').where('id', '=', placeRow).executeTakeFirst()
      return row === undefined ? null : Number(row.sequence)
    },
    setPlace: (sequence) =>
      write(async (transaction) => {
        await transaction.db
          .insertInto('watch_place')
          .values({ id: placeRow, sequence })
          .onConflict((conflict) => conflict.column('id').doUpdateSet({ sequence }))
          .execute()
      })
  }
}

function readRule({ id, said }: WatchRulesTable) {
  return { id, ...readJson(ruleSchema, said, `watch rule ${id}`) }
}

function readSending({ photo_id, state, said, ...row }: WatchSendingsTable): WatchSending {
  const photoId = photoIdSchema.parse(photo_id)
  return {
    ...row,
    photoId,
    state: stateSchema.parse(state),
    ...readJson(sendingSchema, said, `watch rule ${row.rule}, photo ${photo_id}, revision ${row.revision}`)
  }
}
