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
    const words = blame.stretches.flatMap(({ text, revision }): BlameWord[] => {
      const origin = blame.origins.find((one) => one.revision === revision)
      if (!origin) return []
      place += 1
      return [{ place: place - 1, text, origin }]
    })
    return { blame, words }
  })
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
