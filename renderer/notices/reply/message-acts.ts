import type { NoticeNumber } from '../../../shared/contract/identifiers.ts'
import type { WrittenMessage } from '../../../shared/notice/reply/reply-facts.ts'
import { describeFailure } from '../../state/describe-failure.ts'
import type { DeskState } from '../../state/desk-state.ts'
import { saveFile } from './save-file.ts'

/** Copies a text and says so; where the clipboard refuses, how to do it by hand. */
export async function copyMessage({ say }: DeskState, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    say({ kind: 'fact', words: 'Copied the text' })
  } catch {
    say({
      kind: 'failure',
      words: 'The text could not be copied: the clipboard refused it. Select it and copy it by hand.'
    })
  }
}

/** Saves a text as a mail file, which a mail program opens as a draft. */
export async function saveMail({ engine, say }: DeskState, { subject, text }: WrittenMessage): Promise<void> {
  try {
    const { fileName, base64 } = await engine.client.notices.eml({ subject, text })
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    saveFile({ fileName, content: new Blob([bytes], { type: 'message/rfc822' }) })
  } catch (error) {
    say({ kind: 'failure', words: describeFailure(error).words })
  }
}

/** Saves the report of a notice as an HTML file to read, send or print. */
export async function saveReport({ engine, say }: DeskState, notice: NoticeNumber): Promise<void> {
  try {
    const { html } = await engine.client.notices.report({ notice })
    saveFile({ fileName: `Notice ${notice} report.html`, content: new Blob([html], { type: 'text/html' }) })
  } catch (error) {
    say({ kind: 'failure', words: describeFailure(error).words })
  }
}
