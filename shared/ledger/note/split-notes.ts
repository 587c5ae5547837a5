import { parseCheckpoint } from './checkpoint-text.ts'
import { parseNote } from './signed-note.ts'

/** Checkpoints found in a text that holds several: an anchor file, a mail. */
export interface FoundNotes {
  readonly notes: readonly { readonly note: string; readonly size: number }[]
  /** Signature lines that make no signed checkpoint with what stands above them: something was cut or changed. */
  readonly strays: number
}

/**
 * The signed checkpoints in a text, one after the other, whatever stands around them. A mail's line ends are taken as plain newlines. Whether a
 * signature holds is not looked at.
 */
export function splitNotes(text: string): FoundNotes {
  const blocks = text.replaceAll('\r\n', '\n').split(/\n{2,}/)
  const notes: { note: string; size: number }[] = []
  let strays = 0
  for (const [at, block] of blocks.entries()) {
    const lines = trimNewlines(block)
    if (!lines.startsWith('— ')) continue
    const body = `${trimNewlines(blocks[at - 1] ?? '')}\n`
    const note = `${body}\n${lines}\n`
    const checkpoint = parseNote(note) && parseCheckpoint(body)
    if (checkpoint === undefined) strays += 1
    else notes.push({ note, size: checkpoint.size })
  }
  return { notes, strays }
}

function trimNewlines(text: string): string {
  return text.replace(/^\n+|\n+$/g, '')
}
