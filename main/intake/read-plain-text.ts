import type { NoticeFileItem } from '../services/ports/notice-files.ts'
import type { DecodedBytes } from './decode-bytes.ts'
import type { FilePart, PartReading } from './file-part.ts'
import { leaveOut } from './file-part.ts'

// IPTC 7901: SOH header STX text ETX trailer EOT. Any of the frame but the start of the text may have been lost on the way.
const [headStart, textStart, textEnd] = ['\u0001', '\u0002', '\u0003']
const longestHeader = 400
const keyword = /^(?:\d+\w{2} )?(REFILE|CORRECTION|KORREKTUR|BERICHTIGUNG)$/

/** A plain text, with or without the header of a wire around it. */
export function readPlainText(file: FilePart, { text, guessed }: DecodedBytes): PartReading {
  if (text.trim() === '') return leaveOut(file, 'is empty')
  const startAt = text.slice(0, longestHeader).indexOf(textStart)
  const title = file.part === '' ? '' : file.fileName
  const item = { part: file.part, title, provider: '', signals: '', pictureIds: [], guessedCharset: guessed }
  if (startAt < 0) {
    const plain: NoticeFileItem = { ...item, format: 'text', texts: [{ name: 'text', text }], facts: {} }
    return { items: [plain], leftOut: [] }
  }
  const header = text.slice(0, startAt).replaceAll(headStart, '').trim()
  const endAt = text.indexOf(textEnd, startAt)
  const framed = text.slice(startAt + 1, endAt < 0 ? text.length : endAt)
  const wire: NoticeFileItem = {
    ...item,
    format: 'iptc-7901',
    texts: [{ name: 'text', text: framed }],
    provider: header,
    signals: readKeyword(framed),
    facts: header === '' ? {} : { guid: header }
  }
  return { items: [wire], leftOut: [] }
}

// Keywords stand in lines of their own before the first blank line.
function readKeyword(text: string): string {
  const lines = (text.trimStart().split(/\r?\n\s*\r?\n/, 1)[0] ?? '').split(/\r?\n/)
  const found = lines.map((line) => keyword.exec(line.trim())?.[1]).find((word) => word !== undefined)
  return found === undefined ? '' : `7901 keyword ${found}`
}
