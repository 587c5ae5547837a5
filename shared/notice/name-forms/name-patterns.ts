import type { PersonName } from './split-name.ts'

// A hyphen and a blank stand for each other, also where a line ends.
const divider = '(?: ?- ?| )'
const hyphen = '(?: ?- ?| |)'

const escapePattern = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** A pattern for a folded value in a folded text, however its words are divided. */
export function wordsPattern(folded: string): string {
  return folded
    .trim()
    .split(' ')
    .map((word) => word.split('-').map(escapePattern).join(hyphen))
    .join(divider)
}

/** A pattern for a name with initials: "A. Lavrentiev", "J.-P. Sartre", "Lavrentiev, A."; at least the first name is one. */
export function initialsPattern({ given, surname }: PersonName): string {
  const letters = given.flatMap((name) => name.split('-')).map((name) => escapePattern([...name].at(0) ?? ''))
  const [first = '', ...others] = letters
  const initials = `${first}\\.?${others.map((letter) => `(?:[ -]{0,2}${letter}\\.?)?`).join('')}`
  const family = wordsPattern(surname)
  return `(?:${initials}(?:(?<=\\.) ?| )${family}|${family},? ${initials})`
}

/** A pattern for a name with a middle name shortened or left out: "John F. Kennedy"; null where there is no middle name. */
export function middlePattern({ given, surname }: PersonName): string | null {
  const [first, ...others] = given
  if (first === undefined || others.length === 0) return null
  const middle = others.map((name) => `(?: ${escapePattern([...name].at(0) ?? '')}\\.?)`).join('')
  return `${wordsPattern(first)}${middle} ${wordsPattern(surname)}`
}

/** A pattern for a name in either order: "Lavrentiev Alexander", "Lavrentiev, Alexander", "Alexander Lavrentiev". */
export function orderPattern({ given, surname }: PersonName): string {
  const first = given.map(wordsPattern).join(divider)
  const family = wordsPattern(surname)
  return `(?:${family},? ${first}|${first} ${family})`
}
