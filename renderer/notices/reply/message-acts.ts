import type { NoticeNumber } from '../../../shared/contract/identifiers.ts'
import type { NoticeRecipient } from '../../../shared/contract/notice-recipients.ts'
import type { WrittenMessage } from '../../../shared/notice/reply/reply-facts.ts'
import { describeFailure } from '../../state/describe-failure.ts'
import type { DeskState } from '../../state/desk-state.ts'
import { saveFile } from '../../ui/save-file.ts'
import { isTold, writeMailbox } from '../recipients/describe-recipient.ts'
import { actOnRecipients } from '../recipients/tell-recipient.ts'
import { printPage } from './print-page.ts'

/** A text on its way out, the notice it is about if any, and whom of it the text is for; null where for nobody in particular. */
export interface OutgoingMessage {
  readonly notice?: NoticeNumber | undefined
  readonly message: WrittenMessage
  readonly to: NoticeRecipient | null
  /** Whose mailbox a mail goes to, where no notice lists them: "Anna Berg <anna@example.org>". */
  readonly mailbox?: string | undefined
}

/** Copies a text and says so; whom it is for counts as told. Where the clipboard refuses, says how to do it by hand. */
export async function copyMessage(
  desk: () => DeskState,
  outgoing: Pick<OutgoingMessage, 'message'> & Partial<OutgoingMessage>
): Promise<void> {
  const { message, notice, to = null } = outgoing
  try {
    await navigator.clipboard.writeText(message.text)
  } catch {
    desk().say({
      kind: 'failure',
      words: 'The text could not be copied: the clipboard refused it. Select it and copy it by hand.'
    })
    return
  }
  const isNoted = await noteTold(desk, { notice, to }, 'copied')
  if (!isNoted) desk().say({ kind: 'fact', words: 'Copied the text' })
}

/** Saves a text as a mail file, which a mail program opens as a draft; whom it is for counts as told. */
export async function saveMail(desk: () => DeskState, outgoing: OutgoingMessage): Promise<void> {
  const { message, to, mailbox: known } = outgoing
  const { engine, say } = desk()
  try {
    const mailbox = to === null ? known : writeMailbox(to.recipient)
    const { subject, text } = message
    const { fileName, base64 } = await engine.client.notices.eml({ subject, text, to: mailbox })
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    saveFile({ fileName, content: new Blob([bytes], { type: 'message/rfc822' }) })
  } catch (error) {
    say({ kind: 'failure', words: describeFailure(error).words })
    return
  }
  await noteTold(desk, outgoing, 'eml')
}

// Whether anything was said of it: who was told already is not told again.
async function noteTold(
  desk: () => DeskState,
  { notice, to }: Omit<OutgoingMessage, 'message'>,
  how: 'copied' | 'eml'
): Promise<boolean> {
  if (notice === undefined || to === null || isTold(to)) return false
  const done = how === 'copied' ? 'Copied the text' : 'Saved the mail'
  await actOnRecipients(desk, 'tell', { notice, recipients: [to.recipient], how, done })
  return true
}

/** Saves the report of a notice as an HTML file to read, send or print. */
export async function saveReport(desk: () => DeskState, notice: NoticeNumber): Promise<void> {
  const html = await readReport(desk, notice)
  if (html === null) return
  saveFile({ fileName: `Notice ${notice} report.html`, content: new Blob([html], { type: 'text/html' }) })
}

/** Prints the report of a notice: the system's own print dialog opens. */
export async function printReport(desk: () => DeskState, notice: NoticeNumber): Promise<void> {
  const html = await readReport(desk, notice)
  if (html !== null) await printPage(html)
}

async function readReport(desk: () => DeskState, notice: NoticeNumber): Promise<string | null> {
  const { engine, say } = desk()
  try {
    return (await engine.client.notices.report({ notice })).html
  } catch (error) {
    say({ kind: 'failure', words: describeFailure(error).words })
    return null
  }
}
