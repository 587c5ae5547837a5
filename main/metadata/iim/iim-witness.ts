import { dropCut } from './decode-text.ts'

/** What other containers of the file say, by the number of the record-2 dataset they mirror: XMP and EXIF texts of the same fields. */
export type IimWitnesses = ReadonlyMap<number, readonly string[]>

/** No other container says anything. */
export const noWitnesses: IimWitnesses = new Map()

// A shorter beginning may be the same by chance; a program cuts IIM at the dataset's limit, the shortest of which with room for words is 32.
const shortestCut = 30

/** True where a dataset's text says what one of its witnesses says, as it is or cut short, beyond line ends and blanks at the end. */
export function isWitnessed(text: string, said: readonly string[] | undefined): boolean {
  if (said === undefined) return false
  const own = toPlain(dropCut(text))
  const whole = listPlain(said)
  return whole.has(own) || (own.length >= shortestCut && [...whole].some((other) => other.startsWith(own)))
}

// Hundreds of keywords are each held against all of them, in every character set there is.
const plain = new WeakMap<readonly string[], ReadonlySet<string>>()

function listPlain(said: readonly string[]): ReadonlySet<string> {
  const known = plain.get(said) ?? new Set(said.map(toPlain))
  plain.set(said, known)
  return known
}

/** The words of all witnesses that are not plain ASCII, in small letters. */
export function listForeignWords(witnesses: IimWitnesses): ReadonlySet<string> {
  return new Set([...witnesses.values()].flat().flatMap(splitForeignWords))
}

/** The words of a text that are not plain ASCII, in small letters. */
export function splitForeignWords(text: string): readonly string[] {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? []
  return words.filter((word) => /[^\0-\u007f]/.test(word))
}

function toPlain(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').trimEnd()
}
