import type { Match } from 'chardet'
import { analyse } from 'chardet'
import { decodeText, decodeTexts } from './decode-text.ts'
import { splitForeignWords } from './iim-witness.ts'
import { rateText } from './rate-text.ts'
import { makeByteTable } from './single-byte-table.ts'

/** A code page the values can be in, and how likely that is; only the order of ratings means something. */
export interface RatedPage {
  readonly encoding: string
  readonly rating: number
}

// What the detector's names stand for among ours; it tells apart families, not the members with and without Windows' additions.
const families: Readonly<Record<string, readonly string[]>> = {
  'iso-8859-1': ['windows-1252', 'iso-8859-15'],
  'windows-1252': ['windows-1252', 'iso-8859-15'],
  'iso-8859-2': ['windows-1250', 'iso-8859-2', 'iso-8859-16'],
  'windows-1250': ['windows-1250', 'iso-8859-2', 'iso-8859-16'],
  'iso-8859-7': ['windows-1253', 'iso-8859-7'],
  'windows-1253': ['windows-1253', 'iso-8859-7'],
  'iso-8859-8': ['windows-1255', 'iso-8859-8'],
  'windows-1255': ['windows-1255', 'iso-8859-8'],
  'iso-8859-9': ['windows-1254'],
  'koi8-r': ['koi8-r', 'koi8-u']
}

// Old Mac code pages are not among the detector's: it is asked about the same text in the Windows code page of that script.
const unknownToDetector = [
  { encoding: 'macintosh', likeness: 'windows-1252', table: makeByteTable('windows-1252') },
  { encoding: 'x-mac-cyrillic', likeness: 'windows-1251', table: makeByteTable('windows-1251') }
]
const question = 0x3f

// How the three opinions are weighed against one odd character in each: words that XMP or EXIF has, the detector, and the desk's own order.
const weights = { words: 0.5, detector: 0.3, order: 0.003 }
const firstPageAdvantage = 0.015

/**
 * The code pages these values can be in, the likeliest first; those in which they cannot be text are left out.
 *
 * `foreign`: values that are not ASCII. `words`: what other containers say. Of equals the one earlier in the desk's list comes first; its first
 * page keeps the lead against small differences.
 */
export function rankCodePages(
  foreign: readonly Uint8Array[],
  codePages: readonly string[],
  words: ReadonlySet<string>
): readonly RatedPage[] {
  const detected = askDetector(foreign)
  const rated = codePages.flatMap((encoding, index) => {
    const text = decodeTexts(foreign, encoding)
    const looks = rateText(text)
    if (looks < 0) return []
    const rating =
      looks +
      weights.words * rateWords(text, words) +
      (weights.detector * (detected.get(encoding) ?? 0)) / 100 -
      weights.order * index +
      (index === 0 ? firstPageAdvantage : 0)
    return [{ encoding, rating }]
  })
  return rated.toSorted((one, other) => other.rating - one.rating)
}

function rateWords(text: string, words: ReadonlySet<string>): number {
  const own = splitForeignWords(text)
  return own.length === 0 ? 0 : own.filter((word) => words.has(word)).length / own.length
}

function nameOurs({ name }: Match): readonly string[] {
  return families[name.toLowerCase()] ?? [name.toLowerCase()]
}

// The detector's confidence by our names, 0 to 100.
function askDetector(foreign: readonly Uint8Array[]): ReadonlyMap<string, number> {
  const confidence = new Map<string, number>()
  const bytes = Buffer.concat(foreign.flatMap((value) => [value, Buffer.from('\n')]))
  for (const match of analyse(bytes)) {
    for (const encoding of nameOurs(match))
      confidence.set(encoding, Math.max(match.confidence, confidence.get(encoding) ?? 0))
  }
  for (const { encoding, likeness, table } of unknownToDetector) {
    const translated = Buffer.from(
      [...decodeText(bytes, encoding)].map((character) => table.get(character) ?? question)
    )
    const matches = analyse(translated).filter((match) => nameOurs(match).includes(likeness))
    confidence.set(encoding, Math.max(0, ...matches.map((match) => match.confidence)))
  }
  return confidence
}
