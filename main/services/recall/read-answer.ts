import { extname } from 'node:path'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { RecallAnswer } from '../../../shared/contract/recall.ts'
import type { RecallWhom } from '../../../shared/recall/choose-lines.ts'
import { isEverybody } from '../../../shared/recall/choose-lines.ts'
import type { DeskParts } from '../desk-parts.ts'
import { readRecipient } from '../notices/reply/read-recipient.ts'
import type { NoticeFile } from '../ports/notice-files.ts'

/** An answer as it was read: whose it is, its first words, and where its bytes are kept. */
export interface ReadAnswer extends Pick<RecallAnswer, 'note' | 'reply'> {
  readonly whom: RecallWhom
}

const longestNote = 200
// RFC 3834, 5: "no" is the one value that a person's mail may have.
const automatic = /^(?:auto-submitted:[ \t]*(?!no\b)\S|x-autoreply:|precedence:[ \t]*auto_reply)/im

/**
 * Reads the mail or text somebody answered with, and keeps its bytes in the vault. Without anybody named it is the recipient whose address sent it.
 *
 * Throws DeskError `bad-input` for a file without a text, an automatic reply (nobody read anything), or a sender the desk does not know.
 */
export async function readAnswer(
  desk: Pick<DeskParts, 'store' | 'vault' | 'noticeFiles'>,
  file: NoticeFile,
  named: RecallWhom
): Promise<ReadAnswer> {
  const { fileName, bytes } = file
  const [item] = (await desk.noticeFiles.read(file)).items
  const text = item?.texts[0]?.text.replace(/\s+/g, ' ').trim() ?? ''
  if (item === undefined || text === '') throw refuse(fileName, 'has no text that can be read')
  const isMail = extname(fileName).toLowerCase() === '.eml'
  if (isMail && automatic.test(readHead(bytes))) throw refuse(fileName, 'is an automatic reply: nobody answered')
  const whom = !isEverybody(named) ? named : await findSender(desk, { fileName, from: item.facts.source ?? '' })
  const characters = Array.from(text)
  const note = characters.length <= longestNote ? text : `${characters.slice(0, longestNote - 1).join('')}…`
  return { whom, note, reply: { fileName, sha256: await desk.vault.keepBytes(bytes) } }
}

function readHead(bytes: Uint8Array): string {
  const [head = ''] = Buffer.from(bytes)
    .toString('latin1')
    .split(/\r?\n\r?\n/, 1)
  return head
}

async function findSender(
  { store }: Pick<DeskParts, 'store'>,
  { fileName, from }: { readonly fileName: string; readonly from: string }
): Promise<RecallWhom> {
  const { address } = readRecipient(from)
  const fold = (text: string | null) => text?.toLowerCase() ?? null
  const known = (await store.recipients.list()).filter(
    (one) => address !== null && fold(readRecipient(one.address).address) === fold(address)
  )
  const [only, other] = known
  if (only !== undefined && other === undefined) return { recipients: [only.id], destinations: [], folders: [] }
  const who = address ?? (from === '' ? 'nobody by name' : from)
  throw refuse(
    fileName,
    other === undefined
      ? `comes from ${who}, which is no recipient’s address`
      : `comes from ${who}, which is the address of several recipients`
  )
}

function refuse(fileName: string, why: string): DeskError {
  return new DeskError(
    'bad-input',
    `${fileName} ${why}. Nothing was recorded. Read it, and name the recipient who answered.`,
    { path: fileName }
  )
}
