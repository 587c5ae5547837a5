import { splitWords } from './split-words.ts'
import type { DiffSegment } from './word-diff.ts'

/** A stretch of a shortened diff; `gap` stands for text left out and reads "…". */
export interface ExcerptSegment<Kind extends string = DiffSegment['kind']> {
  readonly kind: Kind | 'same' | 'gap'
  readonly text: string
}

/** How much of the unchanged text stays. */
export interface ExcerptOptions {
  /** UTF-16 units on each side of a change; whole words, so a little less. Default 24. */
  readonly around?: number
}

const gap: ExcerptSegment<never> = { kind: 'gap', text: '…' }

/** As many whole words from one end of the text as fit. */
function takeWords(text: string, most: number, fromEnd: boolean): string {
  const words = splitWords(text)
  const ordered = fromEnd ? words.toReversed() : words
  const taken: string[] = []
  let length = 0
  for (const word of ordered) {
    if (length + word.length > most) break
    taken.push(word)
    length += word.length
  }
  return (fromEnd ? taken.reverse() : taken).join('')
}

function keep(text: string): readonly ExcerptSegment<never>[] {
  return text === '' ? [] : [{ kind: 'same', text }]
}

/**
 * A diff shortened for a row: every change whole, a few words around each, "…" for what is left out.
 *
 * Changes are never cut. A diff without a change gives its beginning.
 */
export function excerptDiff<Kind extends string>(
  segments: readonly { readonly kind: Kind | 'same'; readonly text: string }[],
  { around = 24 }: ExcerptOptions = {}
): readonly ExcerptSegment<Kind>[] {
  const last = segments.length - 1
  return segments.flatMap((segment, index): readonly ExcerptSegment<Kind>[] => {
    const { kind, text } = segment
    const sides = (index > 0 ? 1 : 0) + (index < last ? 1 : 0)
    if (kind !== 'same' || text.length <= around * Math.max(1, sides)) return [segment]
    if (last === 0) return [...keep(takeWords(text, around * 2, false).trimEnd()), gap]
    const start = index > 0 ? takeWords(text, around, false).trimEnd() : ''
    const end = index < last ? takeWords(text, around, true).trimStart() : ''
    return [...keep(start === '' ? '' : `${start} `), gap, ...keep(end === '' ? '' : ` ${end}`)]
  })
}
