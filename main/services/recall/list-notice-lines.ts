import type { Notice } from '../../../shared/contract/notice.ts'
import type { RecallLine } from '../../../shared/contract/recall.ts'
import type { DeskRecords } from '../ports/desk-store.ts'
import { listLines } from './list-lines.ts'
import type { RecalledSubject } from './list-recalled.ts'
import { listRecalled } from './list-recalled.ts'

/** The photos of a notice that went out, and where each of their wrong versions stands. Usable in a transaction. */
export async function listNoticeLines(
  records: DeskRecords,
  notice: Notice,
  now: string
): Promise<{ readonly subjects: readonly RecalledSubject[]; readonly lines: readonly RecallLine[] }> {
  const subjects = await listRecalled(records, notice)
  const listed = subjects.length === 0 ? [] : await records.noticeRecipients.of(notice.number)
  const told = new Map(
    listed.flatMap(({ recipient, told: one, overtaken }) =>
      one === null || overtaken !== null ? [] : [[recipient.id, one.at] as const]
    )
  )
  return { subjects, lines: await listLines(records, { subjects, told, now }) }
}
