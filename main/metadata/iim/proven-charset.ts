import { codePageNames } from '../../../shared/contract/code-pages.ts'
import { dropCut, hasFault, isMultibyte } from './decode-text.ts'
import type { IimWitnesses } from './iim-witness.ts'
import { isWitnessed } from './iim-witness.ts'
import type { IimDataset } from './parse-iim.ts'
import type { ValueReading } from './read-value.ts'
import { readValue } from './read-value.ts'

/** What the other containers prove: the character sets that make IIM say the same, and whether these leave no value in doubt. */
export interface ProvenCharset {
  readonly sure: boolean
  readonly reading: ValueReading
  /** Those the proof leaves, in the order given. */
  readonly candidates: readonly string[]
}

/** What there is to prove it with. */
interface ProofFacts {
  readonly witnesses: IimWitnesses
  readonly codePages: readonly string[]
}

/**
 * The character set in which IIM says what XMP or EXIF say of the same fields. Null where none does.
 *
 * `foreign`: text datasets that are not ASCII. Sure where all sets that agree with the most witnesses read every value alike. The declared
 * set and the desk's list come first; any other known one is tried where none of these is proven.
 */
export function findProvenCharset(
  foreign: readonly IimDataset[],
  declared: string | null,
  { witnesses, codePages }: ProofFacts
): ProvenCharset | null {
  const said = foreign.filter(({ number }) => witnesses.has(number))
  if (said.length === 0) return null
  const first = [...new Set(['utf-8', ...(declared === null ? [] : [declared]), ...codePages])]
  const isNew = (page: string): boolean => !first.includes(page)
  return prove(foreign, first, declared, witnesses) ?? prove(foreign, codePageNames.filter(isNew), declared, witnesses)
}

function prove(
  foreign: readonly IimDataset[],
  encodings: readonly string[],
  declared: string | null,
  witnesses: IimWitnesses
): ProvenCharset | null {
  const said = foreign.filter(({ number }) => witnesses.has(number))
  let leader = 1
  const read = encodings.flatMap((encoding) => {
    const reading = makeReading(encoding, declared)
    const agreed = said.filter(({ bytes, number }) =>
      isWitnessed(readValue(bytes, reading), witnesses.get(number))
    ).length
    // Fewer than another set has: what it makes of the other values does not matter.
    if (agreed < leader) return []
    const texts = foreign.map(({ bytes }) => readValue(bytes, reading))
    if (texts.some((text) => hasFault(mayCut(encoding) ? dropCut(text) : text))) return []
    leader = agreed
    return [{ encoding, reading, text: texts.join('\n'), agreed }]
  })
  const most = Math.max(0, ...read.map(({ agreed }) => agreed))
  const best = read.filter(({ agreed }) => agreed === most)
  const [one] = best
  if (one === undefined || most === 0) return null
  const candidates = best.map(({ encoding }) => encoding)
  return { sure: best.every(({ text }) => text === one.text), reading: one.reading, candidates }
}

function mayCut(encoding: string): boolean {
  return encoding === 'utf-8' || isMultibyte(encoding)
}

// A block that declares UTF-8 and lies in some values is still UTF-8 in the others.
function makeReading(encoding: string, declared: string | null): ValueReading {
  if (declared === 'utf-8' && encoding !== 'utf-8')
    return { encoding: 'utf-8', otherwise: encoding, strict: false, repairs: false }
  return { encoding, otherwise: 'windows-1252', strict: encoding === declared, repairs: false }
}
