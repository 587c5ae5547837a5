import { sql } from 'kysely'
import { noticeNumberSchema, recipientIdSchema } from '../../shared/contract/identifiers.ts'
import { noticeRecipientSchema } from '../../shared/contract/notice-recipients.ts'
import { recipientSchema } from '../../shared/contract/recipients.ts'
import type { NoticeRecipientRecords, RecipientRecords } from '../services/ports/recipients.ts'
import type { DeskAccess } from './desk-access.ts'
import { readJson } from './read-json.ts'
import type { RecipientsTable } from './recipient-tables.ts'

const saidSchema = recipientSchema.omit({ id: true })
const listedSchema = noticeRecipientSchema.pick({ why: true, told: true, overtaken: true })

/** Those the desk sends pictures to, in the catalog. */
export function createRecipientRecords({ db, write }: DeskAccess): RecipientRecords {
  const recipients = () => db.selectFrom('recipients').selectAll()
  return {
    list: async () => (await recipients().where('removed', '=', 0).execute()).map(readRecipientRow),
    get: async (id) => {
      const row = await recipients().where('id', '=', id).executeTakeFirst()
      return row && { recipient: readRecipientRow(row), removed: row.removed === 1 }
    },
    put: ({ id, ...said }, removed) =>
      write(async (transaction) => {
        const row = { removed: removed ? 1 : 0, said: JSON.stringify(said) }
        await transaction.db
          .insertInto('recipients')
          .values({ id, ...row })
          .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
          .execute()
      })
  }
}

/** Who has to be told of which notice, in the catalog. */
export function createNoticeRecipientRecords({ db, write }: DeskAccess): NoticeRecipientRecords {
  return {
    of: async (notice) => {
      const rows = await db
        .selectFrom('notice_recipients')
        .innerJoin('recipients', 'recipients.id', 'notice_recipients.recipient')
        .select(['recipients.id as id', 'recipients.removed as removed', 'recipients.said as who'])
        .select(['listed_at', 'off', 'notice_recipients.said as said'])
        .where('notice', '=', notice)
        .execute()
      return rows.map(({ id, removed, who, listed_at: listedAt, off, said }) => ({
        notice,
        recipient: readRecipientRow({ id, removed, said: who }),
        listedAt,
        off: off === 1,
        ...readJson(listedSchema, said, `notice ${notice}, recipient ${id}`)
      }))
    },
    put: ({ notice, recipient, listedAt, off, ...said }) =>
      write(async (transaction) => {
        const row = {
          listed_at: listedAt,
          off: off ? 1 : 0,
          informed: said.told !== null && said.overtaken === null ? 1 : 0,
          said: JSON.stringify(said)
        }
        await transaction.db
          .insertInto('notice_recipients')
          .values({ notice, recipient, ...row })
          .onConflict((conflict) => conflict.columns(['notice', 'recipient']).doUpdateSet(row))
          .execute()
      }),
    counts: async () => {
      const rows = await db
        .selectFrom('notice_recipients')
        .select(({ fn }) => ['notice', fn.countAll<number>().as('recipients')])
        .select(sql<number>`sum(informed)`.as('informed'))
        .where('off', '=', 0)
        .groupBy('notice')
        .orderBy('notice')
        .execute()
      return rows.map(({ notice, recipients, informed }) => ({
        notice: noticeNumberSchema.parse(notice),
        recipients: Number(recipients),
        informed: Number(informed)
      }))
    }
  }
}

function readRecipientRow({ id, said }: RecipientsTable) {
  return { id: recipientIdSchema.parse(id), ...readJson(saidSchema, said, `recipient ${id}`) }
}
