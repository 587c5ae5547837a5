import { defaultSettings } from '../../../shared/settings/default-settings.ts'
import { findDeclaredCharset } from './declared-charset.ts'
import { decodeTexts, hasFault, hasForeignBytes, isMultibyte, isUtf8Text } from './decode-text.ts'
import { undoDoubleEncoding } from './double-encoding.ts'
import type { IimWitnesses } from './iim-witness.ts'
import { listForeignWords, noWitnesses } from './iim-witness.ts'
import type { IimDataset } from './parse-iim.ts'
import { findProvenCharset } from './proven-charset.ts'
import { rankCodePages } from './rank-code-pages.ts'
import { rateText } from './rate-text.ts'
import type { ValueReading } from './read-value.ts'
import { readValue, trimNul } from './read-value.ts'

/** How the bytes of an IIM block become text, and how that is known. */
export interface IimCharset extends ValueReading {
  /** `declared` by 1:90; `proven` by XMP or EXIF, which say the same; `detected` as valid UTF-8; `guessed`; `chosen` by a person; `plain` ASCII. */
  readonly known: 'declared' | 'proven' | 'detected' | 'guessed' | 'chosen' | 'plain'
  /** What 1:90 says, as it says it; null where it is not there. */
  readonly declared: string | null
  /** True where the text is proven to be read right. */
  readonly sure: boolean
  /** True where some text was encoded twice. */
  readonly doubleEncoded: boolean
  /** Other character sets it can be in, the likeliest first; none where it is sure. */
  readonly alternatives: readonly string[]
}

/** What is known beside the block's own bytes. */
export interface CharsetFacts {
  readonly witnesses?: IimWitnesses | undefined
  /** The desk's list, in its order; the default one where not given. */
  readonly codePages?: readonly string[] | undefined
  /** A person's choice, which counts more than anything: a character set, or `repair-double`. */
  readonly chosen?: string | undefined
}

/** The name of the choice that reads text which was encoded twice as it was before. */
export const repairDouble = 'repair-double'

/**
 * The character set of a block's text: what other containers prove, else what 1:90 declares, else UTF-8 where all of it is valid, else the
 * likeliest of the desk's code pages, which is never `sure`.
 *
 * `texts`: the datasets of text. Source: IPTC-NAA IIM 4.2, 1:90; ISO/IEC 2022.
 */
export function findIimCharset(
  datasets: readonly IimDataset[],
  texts: readonly IimDataset[],
  facts: CharsetFacts
): IimCharset {
  const declared = findDeclaredCharset(datasets)
  const values = texts.map((dataset) => ({ ...dataset, bytes: trimNul(dataset.bytes) }))
  const foreign = values.filter(({ bytes }) => hasForeignBytes(bytes))
  const charset = {
    ...findReading(foreign, declared?.encoding ?? null, facts),
    declared: declared?.name ?? null
  }
  const doubleEncoded = foreign.some(({ bytes }) => undoDoubleEncoding(readValue(bytes, charset)) !== null)
  return { ...charset, doubleEncoded }
}

type Found = Omit<IimCharset, 'declared' | 'doubleEncoded'>

const plainReading: ValueReading = {
  encoding: 'windows-1252',
  otherwise: 'windows-1252',
  strict: false,
  repairs: false
}

function findReading(foreign: readonly IimDataset[], declared: string | null, facts: CharsetFacts): Found {
  const { witnesses = noWitnesses, codePages = defaultSettings.iimCodePages, chosen } = facts
  if (chosen !== undefined && chosen !== repairDouble)
    return { ...plainReading, encoding: chosen, known: 'chosen', sure: true, alternatives: [] }
  const found =
    foreign.length === 0
      ? { ...plainReading, known: 'plain' as const, sure: true, alternatives: [] }
      : findForeign(foreign, declared, { witnesses, codePages })
  return { ...found, repairs: chosen === repairDouble }
}

// Text of which more than a quarter of what is not ASCII is odd was not written in that character set.
const leastRating = 0.75
// By so much a reading is better that the other one must be a misreading.
const muchBetter = 0.3

interface KnownFacts {
  readonly witnesses: IimWitnesses
  readonly codePages: readonly string[]
}

