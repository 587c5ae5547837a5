import { splitWords } from '../../shared/caption/split-words.ts'
import { diffWords } from '../../shared/caption/word-diff.ts'

/** A stretch of a copy's text; `other` where the desk value says something else there. */
export interface OtherStretch {
  readonly text: string
  readonly other: boolean
}

/** Words kept before the first that differs, so that it is seen in a cell of one line. */
const before = 3

/**
 * A copy's text with the words marked in which it differs from the desk value. What stands before the first of them is cut to a few words, with
 * "…" for the rest. Where the copy only lacks words, the word that stands in their place is marked.
 */
export function findOtherWords(desk: string, copy: string): readonly OtherStretch[] {
  const stretches: OtherStretch[] = []
  let lacks = false
  for (const { kind, text } of diffWords(desk, copy)) {
    if (kind === 'del') {
      lacks = true
      continue
    }
    if (kind === 'same' && lacks) {
      const [space = '', word = '', ...rest] = /^\s/.test(text) ? splitWords(text) : ['', ...splitWords(text)]
      stretches.push({ text: space, other: false }, { text: word, other: true }, { text: rest.join(''), other: false })
    } else stretches.push({ text, other: kind === 'ins' })
    lacks = false
  }
  const [last] = lacks ? stretches.splice(-1) : []
  if (last) {
    const words = splitWords(last.text)
    stretches.push({ text: words.slice(0, -1).join(''), other: false }, { text: words.at(-1) ?? '', other: true })
  }
  return shortenHead(stretches.filter(({ text }) => text !== ''))
}

function shortenHead([first, ...rest]: readonly OtherStretch[]): readonly OtherStretch[] {
  if (first === undefined) return []
  const words = splitWords(first.text)
  // A word and the blank after it.
  const kept = words.slice(-2 * before)
  if (first.other || kept.length === words.length) return [first, ...rest]
  return [{ text: `… ${kept.join('').trimStart()}`, other: false }, ...rest]
}
