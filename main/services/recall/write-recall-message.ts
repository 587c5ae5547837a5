import type { NoticeNumber, RecipientId } from '../../../shared/contract/identifiers.ts'
import type { RecallMessage } from '../../../shared/contract/recall.ts'
import { toReminder } from '../../../shared/notice/reply/to-reminder.ts'
import type { DeskParts } from '../desk-parts.ts'
import { getNotice } from '../notices/get-notice.ts'
import { unknownRecipient } from '../notices/recipients/keep-recipients.ts'
import { writeMessage } from '../notices/reply/write-message.ts'
import { listNoticeLines } from './list-notice-lines.ts'

/** Which message, and to whom. */
export interface MessageToWrite {
  readonly notice: NoticeNumber
  readonly recipient: RecipientId
  readonly reminder: boolean
}

/**
 * What a recipient is to be told about a notice, in their language and manner, with the files of theirs that it concerns. Throws DeskError `not-found`.
 */
export async function writeRecallMessage(
  desk: Pick<DeskParts, 'store' | 'ownFolders' | 'clock'>,
  { notice: number, recipient, reminder }: MessageToWrite
): Promise<RecallMessage> {
  const known = await desk.store.recipients.get(recipient)
  if (known === undefined) throw unknownRecipient(recipient)
  const { name, address, language, style } = known.recipient
  const { lines } = await listNoticeLines(desk.store, await getNotice(desk, number), desk.clock())
  const files = lines
    .filter((line) => line.recipient === recipient)
    .flatMap(({ versions }) => versions.filter(({ wrong }) => wrong).map((version) => version.name))
  const message = await writeMessage(desk, {
    ...{ notice: number, what: 'forward', style, language, recipient: name },
    ...(files.length === 0 ? {} : { files: [...new Set(files)] })
  })
  return { recipient, who: name, address, ...(reminder ? toReminder(message, language) : message) }
}
