import type { CharsetReading } from '../../../shared/contract/charset.ts'
import { codePages } from '../../../shared/contract/code-pages.ts'
import { hasForeignBytes, isUtf8Text } from './decode-text.ts'
import { undoDoubleEncoding } from './double-encoding.ts'
import type { IimBlock } from './iim-block.ts'
import { readIimText } from './iim-block.ts'
import type { IimCharset } from './iim-charset.ts'
import { repairDouble } from './iim-charset.ts'
import { isTextDataset } from './iim-text-datasets.ts'
import { readValue, trimNul } from './read-value.ts'

const mostSampleBytes = 64
const mostSampleCharacters = 60
const mostAlternatives = 8
const lead = 16

/** A block's character set as the contract tells it. */
export function describeCharset(block: IimBlock): CharsetReading {
  const { name, charset } = block
  const values = block.datasets.filter(isTextDataset).map(({ bytes }) => trimNul(bytes))
  const foreign = values.filter(hasForeignBytes)
  const doubtful = findDoubtful(foreign, charset)
  const doubles = charset.doubleEncoded && !charset.repairs ? [repairDouble] : []
  return {
    block: name,
    declared: charset.declared,
    used: nameUsed(charset, foreign),
    sure: charset.sure,
    why: explain(charset, foreign),
    doubleEncoded: charset.doubleEncoded && !charset.repairs,
    alternatives:
      doubtful === undefined
        ? []
        : [...doubles, ...charset.alternatives]
            .slice(0, mostAlternatives)
            .map((other) => ({ charset: other, sample: takeSample(readAs(doubtful, other, charset)) })),
    rawSample: doubtful === undefined ? '' : takeBytes(doubtful).toString('hex')
  }
}

/** What a person should know about a block's text before trusting it. */
export function listBlockWarnings(block: IimBlock): readonly string[] {
  const { name, tail, charset } = block
  const texts = block.datasets.filter(isTextDataset)
  const foreign = texts.map(({ bytes }) => trimNul(bytes)).filter(hasForeignBytes)
  const warnings: string[] = []
  if (tail.length > 0) warnings.push(`${name}: ${tail.length} bytes after the last readable IIM dataset make no sense.`)
  if (!charset.sure || charset.known === 'detected') warnings.push(`${name}: ${explain(charset, foreign)}`)
  if (charset.encoding !== 'utf-8' && !charset.strict && !charset.sure && foreign.some(isUtf8Text)) {
    warnings.push(`${name} mixes UTF-8 with other bytes; each value is read as what it is.`)
  }
  const double = charset.doubleEncoded
    ? texts.map((dataset) => readIimText(block, dataset)).find((text) => undoDoubleEncoding(text) !== null)
    : undefined
  if (double !== undefined) {
    const [wrong, right] = [double, undoDoubleEncoding(double) ?? ''].map((text) => JSON.stringify(takeSample(text)))
    warnings.push(
      `${name} holds text that was encoded twice: ${wrong} was ${right}. Re-encoding the record repairs it.`
    )
  }
  return warnings
}

// The first text about which there is a doubt: the one a sample of each reading is shown of.
function findDoubtful(foreign: readonly Buffer[], charset: IimCharset): Buffer | undefined {
  if (!charset.sure) return foreign.find((value) => !isUtf8Text(value)) ?? foreign[0]
  if (!charset.doubleEncoded) return undefined
  return foreign.find((value) => undoDoubleEncoding(readValue(value, { ...charset, repairs: false })) !== null)
}

function readAs(value: Buffer, other: string, charset: IimCharset): string {
  if (other === repairDouble) return readValue(value, { ...charset, repairs: true })
  return readValue(value, { encoding: other, otherwise: other, strict: true, repairs: false })
}

// What the reading of the values in question rests on: in a block of UTF-8 that holds other bytes, on how those are read.
function nameUsed({ known, encoding, otherwise }: IimCharset, foreign: readonly Buffer[]): string {
  if (known === 'plain') return 'us-ascii'
  return encoding === 'utf-8' && !foreign.every(isUtf8Text) ? otherwise : encoding
}

function explain(charset: IimCharset, foreign: readonly Buffer[]): string {
  const { known, declared } = charset
  const used = nameForPerson(nameUsed(charset, foreign))
  const says =
    declared === null ? 'It does not say what character set it is in' : `It says it is ${nameForPerson(declared)}`
  switch (known) {
    case 'plain':
      return 'All text is plain ASCII.'
    case 'chosen':
      return `It is read as ${used}, as chosen.`
    case 'proven':
      return `Read as ${used} it says exactly what XMP or EXIF say.`
    case 'declared':
      return `${says}, and its bytes are that.`
    case 'detected':
      if (declared !== null) return `${says}, but its bytes are valid UTF-8 and read better as that.`
      return `${says}; its bytes are valid UTF-8 and are read as that.`
    case 'guessed':
      if (declared === null) return `${says}; it is read as ${used}, a guess. Check accented letters.`
      return `${says} but holds other bytes; those are read as ${used}, a guess. Check accented letters.`
  }
}

function nameForPerson(charset: string): string {
  if (charset === 'utf-8') return 'UTF-8'
  return codePages.find(({ name }) => name === charset)?.words ?? charset.replace(/^iso-/, 'ISO ')
}

function takeSample(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')]
  const first = Math.max(
    0,
    characters.findIndex((character) => character > '\u007f')
  )
  const start = Math.max(0, first - lead)
  return characters.slice(start, start + mostSampleCharacters).join('')
}

function takeBytes(value: Buffer): Buffer {
  const first = value.findIndex((byte) => byte >= 0x80)
  const start = Math.max(0, first - lead)
  return value.subarray(start, start + mostSampleBytes)
}
