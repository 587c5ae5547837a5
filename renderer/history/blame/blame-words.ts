import { isSpace } from '../../../shared/caption/split-words.ts'
import type { Blame, BlameOrigin } from '../../../shared/contract/history-view.ts'

/** A stretch of a field to be pointed at: its place among all stretches of the photo, its words, and where they came from. */
export interface BlameWord {
  readonly place: number
  readonly text: string
  readonly origin: BlameOrigin
}

/** A field, in one language, with its stretches. */
export interface BlameLine {
  readonly blame: Blame
  readonly words: readonly BlameWord[]
}

/** The fields with their stretches numbered through, so that an arrow key goes from one to the next. */
export function numberWords(fields: readonly Blame[]): readonly BlameLine[] {
  let place = 0
  return fields.map((blame) => {
    const words = joinStretches(blame.stretches).flatMap(({ text, revision }): BlameWord[] => {
      const origin = blame.origins.find((one) => one.revision === revision)
      if (!origin) return []
      place += 1
      return [{ place: place - 1, text, origin }]
    })
    return { blame, words }
  })
}

type Stretch = Blame['stretches'][number]

/** Nobody asks who brought a blank: it goes with the words before it, and words of one revision with nothing but a blank between them are one stretch. */
function joinStretches(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = []
  for (const stretch of stretches) {
    const last = joined.at(-1)
    const goesOn = last !== undefined && (last.revision === stretch.revision || isSpace(stretch.text))
    if (goesOn) joined[joined.length - 1] = { text: last.text + stretch.text, revision: last.revision }
    else joined.push(stretch)
  }
  return joined
}

/** Where the pointing begins: at the latest words, as those are what people ask about. */
export function findLatestWord(lines: readonly BlameLine[]): number {
  const all = lines.flatMap(({ words }) => words)
  const latest = all.reduce<BlameWord | null>(
    (best, word) => (best === null || word.origin.revision > best.origin.revision ? word : best),
    null
  )
  return latest?.place ?? 0
}

/** A stretch's beginning, for a sentence about it: whole where it is short, without the mark that parts it from what stands before. */
export function quoteWord(text: string): string {
  const words = text.trim().replace(/^[;,.]\s*/, '')
  return [...words].length <= 60 ? words : `${[...words].slice(0, 58).join('').trimEnd()}…`
}
