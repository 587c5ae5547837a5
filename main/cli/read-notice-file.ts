import { basename } from 'node:path'
import { DeskError } from '../../shared/contract/desk-error.ts'
import type { NoticeGrammar } from '../../shared/notice/notice-grammar.ts'
import type { FoundNotice } from '../services/notices/understand-notice-file.ts'
import type { NoticeFile, NoticeFileReading } from '../services/ports/notice-files.ts'
import { readBytes } from './read-text.ts'

/** A notice file as it was read, and what it says. */
export interface ReadNoticeFile extends NoticeFileReading {
  readonly file: NoticeFile
  /** The text where the file is nothing but one plain text; null otherwise. */
  readonly plainText: string | null
  readonly notices: readonly FoundNotice[]
}

/**
 * Reads a notice file of any format, or standard input for `-`; a desk's own grammars come before the built-in ones. Throws DeskError `bad-input`
 * where nothing in it can be read.
 */
export async function readNoticeFile(given: string, grammars: readonly NoticeGrammar[] = []): Promise<ReadNoticeFile> {
  const file = { fileName: given === '-' ? 'standard input' : basename(given), bytes: await readBytes(given) }
  // Loaded only where a file is read: the readers of mail and HTML take their time.
  const [{ createNoticeFileReader }, { understandNoticeFile }] = await Promise.all([
    import('../intake/create-notice-file-reader.ts'),
    import('../services/notices/understand-notice-file.ts')
  ])
  const reading = await createNoticeFileReader().read(file)
  const [first, ...others] = reading.items
  if (first === undefined) {
    const why = reading.leftOut.map((part) => `${part.what} ${part.why}`).join('; ')
    throw new DeskError('bad-input', `Nothing can be read: ${why}. Nothing was done.`, { path: file.fileName })
  }
  const { notices, leftOut } = understandNoticeFile(file, reading, { grammars })
  const isPlain = first.format === 'text' && others.length === 0
  return { file, items: reading.items, leftOut, notices, plainText: isPlain ? (first.texts[0]?.text ?? '') : null }
}
