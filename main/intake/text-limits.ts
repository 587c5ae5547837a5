import type { NoticeFileItem } from '../services/ports/notice-files.ts'
import type { FilePart, PartReading } from './file-part.ts'
import { leaveOut } from './file-part.ts'

// What is read blocks the engine meanwhile: each limit is a second or two on a small machine, and far above what any agency sends.
const mostCharacters = { HTML: 1_000_000, XML: 1_000_000, JSON: 1_000_000 } as const
const longestText = 400_000
const mostOfFile = 1_500_000
const mostMailLines = 4000

/** Why a text of this sort is too long to be taken apart; null where it is not. */
export function tellTooLong(text: string, sort: keyof typeof mostCharacters): string | null {
  const most = mostCharacters[sort]
  return text.length <= most ? null : `has ${count(text.length)} characters; of ${sort} at most ${count(most)} are read`
}

/** Why a mail has too many parts to be taken apart; null where it has not. */
export function tellTooManyParts(bytes: Uint8Array): string | null {
  const mail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let lines = 0
  for (let at = mail.indexOf('\n--'); at >= 0 && lines <= mostMailLines; at = mail.indexOf('\n--', at + 1)) lines += 1
  return lines > mostMailLines ? `is a mail of more than ${count(mostMailLines)} parts` : null
}

/** The items whose texts are as long as a notice may be, as far as one file may have; `already` counts the characters taken of it. */
export function limitTexts(
  file: FilePart,
  items: readonly NoticeFileItem[],
  already: number
): PartReading & { readonly taken: number } {
  const kept: NoticeFileItem[] = []
  const leftOut: PartReading['leftOut'][number][] = []
  let taken = already
  for (const item of items) {
    const long = item.texts.filter(({ text }) => text.length > longestText)
    const texts = item.texts.filter(({ text }) => text.length <= longestText)
    const length = texts.reduce((sum, { text }) => sum + text.length, 0)
    for (const { name, text } of long)
      leftOut.push(
        ...leaveOut(file, `has a ${name} of ${count(text.length)} characters; a notice may have ${count(longestText)}`)
          .leftOut
      )
    if (taken + length > mostOfFile) {
      leftOut.push(
        ...leaveOut(file, `has more text than is read of one file (${count(mostOfFile)} characters)`).leftOut
      )
      break
    }
    taken += length
    if (texts.length > 0 || long.length === 0) kept.push({ ...item, texts })
  }
  return { items: kept, leftOut, taken }
}

function count(characters: number): string {
  return characters.toLocaleString('en-GB')
}
