import type { DeskParts } from '../../desk-parts.ts'
import { readRecipient } from './read-recipient.ts'

/** A mail file by its name, its bytes in Base64. */
export interface EmlFile {
  readonly fileName: string
  readonly base64: string
}

/** Names a person could not read, and what some system refuses in a file name. */
const noName = /[\p{C}\p{Zl}\p{Zp}<>:"/\\|?*]+/gu
const longestName = 80

/** A text as a mail file for a mail program. A recipient without an address is left for that program to ask for. */
export async function writeEml(
  { writeMail, clock, newId }: Pick<DeskParts, 'writeMail' | 'clock' | 'newId'>,
  { subject, text, to }: { readonly subject: string; readonly text: string; readonly to?: string | undefined }
): Promise<EmlFile> {
  const { name, address } = readRecipient(to)
  const bytes = await writeMail({
    subject,
    text,
    to: address === null ? null : { name: name ?? '', address },
    date: clock(),
    id: newId()
  })
  return { fileName: `${nameMail(subject)}.eml`, base64: Buffer.from(bytes).toString('base64') }
}

function nameMail(subject: string): string {
  const plain = subject.replace(noName, ' ').replace(/\s+/g, ' ').trim()
  const cut = [...plain].slice(0, longestName).join('')
  return cut.replace(/^[. ]+|[. ]+$/g, '') || 'Message'
}
