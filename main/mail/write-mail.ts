import MailComposer from 'nodemailer/lib/mail-composer'
import type { WriteMail } from '../services/ports/write-mail.ts'

/**
 * Writes a mail file without sending anything: UTF-8, headers encoded (RFC 2047), one line for the subject whatever it holds, never a Bcc.
 *
 * It has no sender: the mail program that opens it has one. `X-Unsent` lets programs open it as a draft.
 */
export const writeMail: WriteMail = async ({ subject, text, to, date, id }) => {
  const mail = new MailComposer({
    subject: subject.replace(/\s+/g, ' ').trim(),
    text,
    ...(to === null ? {} : { to }),
    date: new Date(date),
    messageId: `<${id}@erratum.invalid>`,
    headers: { 'X-Unsent': '1' },
    // A text is a text: nothing in it may name a file or an address to load.
    disableFileAccess: true,
    disableUrlAccess: true
  })
  return await mail.compile().build()
}
