/** A person's name in its parts, folded: "Ursula von der Leyen" is ["ursula"] and "von der leyen". */
export interface PersonName {
  readonly given: readonly string[]
  readonly surname: string
}

const particle =
  /^(?:al|bin|bint|da|das|de|del|della|den|der|des|di|do|dos|du|el|ibn|la|las|le|los|st|ten|ter|van|von|y|zu|zum|zur)$/
const nameWord = /^\p{L}[\p{L}\p{M}'’.-]*$/u
const mostWords = 5

/**
 * The parts of a value that is written like a person's name: two to five words with capitals, the surname last, after a comma first, or the
 * one in capitals ("LAVRENTIEV Alexander"). Null for any other value. A place with two words reads like one too; whoever asks lets a person look.
 */
export function splitName(value: string, fold: (text: string) => string): PersonName | null {
  const tidy = value.replace(/\s*\([^()]*\)\s*$/, '').trim()
  const comma = /^([^,]+),\s*([^,]+)$/.exec(tidy)
  const written = (comma === null ? tidy : `${comma[2]} ${comma[1]}`).split(/\s+/)
  if (written.length < 2 || written.length > mostWords || !written.every(isNameWord)) return null
  const begin = comma === null ? findSurname(written) : countWords(comma[2] ?? '')
  if (begin === null) return null
  const surname = fold(written.slice(begin.from, begin.to).join(' '))
  const given = [...written.slice(0, begin.from), ...written.slice(begin.to)].map((word) =>
    fold(word).replace(/\.$/, '')
  )
  const isWhole = given.length > 0 && given.every((word) => word !== '') && surname.length > 1
  return isWhole ? { given, surname } : null
}

function isNameWord(word: string): boolean {
  return nameWord.test(word) && (/^\p{Lu}/u.test(word) || particle.test(word))
}

function countWords(given: string): { from: number; to: number } {
  const from = given.trim().split(/\s+/).length
  return { from, to: mostWords + from }
}

function findSurname(words: readonly string[]): { from: number; to: number } | null {
  const inCapitals = words.map((word) => word.length > 2 && word === word.toUpperCase())
  const first = inCapitals.indexOf(true)
  const last = inCapitals.lastIndexOf(true)
  const others = inCapitals.filter((one) => !one).length
  const isRun = first >= 0 && inCapitals.slice(first, last + 1).every(Boolean)
  if (isRun && others > 0 && (first === 0 || last === words.length - 1)) return { from: first, to: last + 1 }
  const at = words.findIndex((word, index) => index > 0 && particle.test(word))
  const from = at > 0 ? at : words.length - 1
  return from < words.length && !particle.test(words.at(-1) ?? '') ? { from, to: words.length } : null
}
