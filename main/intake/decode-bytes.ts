import { defaultSettings } from '../../shared/settings/default-settings.ts'
import { decodeText, hasForeignBytes, isUtf8 } from '../metadata/iim/decode-text.ts'
import { rankCodePages } from '../metadata/iim/rank-code-pages.ts'

/** Bytes as text, and how that is known. */
export interface DecodedBytes {
  readonly text: string
  /** The character set, where it is no more than a guess. */
  readonly guessed: string | null
}

/** How bytes are decoded. */
export interface DecodeOptions {
  /** What the file itself says its character set is. */
  readonly declared?: string | undefined
  /** The desk's list of character sets, in its order. */
  readonly codePages?: readonly string[] | undefined
}

const marks = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]]
] as const
// Enough to tell a character set; the detector takes its time.
const mostForeign = 65_536
// What a wire puts around a text (IPTC 7901) and old printers need; every other control character betrays that bytes are no text.
const tolerated: ReadonlySet<number> = new Set([1, 2, 3, 4, 9, 10, 12, 13, 26, 27, 28, 29, 30, 31])
const mostControls = 0.01

/**
 * The text of a file: by its byte order mark, else what it declares where that can be, else UTF-8 where all of it is valid, else the likeliest
 * of the desk's code pages. Null where the bytes are no text.
 */
export function decodeBytes(bytes: Uint8Array, options: DecodeOptions = {}): DecodedBytes | null {
  const mark = marks.find(([, lead]) => lead.every((byte, index) => bytes[index] === byte))
  if (mark !== undefined) return checkText(decodeText(bytes.subarray(mark[1].length), mark[0]), null)
  if (bytes.includes(0)) return null
  if (isUtf8(bytes)) return checkText(decodeText(bytes, 'utf-8'), null)
  const declared = decodeDeclared(bytes, options.declared)
  if (declared !== null) return checkText(declared, null)
  const { codePages = defaultSettings.iimCodePages } = options
  const best = rankCodePages(takeForeignLines(bytes), codePages, new Set())[0]?.encoding
  return best === undefined ? null : checkText(decodeText(bytes, best), best)
}

function checkText(text: string, guessed: string | null): DecodedBytes | null {
  let controls = 0
  for (let at = 0; at < text.length; at += 1) if (isControl(text.charCodeAt(at))) controls += 1
  return controls > text.length * mostControls ? null : { text, guessed }
}

function isControl(code: number): boolean {
  return (code < 32 || code === 127) && !tolerated.has(code)
}

// A file that declares UTF-8 and is none says nothing; a name nobody knows neither.
function decodeDeclared(bytes: Uint8Array, declared: string | undefined): string | null {
  if (declared === undefined) return null
  try {
    return new TextDecoder(declared, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return null
    throw error
  }
}

function takeForeignLines(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = []
  let taken = 0
  for (let start = 0; start < bytes.length && taken < mostForeign; ) {
    const newline = bytes.indexOf(10, start)
    const end = newline < 0 ? bytes.length : newline
    const line = bytes.subarray(start, Math.min(end, start + mostForeign))
    if (hasForeignBytes(line)) {
      lines.push(line)
      taken += line.length
    }
    start = end + 1
  }
  return lines
}
