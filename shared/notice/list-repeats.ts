import { isSpace, splitWords } from '../caption/split-words.ts'
import { findOccurrences } from './find-occurrences.ts'
import type { NoticePair, TextSpan } from './parsed-notice.ts'

interface Replacement extends TextSpan {
  readonly words: string
  readonly pair: number
}

const tag = /\([^()]{1,12}\)/g
const longestRun = 8

const listWords = (text: string) =>
  splitWords(text)
    .filter((word) => !isSpace(word))
    .map((word) => word.toLowerCase())

/** Runs that would be noticed twice: two words that are names or numbers, three words of any sort; longest first. */
function listRuns(value: string): readonly string[] {
  const words = value.split(/\s+/).filter((word) => word !== '')
  const runs: string[] = []
  for (let length = Math.min(longestRun, words.length); length >= 2; length -= 1) {
    for (let at = 0; at + length <= words.length; at += 1) {
      const run = words.slice(at, at + length)
      if (length > 2 || run.every((word) => /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(word))) {
        runs.push(run.join(' ').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu, ''))
      }
    }
  }
  return runs
}

/** What is left of the text when the replaced places and the notice are taken out. */
function takeRest(text: string, edits: readonly TextSpan[], ignored: readonly TextSpan[]): string {
  const gone = [...edits, ...ignored].sort((left, right) => left.start - right.start)
  let rest = ''
  let at = 0
  for (const span of gone) {
    rest += `${text.slice(at, Math.max(at, span.start))}\n`
    at = Math.max(at, span.end)
  }
  return rest + text.slice(at)
}

/** The words that would follow themselves at either edge of a replacement, or null: "Minister Minister". */
function findDoubled(before: string, words: string, after: string): string | null {
  const left = listWords(before.slice(-200))
  const middle = listWords(words)
  const right = listWords(after.slice(0, 200))
  for (let length = Math.min(longestRun, middle.length); length >= 1; length -= 1) {
    const start = middle.slice(0, length)
    const end = middle.slice(-length)
    if (/[\p{L}\p{N}]/u.test(start.join('')) && left.slice(-length).join(' ') === start.join(' '))
      return start.join(' ')
    if (/[\p{L}\p{N}]/u.test(end.join('')) && right.slice(0, length).join(' ') === end.join(' ')) return end.join(' ')
  }
  return null
}

function listTwice(rest: string, { correct, wrong }: NoticePair): readonly string[] {
  const fresh = (words: string) => findOccurrences(wrong, words).length === 0
  const tags = [...correct.matchAll(tag)].map((match) => match[0]).filter((found) => !wrong.includes(found))
  const doubledTag = tags.find((found) => rest.includes(found))
  if (doubledTag !== undefined) return [doubledTag]
  const run = [correct, ...listRuns(correct)].find((words) => fresh(words) && findOccurrences(rest, words).length > 0)
  return run === undefined ? [] : [run]
}

/**
 * One sentence for each tag, name or run of words that would stand twice after the replacements.
 *
 * The wrong value is no safe key: "Priscilla Chan (R)" replaced by "Andrea Besmehn (R), …" doubles the tag, and a name
 * the caption has elsewhere would be named twice.
 */
export function listRepeats(
  text: string,
  edits: readonly Replacement[],
  pairs: readonly NoticePair[],
  ignored: readonly TextSpan[]
): readonly string[] {
  const rest = takeRest(text, edits, ignored)
  const repeats = edits.flatMap((edit) => {
    const pair = pairs[edit.pair]
    if (pair === undefined || edit.words === '') return []
    const doubled = findDoubled(text.slice(0, edit.start), edit.words, text.slice(edit.end))
    return doubled === null ? listTwice(rest, pair) : [doubled]
  })
  return [...new Set(repeats)].map((words) => `“${words}” would stand twice.`)
}
