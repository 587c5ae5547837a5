import { diffWords } from '../../caption/word-diff.ts'
import type { NoticePair } from '../parsed-notice.ts'

// A caption that was written anew states no single value; more runs than this, or longer ones, are that.
const mostPairs = 8
const mostWords = 12
const edges = /^[\s\p{P}]+|[\s\p{P}]+$/gu

/**
 * What one text says in place of what the other said, as right and wrong values: the runs of words that were replaced.
 *
 * Words that only came or went are no pair: there is nothing to look for, or nothing to put in its place. Empty where the text was written anew.
 */
export function derivePairs(before: string, after: string): readonly NoticePair[] {
  const segments = diffWords(before, after)
  const pairs = segments.flatMap((segment, index): readonly NoticePair[] => {
    const next = segments[index + 1]
    if (segment.kind !== 'del' || next?.kind !== 'ins') return []
    const [wrong, correct] = cutSharedEdges(segment.text, next.text)
    return isValue(wrong) && isValue(correct) ? [{ correct, wrong }] : []
  })
  const runs = segments.filter(({ kind }) => kind === 'del')
  const isRewritten = runs.length > mostPairs || runs.some(({ text }) => countWords(text) > mostWords)
  if (isRewritten) return []
  return pairs.filter(
    ({ correct, wrong }, index) =>
      pairs.findIndex((other) => other.correct === correct && other.wrong === wrong) === index
  )
}

// "Burqa," became "Burqin,": the comma is no part of either. A bracket that belongs to the value stays with its other half.
function cutSharedEdges(wrong: string, correct: string): readonly [string, string] {
  const cut = (text: string) => text.replace(edges, (found) => found.replace(/[^()[\]"“”«»]+/g, ''))
  return [cut(wrong), cut(correct)]
}

function isValue(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length
}