function findForeign(foreign: readonly IimDataset[], declared: string | null, facts: KnownFacts): Found {
  const { witnesses, codePages } = facts
  const proven = findProvenCharset(foreign, declared, facts)
  const bytes = foreign.map((dataset) => dataset.bytes)
  const others = bytes.filter((value) => !isUtf8Text(value))
  if (proven?.sure) {
    const better = findBetter(others, proven.reading, facts)
    return { ...proven.reading, known: 'proven', sure: better.length === 0, alternatives: better }
  }
  if (declared !== null && declared !== 'utf-8' && isDeclaredRight(bytes, declared))
    return { ...plainReading, encoding: declared, strict: true, known: 'declared', sure: true, alternatives: [] }
  if (others.length === 0) return readAsUtf8(bytes, declared, codePages)
  const listed = declared === null || declared === 'utf-8' ? codePages : [...codePages, declared]
  const candidates = new Set(proven === null ? listed : proven.candidates)
  const ranked = rankCodePages(others, [...candidates], listForeignWords(witnesses)).map(({ encoding }) => encoding)
  const [best = codePages[0] ?? plainReading.encoding, ...rest] = ranked
  const reading = { ...plainReading, known: 'guessed' as const, sure: false }
  const alternatives = dropSame(others, best, rest)
  return declared === 'utf-8'
    ? { ...reading, encoding: 'utf-8', otherwise: best, alternatives }
    : { ...reading, encoding: best, alternatives }
}

// A witness that was itself misread proves how it was misread: then another code page makes much better text.
function findBetter(others: readonly Buffer[], reading: ValueReading, { codePages }: KnownFacts): readonly string[] {
  const rate = (encoding: string): number => rateText(decodeTexts(others, encoding))
  const used = reading.encoding === 'utf-8' ? reading.otherwise : reading.encoding
  const own = rate(used)
  return codePages.filter((page) => rate(page) >= own + muchBetter)
}

// A declaration that cannot be, or makes worse text than the UTF-8 the bytes are, was never true of these values.
function isDeclaredRight(bytes: readonly Buffer[], declared: string): boolean {
  const text = decodeTexts(bytes, declared)
  if (hasFault(text)) return false
  if (isPlainLatin(declared) && bytes.some(hasWindowsBytes) && rateText(text) < leastRating) return false
  const utf8 = bytes.every(isUtf8Text) ? rateText(decodeTexts(bytes, 'utf-8')) : -1
  return isMultibyte(declared) || rateText(text) >= utf8
}

// Windows' quotes and dashes are not in ISO 8859-1 and -9 at all: bytes for them can as well be a Mac's letters.
function isPlainLatin(declared: string): boolean {
  return declared === 'windows-1252' || declared === 'windows-1254'
}

function hasWindowsBytes(bytes: Buffer): boolean {
  return bytes.some((byte) => byte >= 0x80 && byte < 0xa0)
}

// Without a declaration a few characters can be valid UTF-8 by chance, where they also make sense in one of East Asia's code pages.
function readAsUtf8(bytes: readonly Buffer[], declared: string | null, codePages: readonly string[]): Found {
  const reading = { ...plainReading, encoding: 'utf-8', known: 'detected' as const }
  if (declared === 'utf-8') return { ...reading, known: 'declared', sure: true, alternatives: [] }
  const text = decodeTexts(bytes, 'utf-8')
  const isChance = (page: string): boolean =>
    isMultibyte(page) && rateText(decodeTexts(bytes, page)) >= rateText(text) && weighUtf8(text) < leastWeight
  const doubts = codePages.filter(isChance)
  if (declared === null && doubts.length === 0) return { ...reading, sure: true, alternatives: [] }
  return { ...reading, sure: false, alternatives: declared === null ? doubts : [declared, ...doubts] }
}

// Two characters of three bytes, or four of two, are in a row by chance once in thousands of texts.
const leastWeight = 4

function weighUtf8(text: string): number {
  const foreign = [...text].filter((character) => character > '\u007f')
  return foreign.reduce((weight, character) => weight + (Buffer.byteLength(character) > 2 ? 2 : 1), 0)
}

// Code pages that read these values alike are one alternative.
function dropSame(bytes: readonly Buffer[], best: string, alternatives: readonly string[]): readonly string[] {
  const read = (encoding: string): string => decodeTexts(bytes, encoding)
  const seen = new Set([read(best)])
  return alternatives.filter((encoding) => {
    const text = read(encoding)
    if (seen.has(text)) return false
    seen.add(text)
    return true
  })
}
