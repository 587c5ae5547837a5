import { loosenText } from '../notice/name-forms/loosen-text.ts'
import { splitName } from '../notice/name-forms/split-name.ts'
import { countEdits } from '../spelling/count-edits.ts'
import type { StyleFacts } from './style-facts.ts'
import type { StyleFinding } from './style-finding.ts'

interface Word {
  readonly text: string
  readonly folded: string
  readonly start: number
  readonly end: number
}

const fold = (text: string): string => loosenText(text).folded.trim()
const wordPattern = /\p{L}(?:[\p{L}\p{M}]|['’.-](?=\p{L}))*/gu
const ending = /^(?:'?s|e|es|n|en|ns|a|u|i|om|em)$/

/** Names of two and more words that the caption writes nearly as the keywords or Person shown do, and nowhere just so. */
export function findNameSpellings(text: string, { keywords, persons }: StyleFacts): readonly StyleFinding[] {
  const words = [...text.matchAll(wordPattern)].map(readWord)
  const known = new Map([
    ...keywords.map((name) => [name, 'Keywords'] as const),
    ...persons.map((name) => [name, 'Person shown'] as const)
  ])
  const spelt = new Set([...known.keys()].map(fold))
  const all = words.map(({ folded }) => folded).join(' ')
  return [...known].flatMap(([name, field]) => {
    const parts = name.trim().split(/\s+/)
    const isPerson =
      splitName(name, fold) !== null && !name.includes(',') && parts.every((part) => /^\p{Lu}/u.test(part))
    if (!isPerson || ` ${all} `.includes(` ${fold(name)} `)) return []
    return words.flatMap((_, at) => {
      const run = words.slice(at, at + parts.length)
      const first = run[0]
      const last = run.at(-1)
      if (first === undefined || last === undefined || run.length < parts.length || !isRun(text, run)) return []
      if (spelt.has(run.map(({ folded }) => folded).join(' ')) || !isNear(run, parts.map(fold))) return []
      const { start } = first
      const { end } = last
      const written = text.slice(start, end)
      const right = parts.map((part, index) => keepCapitals(part, run[index]?.text ?? '')).join(' ')
      const fix = { start, end, text: right, words: `Write ${right}` }
      return { rule: 'name-spelling', start, end, words: `${written} in the caption, ${name} in ${field}`, fix }
    })
  })
}

function readWord({ 0: text, index }: RegExpExecArray): Word {
  const name = text.replace(/['’]s$/u, '')
  return { text: name, folded: fold(name), start: index, end: index + name.length }
}

/** Capitals, and nothing but one blank between them: one name as far as it can be told. */
function isRun(text: string, run: readonly Word[]): boolean {
  return run.every((word, index) => {
    const before = run[index - 1]
    return /^\p{Lu}/u.test(word.text) && (before === undefined || /^\s$/u.test(text.slice(before.end, word.start)))
  })
}

/** A slip or two in all, in words that begin alike; an ending is grammar and no slip. */
function isNear(run: readonly Word[], parts: readonly string[]): boolean {
  const length = parts.join('').length
  const most = length < 8 ? 1 : length < 16 ? 2 : 3
  const edits = parts.map((part, index) => {
    const written = run[index]?.folded ?? ''
    if (part === written) return 0
    if (part.charAt(0) !== written.charAt(0) || part.length < 3 || isInflected(part, written)) return most + 1
    return countEdits(part, written)
  })
  const sum = edits.reduce((all, one) => all + one, 0)
  return sum > 0 && sum <= most
}

function isInflected(part: string, written: string): boolean {
  const [short, long] = part.length < written.length ? [part, written] : [written, part]
  return long.startsWith(short) && ending.test(long.slice(short.length))
}

function keepCapitals(part: string, written: string): string {
  return written.length > 2 && written === written.toUpperCase() ? part.toUpperCase() : part
}
