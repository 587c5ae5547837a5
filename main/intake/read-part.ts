import { tellTooLarge } from '../../shared/notice/notice-file-limit.ts'
import type { LeftOutPart, NoticeFileItem } from '../services/ports/notice-files.ts'
import type { DecodeOptions } from './decode-bytes.ts'
import { decodeBytes } from './decode-bytes.ts'
import type { FilePart, PartReading } from './file-part.ts'
import { leaveOut, readExtension } from './file-part.ts'
import { readHtml } from './read-html.ts'
import { readMail } from './read-mail.ts'
import { readNinjs } from './read-ninjs.ts'
import { readPlainText } from './read-plain-text.ts'
import { readXml } from './read-xml.ts'
import { limitTexts, tellTooLong } from './text-limits.ts'

const deepestMails = 5
const mostParts = 100

/** Reads a file and the files in it. `codePages`: the desk's list, for text that does not say its character set. */
export async function readFileParts(first: FilePart, codePages: readonly string[]): Promise<PartReading> {
  const items: NoticeFileItem[] = []
  const leftOut: LeftOutPart[] = []
  const waiting = [{ file: first, depth: 0 }]
  let count = 0
  let characters = 0
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { file, depth } = next
    count += 1
    if (count > mostParts) {
      leftOut.push({ what: `${first.what}: further attachments`, why: `are not read: only the first ${mostParts} are` })
      break
    }
    const reading = await readOne(file, codePages)
    const limited = limitTexts(file, reading.items, characters)
    characters = limited.taken
    items.push(...limited.items.map((item) => ({ ...item, facts: { ...file.around, ...item.facts } })))
    leftOut.push(...reading.leftOut, ...limited.leftOut)
    for (const attachment of reading.attachments) {
      if (depth < deepestMails) waiting.push({ file: attachment, depth: depth + 1 })
      else
        leftOut.push({
          what: attachment.what,
          why: `lies deeper than ${deepestMails} mails in each other and is not read`
        })
    }
  }
  return { items, leftOut }
}

interface OneReading extends PartReading {
  readonly attachments: readonly FilePart[]
}

async function readOne(file: FilePart, codePages: readonly string[]): Promise<OneReading> {
  const why = file.bytes.length === 0 ? 'is empty' : tellTooLarge(file.bytes.length)
  if (why !== null) return { ...leaveOut(file, why), attachments: [] }
  const head = Buffer.from(file.bytes.subarray(0, headBytes)).toString('latin1')
  if (isMail(file, head)) return await readMail(file)
  const options: DecodeOptions = { declared: findDeclared(head), codePages }
  const decoded = decodeBytes(file.bytes, options)
  if (decoded === null) return { ...leaveOut(file, 'is no text'), attachments: [] }
  return { ...readText(file, decoded), attachments: [] }
}

const headBytes = 4096
const mailHead = /^(?:[A-Za-z][\w-]*:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)*?(?:mime-version|message-id|received):/i

// A text that begins with lines like "From:" may be a printed mail; only a mail as it is sent has these header fields.
function isMail(file: FilePart, head: string): boolean {
  return readExtension(file) === 'eml' || file.mediaType === 'message/rfc822' || mailHead.test(head)
}

const declarations = [
  /^\s*<\?xml[^>]{0,200}?encoding=["']([\w.:-]{1,40})["']/i,
  /<meta[^>]{0,200}?charset=["']?([\w.:-]{1,40})/i
]

function findDeclared(head: string): string | undefined {
  return declarations.map((pattern) => pattern.exec(head)?.[1]).find((name) => name !== undefined)
}

const htmlHead = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,1000}?-->\s*)?<(?:!doctype html|html)\b/i
const xmlHead = /^\s*<(?:\?xml|!--|(?:\w+:)?(?:newsMessage|newsItem|packageItem|NewsML|nitf|RBNews)\b)/

function readText(file: FilePart, decoded: { readonly text: string; readonly guessed: string | null }): PartReading {
  const { text } = decoded
  const start = text.slice(0, headBytes)
  const extension = readExtension(file)
  if (htmlHead.test(start) || /^html?$/.test(extension) || file.mediaType === 'text/html')
    return readPage(file, decoded)
  if (xmlHead.test(start) || extension === 'xml') return readXml(file, decoded)
  if (extension === 'json' || /^\s*[{[]\s*["{[]/.test(start)) return readJsonOrText(file, decoded)
  return readPlainText(file, decoded)
}

// A text may begin with a bracket, too: only a file that is named JSON is told that it is none.
function readJsonOrText(
  file: FilePart,
  decoded: { readonly text: string; readonly guessed: string | null }
): PartReading {
  const reading = readNinjs(file, decoded)
  return reading.items.length > 0 || readExtension(file) === 'json' ? reading : readPlainText(file, decoded)
}

function readPage(
  file: FilePart,
  { text, guessed }: { readonly text: string; readonly guessed: string | null }
): PartReading {
  const tooLong = tellTooLong(text, 'HTML')
  if (tooLong !== null) return leaveOut(file, tooLong)
  const words = readHtml(text)
  if (words === null) return leaveOut(file, 'is HTML nested too deeply to be read')
  if (words.trim() === '') return leaveOut(file, 'is HTML without a word')
  const title = /<title[^>]{0,200}>([^<]{1,300})</i.exec(text.slice(0, 100_000))?.[1]?.trim() ?? ''
  const item: NoticeFileItem = {
    part: file.part,
    format: 'html',
    texts: [{ name: 'page', text: words }],
    title,
    provider: '',
    signals: '',
    pictureIds: [],
    facts: {},
    guessedCharset: guessed
  }
  return { items: [item], leftOut: [] }
}
