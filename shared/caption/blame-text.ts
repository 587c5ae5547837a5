import { diffTokens } from './diff-tokens.ts'
import { splitWords } from './split-words.ts'

/** A text as it was from one revision on. `revived`: it was given back, not written, so words it had before stay with those who wrote them. */
export interface TextVersion {
  readonly revision: number
  readonly text: string
  readonly revived: boolean
}

/** A stretch of a text, and the revision that brought it. */
export interface BlamedStretch {
  readonly text: string
  readonly revision: number
}

interface BlamedWord {
  readonly word: string
  readonly revision: number
}

/**
 * The last version's text in stretches of words, each with the version that brought it; all joined are that text, and no two neighbours have the
 * same revision. A word that stayed through every version is the first one's. What an undo or a restore gave back belongs to whoever wrote it.
 */
export function blameText(versions: readonly TextVersion[]): readonly BlamedStretch[] {
  const known = new Map<string, readonly BlamedWord[]>()
  let words: readonly BlamedWord[] = []
  for (const { revision, text, revived } of versions) {
    words = (revived ? known.get(text) : undefined) ?? carryOver(words, splitWords(text), revision)
    known.set(text, words)
  }
  const stretches: BlamedStretch[] = []
  for (const { word, revision } of words) {
    const last = stretches.at(-1)
    if (last?.revision === revision) stretches[stretches.length - 1] = { text: last.text + word, revision }
    else stretches.push({ text: word, revision })
  }
  return stretches
}

function carryOver(before: readonly BlamedWord[], now: readonly string[], revision: number): readonly BlamedWord[] {
  const words: BlamedWord[] = []
  let at = 0
  const old = before.map(({ word }) => word)
  for (const { same, from, to } of diffTokens(old, now)) {
    words.push(...(same ? before.slice(at, at + from.length) : to.map((word) => ({ word, revision }))))
    at += from.length
  }
  return words
}
