import { loosenText } from './loosen-text.ts'
import { splitName } from './split-name.ts'

const fold = (text: string) => loosenText(text).folded.trim()
// Shorter runs cannot be looked up in the index of three letters each.
const shortest = 3
// A value of shorter words only ("Li Na") is asked for by its first three, joined in every way.
const mostShortWords = 3
const dividers = [' ', '-', '- ', ' -', ' - ', '']

/**
 * What to ask an index for so that no form of the value is missed: each group must be held, by any one of its runs. Empty for an empty value.
 *
 * Words are asked for one by one, since a hyphen, a blank or a line's end may stand between them, and each also divided at a line's end.
 */
export function listNameRuns(value: string): readonly (readonly string[])[] {
  const folded = fold(value)
  if (folded === '') return []
  const name = splitName(value, fold)
  if (name === null) return groupWords(folded)
  const surname = groupWords(name.surname)
  const begin = name.surname.slice(0, 2)
  const end = name.surname.slice(-2)
  const initials = name.given
    .flatMap((one) => one.split('-'))
    .map((one) => [...one].at(0) ?? '')
    .flatMap((letter) => [`${letter}. ${begin}`, `${letter}.${begin}`, `${letter} ${begin}`])
  const letter = [...(name.given[0] ?? '')].at(0) ?? ''
  const given = groupWords(name.given[0] ?? '')[0] ?? []
  return [...surname, [...given, ...initials, `${end} ${letter}`, `${end}, ${letter}`]]
}

function groupWords(folded: string): readonly (readonly string[])[] {
  const words = folded.split(/[ -]+/).filter((word) => word !== '')
  const long = words.filter((word) => word.length >= shortest)
  if (long.length > 0) return long.map(listWritten)
  return [joinWords(words.slice(0, mostShortWords))]
}

function joinWords([first = '', ...others]: readonly string[]): readonly string[] {
  return others.reduce(
    (runs, word) =>
      runs.flatMap((run) => dividers.flatMap((divider) => listWritten(word).map((end) => run + divider + end))),
    listWritten(first)
  )
}

const listWritten = (word: string): readonly string[] => [word, ...listDivided(word)]

function listDivided(word: string): readonly string[] {
  return Array.from({ length: word.length - 1 }, (_, at) => `${word.slice(0, at + 1)}- ${word.slice(at + 1)}`)
}
