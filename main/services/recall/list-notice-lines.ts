import type { Notice } from '../../../shared/contract/notice.ts'
import type { RecallLine } from '../../../shared/contract/recall.ts'
import type { DeskRecords } from '../ports/desk-store.ts'
import { listLines } from './list-lines.ts'
import type { RecalledSubject } from './list-recalled.ts'
import { listRecalled } from './list-recalled.ts'
import { listTold } from './list-told.ts'

/** The photos of a notice that went out, and where each of their wrong versions stands. Usable in a transaction. */
export async function listNoticeLines(
  records: DeskRecords,
  notice: Notice,
  now: string
): Promise<{ readonly subjects: readonly RecalledSubject[]; readonly lines: readonly RecallLine[] }> {
  const subjects = await listRecalled(records, notice)
  const told = subjects.length === 0 ? new Map() : await listTold(records, notice.number)
  return { subjects, lines: await listLines(records, { subjects, told: () => told, now }) }
}
