import type { NoticePair } from '../../../shared/notice/parsed-notice.ts'
import type { AfpRendering } from './afp-renderings.ts'
import { englishRendering, foreignRenderings } from './afp-renderings.ts'
import type { SeededRandom } from './seeded-random.ts'
import { seedRandom } from './seeded-random.ts'

/** A made-up AFP amendment and what it states. */
export interface AfpVariation {
  readonly text: string
  /** None where another language keeps no brackets: then the values are announced, unknown. */
  readonly pairs: readonly NoticePair[]
  readonly byline: string
  readonly language: string
  /** Which tolerances it tries, for the message of a failing test. */
  readonly made: string
}

const names: readonly [string, ...string[]] = [
  'Marek DOLNY',
  'ANNA-LISA BERGH',
  'J.P. O’Hare',
  'Yusuf al-TAYIB',
  'Léa MÉRIC and Tom VOSS',
  'STR'
]
const captions: readonly [string, ...string[]] = [
  'A woman [left] walks past the harbour (R) of Port Verrin instead of taking the bus, on March 3, 2019.',
  'Delegates attend the signing of a memorandum at the correctional facility of Osk on May 4, 2017.',
  'Clouds over Tarn – "the quiet city" – on a winter morning.',
  ''
]
const values: readonly [string, ...string[]] = [
  'Verrin',
  'Port Verrin',
  'Dr. Ilse Holm (R), head of the institute, and her aide (2nd L)',
  'March 3, 2019',
  'the mayors wife',
  'O’Hare’s',
  'Åsa Öberg-Łukasz',
  '北京',
  'Joao [sic] Silva',
  '7:30 pm',
  'R. & D. Centre; North wing',
  '«Le Monde»',
  'Saint-Just',
  'a/b',
  '50%'
]
const plainValues: readonly [string, ...string[]] = [
  'Verrin',
  'Port Verrin',
  'Ilse Holm (R)',
  'March 3, 2019',
  'O’Hare’s',
  'Saint-Just',
  '北京'
]

type Delimit = (value: string) => string
const quotes: readonly [Delimit, ...Delimit[]] = [
  (value) => `“${value}”`,
  (value) => `"${value}"`,
  (value) => `«${value}»`,
  (value) => `‘${value}’`
]

function makePairs(
  random: SeededRandom,
  pool: readonly [string, ...string[]],
  count: number,
  mayBeEmpty: boolean
): NoticePair[] {
  return Array.from({ length: count }, () => {
    const correct = mayBeEmpty && random.chance(0.08) ? '' : random.pick(pool)
    const other = random.pick(pool)
    if (mayBeEmpty && correct !== '' && random.chance(0.08)) return { correct, wrong: '' }
    return { correct, wrong: other === correct || random.chance(0.5) ? `${other} East` : other }
  })
}

function writePairs(
  random: SeededRandom,
  rendering: AfpRendering
): { pairs: readonly NoticePair[]; written: string; style: string } {
  const { insteadOf, and } = rendering
  const style = random.pick(['brackets', 'brackets', 'brackets', 'brackets', 'quoted brackets', 'quotes', 'plain'])
  if (style === 'plain') {
    const pairs = makePairs(random, plainValues, 1, false)
    return { pairs, style, written: pairs.map(({ correct, wrong }) => `${correct} ${insteadOf} ${wrong}`).join('') }
  }
  const count = random.pick([1, 1, 1, 2, 3])
  const pairs = makePairs(random, style === 'quotes' ? plainValues : values, count, style === 'brackets')
  const quote = random.pick(quotes)
  const delimit: Delimit =
    style === 'quotes' ? quote : style === 'brackets' ? (value) => `[${value}]` : (value) => `“[${value}]”`
  const separator = random.pick([` ${and} `, ', ', '; ', `, ${and} `])
  return {
    pairs,
    style,
    written: pairs.map(({ correct, wrong }) => `${delimit(correct)} ${insteadOf} ${delimit(wrong)}`).join(separator)
  }
}

// Where words of the notice itself may be divided at the end of a line.
const divisible = /(?<=\b)(?:méta|meta|follow|immedi|erro|manie|sigui|Online)(?=\p{Ll})/gu

function respace(random: SeededRandom, text: string): { text: string; spacing: string } {
  const spacing = random.pick([
    'as sent',
    'as sent',
    'wrapped',
    'hyphenated',
    'quoted mail',
    'double',
    'CRLF',
    'no-break'
  ])
  const breaks: Readonly<Record<string, string>> = {
    wrapped: '\n',
    'quoted mail': '\n> ',
    double: '  ',
    CRLF: '\r\n',
    'no-break': '\u00a0'
  }
  if (spacing === 'hyphenated') return { spacing, text: text.replace(divisible, (word) => `${word}-\n`) }
  const other = breaks[spacing]
  return {
    spacing,
    text: other === undefined ? text : text.replace(/ /g, (space) => (random.chance(0.15) ? other : space))
  }
}

/** One variation of the AFP amendment, the same for the same seed. */
export function makeAfpVariation(seed: number): AfpVariation {
  const random = seedRandom(seed)
  const rendering = random.chance(0.2) ? random.pick(foreignRenderings) : englishRendering
  const { pairs, written, style } = writePairs(random, rendering)
  const isReadable = rendering === englishRendering || style.includes('brackets')
  const name = random.pick(names)
  const caption = random.pick(captions)
  const credit = caption === '' ? '' : random.pick([` / AFP PHOTO / ${name} / `, ` (Photo by ${name} / AFP) / `, ' '])
  const head = caption === '' ? '' : random.pick(['', '', 'CORRECTION - ', 'TOPSHOT - CORRECTION - ', 'CORRECTION: '])
  const colon = random.pick([': ', ': ', ' : ', ':\n'])
  const wrap = random.pick([(notice: string) => notice, (notice: string) => `“${notice}”`])
  const notice = `${random.pick(rendering.before).replace('NAME', name)} ${rendering.manner}${colon}${written}. ${rendering.after}`
  const after = random.pick([
    '',
    '',
    `${name}/AFP/Getty Images`,
    ` (Photo credit should read ${name}/AFP/Getty Images)`,
    '\n\nSent by the night desk.'
  ])
  const mail = random.pick(['', '', '', 'From: pictures desk\nSubject: amendment\n\n'])
  const spaced = respace(random, `${mail}${head}${caption}${credit}${wrap(notice)}${after}`)
  const letters = random.pick(['as sent', 'as sent', 'as sent', 'lower', 'upper'])
  const recase = (text: string) =>
    letters === 'lower' ? text.toLowerCase() : letters === 'upper' ? text.toUpperCase() : text
  return {
    text: recase(spaced.text),
    pairs: (isReadable ? pairs : []).map(({ correct, wrong }) => ({ correct: recase(correct), wrong: recase(wrong) })),
    byline: recase(name),
    language: rendering.language,
    made: `seed ${seed}: ${rendering.language}, ${style}, ${spaced.spacing}, ${letters} letters`
  }
}
