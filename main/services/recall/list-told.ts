import type { NoticeNumber, RecipientId } from '../../../shared/contract/identifiers.ts'
import type { DeskRecords } from '../ports/desk-store.ts'

/** When each recipient was told of a notice, as far as what they were told holds. Usable in a transaction. */
export async function listTold(
  { noticeRecipients }: Pick<DeskRecords, 'noticeRecipients'>,
  notice: NoticeNumber
): Promise<ReadonlyMap<RecipientId, string>> {
  return new Map(
    (await noticeRecipients.of(notice)).flatMap(({ recipient, told, overtaken }) =>
      told === null || overtaken !== null ? [] : [[recipient.id, told.at] as const]
    )
  )
}
