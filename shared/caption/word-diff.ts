import type { TokenChange } from './diff-tokens.ts'
import { diffTokens } from './diff-tokens.ts'
import { isSpace, splitWords } from './split-words.ts'

/** A stretch of a diff: text both have, text only the old one has, text only the new one has. */
export interface DiffSegment {
  readonly kind: 'same' | 'del' | 'ins'
  readonly text: string
}

/** Changes with nothing but white space between them are one change: "Jon Doe" to "Ann Roe" reads as one name. */
function joinAcrossSpace(changes: readonly TokenChange[]): readonly TokenChange[] {
  const joined: TokenChange[] = []
  for (const [index, change] of changes.entries()) {
    const last = joined.at(-1)
    const isGap = change.same && index > 0 && index < changes.length - 1 && change.from.every(isSpace)
    if (last !== undefined && !last.same && (isGap || !change.same)) {
      joined[joined.length - 1] = { same: false, from: [...last.from, ...change.from], to: [...last.to, ...change.to] }
    } else joined.push(change)
  }
  return joined
}

/** White space that both texts begin with, else the empty text. */
function sharedSpace(left: string, right: string): string {
  const space = /^\s*/.exec(left)?.[0] ?? ''
  return right.startsWith(space) ? space : ''
}

function reverse(text: string): string {
  return text.split('').reverse().join('')
}

function cutChange(from: string, to: string): readonly DiffSegment[] {
  const before = sharedSpace(from, to)
  const gone = from.slice(before.length)
  const fresh = to.slice(before.length)
  const after = sharedSpace(reverse(gone), reverse(fresh)).length
  return [
    { kind: 'same', text: before },
    { kind: 'del', text: gone.slice(0, gone.length - after) },
    { kind: 'ins', text: fresh.slice(0, fresh.length - after) },
    { kind: 'same', text: gone.slice(gone.length - after) }
  ]
}

/**
 * The differences between two texts by words, as they are read: what goes before what comes.
 *
 * Joining `same` and `del` gives `from`, joining `same` and `ins` gives `to`, for any text. No two stretches of a kind
 * stand side by side and none is empty. Time is bounded: texts with little in common come back as one replacement.
 */
export function diffWords(from: string, to: string): readonly DiffSegment[] {
  const segments: DiffSegment[] = []
  for (const change of joinAcrossSpace(diffTokens(splitWords(from), splitWords(to)))) {
    const old = change.from.join('')
    for (const segment of change.same ? [{ kind: 'same' as const, text: old }] : cutChange(old, change.to.join(''))) {
      const last = segments.at(-1)
      if (segment.text === '') continue
      if (last?.kind === segment.kind)
        segments[segments.length - 1] = { kind: last.kind, text: last.text + segment.text }
      else segments.push(segment)
    }
  }
  return segments
}
