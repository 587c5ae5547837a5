import type { FoundText } from '../found-text.ts'

/** A value read back, and the offset behind its closing mark. */
export interface CarriedValue {
  readonly value: FoundText
  readonly next: number
}

// A value is a mention, not a caption.
const longestCarried = 4000

function isBalanced(value: string): boolean {
  let depth = 0
  for (const character of value) {
    if (character === '[') depth += 1
    if (character === ']') depth -= 1
    if (depth < 0) return false
  }
  return depth === 0
}

function countLongestRun(value: string): number {
  return Math.max(0, ...[...value.matchAll(/\]+/g)].map(([run]) => run.length))
}

/** A value as one line: line breaks cannot be told from those that mail programs make. */
export function joinLines(value: string): string {
  return value.replace(/[\n\r\u0085\u2028\u2029]+/g, ' ')
}

/**
 * A value between marks from which readCarried gives it back exactly, line breaks apart.
 *
 * Brackets, as agencies write them; typographic quotes where its own brackets do not fit; else so many brackets that
 * it cannot hold them itself, with a blank inside: `[[ a]“b” ]]`.
 */
export function carryValue(value: string): string {
  const line = joinLines(value)
  if (isBalanced(line) && !line.startsWith('[')) return `[${line}]`
  if (!/[“”]/.test(line)) return `“${line}”`
  const count = Math.max(2, countLongestRun(line) + 1)
  return `${'['.repeat(count)} ${line} ${']'.repeat(count)}`
}

function found(raw: string, start: number, end: number, next: number): CarriedValue {
  return { value: { text: raw.slice(start, end).replace(/\s*\n[\s>]*/g, ' '), start, end }, next }
}

function readBetween(raw: string, from: number, opener: string, closer: string): CarriedValue | null {
  let depth = 0
  for (let at = from; at < raw.length && at - from <= longestCarried; at += 1) {
    const character = raw.charAt(at)
    if (character === opener) depth += 1
    else if (character === closer) depth -= 1
    if (depth === 0) return found(raw, from + 1, at, at + 1)
  }
  return null
}

/** The value that begins with its mark at `from`, or null when none does or its end is missing. */
export function readCarried(raw: string, from: number): CarriedValue | null {
  if (raw.charAt(from) === '“') return readBetween(raw, from, '“', '”')
  if (raw.charAt(from) !== '[') return null
  const count = /^\[{2,64}(?=\s)/.exec(raw.slice(from, from + 66))?.[0].length
  if (count === undefined) return readBetween(raw, from, '[', ']')
  const start = from + count + 1
  const closer = ']'.repeat(count)
  const end = raw.slice(0, start + longestCarried).indexOf(closer, start + 1)
  return end < 0 ? null : found(raw, start, end - 1, end + count)
}
