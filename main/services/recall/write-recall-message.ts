import type { NoticeNumber, RecipientId } from '../../../shared/contract/identifiers.ts'
import type { Recall, RecallMessage, RecallScope } from '../../../shared/contract/recall.ts'
import type { Recipient } from '../../../shared/contract/recipients.ts'
import type { WrittenMessage } from '../../../shared/notice/reply/reply-facts.ts'
import { toReminder } from '../../../shared/notice/reply/to-reminder.ts'
import type { SentFile } from '../../../shared/notice/reply/write-recall-letter.ts'
import { writeRecallLetter } from '../../../shared/notice/reply/write-recall-letter.ts'
import type { DeskParts } from '../desk-parts.ts'
import { nameDesk } from '../name-desk.ts'
import { unknownRecipient } from '../notices/recipients/keep-recipients.ts'
import { writeMessage } from '../notices/reply/write-message.ts'
import { findRecall } from './find-recall.ts'

/** Which message, and to whom. */
export interface MessageToWrite {
  readonly scope: RecallScope
  readonly recipient: RecipientId
  readonly reminder: boolean
}

type Parts = Pick<DeskParts, 'store' | 'ownFolders' | 'clock'>

/**
 * What a recipient is to be told about what is called back, in their language and manner, with the files of theirs that it concerns: of a notice what the
 * notice says, else which files to replace or to take away. Throws DeskError `not-found`.
 */
export async function writeRecallMessage(
  desk: Parts,
  { scope, recipient: id, reminder }: MessageToWrite
): Promise<RecallMessage> {
  const known = await desk.store.recipients.get(id)
  if (known === undefined) throw unknownRecipient(id)
  const { recipient } = known
  const recall = await findRecall(desk, scope)
  const message =
    scope.notice === undefined
      ? writeLetter(desk, recipient, { recall, scope })
      : await writeForward(desk, recipient, { recall, notice: scope.notice })
  const { name, address, language } = recipient
  return { recipient: id, who: name, address, ...(reminder ? toReminder(message, language) : message) }
}

function writeForward(
  desk: Parts,
  { id, name, language, style }: Recipient,
  { recall, notice }: { readonly recall: Recall; readonly notice: NoticeNumber }
): Promise<WrittenMessage> {
  const files = [...new Set(listWrong(recall, id, () => true).map((file) => file.name))]
  return writeMessage(desk, {
    ...{ notice, what: 'forward', style, language, recipient: name },
    ...(files.length === 0 ? {} : { files })
  })
}

function writeLetter(
  { ownFolders }: Parts,
  { id, name, language, style }: Recipient,
  { recall, scope }: { readonly recall: Recall; readonly scope: RecallScope }
): WrittenMessage {
  const facts = {
    desk: nameDesk(ownFolders.desk),
    recipient: name,
    words: scope.text ?? null,
    replaced: listWrong(recall, id, (barred) => !barred),
    killed: listWrong(recall, id, (barred) => barred)
  }
  return writeRecallLetter({ facts, style, language })
}

// The wrong files somebody was sent, of photos that were killed or were not.
function listWrong(
  { photos, lines }: Recall,
  recipient: RecipientId,
  isMeant: (barred: boolean) => boolean
): readonly SentFile[] {
  const meant = new Set(photos.filter(({ barred }) => isMeant(barred)).map(({ photoId }) => photoId))
  return lines
    .filter((line) => line.recipient === recipient && meant.has(line.photoId))
    .flatMap(({ versions }) => versions.filter(({ wrong }) => wrong).map(({ name, at }) => ({ name, at })))
}
