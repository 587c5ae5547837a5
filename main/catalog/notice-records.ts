import type { Kysely } from 'kysely'
import { noticeNumberSchema } from '../../shared/contract/identifiers.ts'
import type { Notice } from '../../shared/contract/notice.ts'
import { noticeSchema, noticeStateSchema } from '../../shared/contract/notice.ts'
import type { NoticeRecords } from '../services/ports/desk-store.ts'
import { countNoticePhotos } from './count-notice-photos.ts'
import type { DeskAccess } from './desk-access.ts'
import type { DeskTables } from './desk-tables.ts'
import { nextNumber } from './next-number.ts'
import { findNaming, keepNoticeKeys } from './notice-keys.ts'
import { linkCarriers } from './notice-links.ts'
import { readJson, readRow } from './read-json.ts'

/** Notices in the catalog. A notice's text never changes once it is in. */
export function createNoticeRecords(access: DeskAccess): NoticeRecords {
  const { db } = access
  return {
    insert: (notice) =>
      access.write(async (transaction) => {
        const { textSha256, state, receivedAt, ...content } = notice
        const number = noticeNumberSchema.parse(await nextNumber(transaction.db, 'notice'))
        const row = {
          number,
          state,
          received_at: receivedAt,
          text_sha256: textSha256,
          content: JSON.stringify(content)
        }
        await transaction.db.insertInto('notices').values(row).execute()
        await linkCarriers(transaction.db, { notice: number, carriers: notice.carriers })
        await keepNoticeKeys(transaction.db, { number, pictureIds: notice.parsed.pictureIds })
        return number
      }),
    update: (notice) => access.write((transaction) => updateNotice(transaction.db, notice)),
    get: async (number) => readFirst(await selectNotices(db).where('number', '=', number).execute()),
    byTextSha256: async (sha256) => readFirst(await selectNotices(db).where('text_sha256', '=', sha256).execute()),
    naming: async (pictureIds, carrier) => {
      const numbers = await findNaming(db, { pictureIds, carrier })
      if (numbers.length === 0) return []
      return (await selectNotices(db).where('number', 'in', numbers).orderBy('number').execute()).map(readNoticeRow)
    },
    photoCounts: () => countNoticePhotos(db),
    list: async () => {
      const rows = await selectNotices(db).orderBy('received_at', 'desc').orderBy('number', 'desc').execute()
      return rows.map(readNoticeRow)
    }
  }
}

async function updateNotice(db: Kysely<DeskTables>, notice: Notice): Promise<void> {
  const { number, state, receivedAt, ...content } = notice
  const row = { state, received_at: receivedAt, content: JSON.stringify(content) }
  const updated = await db.updateTable('notices').set(row).where('number', '=', number).executeTakeFirst()
  if (updated.numUpdatedRows === 0n) throw new Error(`The catalog has no notice ${number} to update`)
  await linkCarriers(db, { notice: number, carriers: notice.carriers })
  await keepNoticeKeys(db, { number, pictureIds: notice.parsed.pictureIds })
}

function selectNotices(db: Kysely<DeskTables>) {
  return db.selectFrom('notices').select(['number', 'state', 'received_at', 'content'])
}

const contentSchema = noticeSchema.omit({ number: true, state: true, receivedAt: true })

interface NoticeRow {
  readonly number: number
  readonly state: string
  readonly received_at: string
  readonly content: string
}

function readFirst(rows: readonly NoticeRow[]): Notice | undefined {
  const row = rows[0]
  return row && readNoticeRow(row)
}

function readNoticeRow(row: NoticeRow): Notice {
  const where = `notice ${row.number}`
  return {
    ...readJson(contentSchema, row.content, where),
    number: noticeNumberSchema.parse(row.number),
    state: readRow(noticeStateSchema, row.state, where),
    receivedAt: row.received_at
  }
}
