/** One place of a text and what would stand there. Offsets are UTF-16 units; `end` is exclusive. */
export interface TextHit {
  readonly start: number
  readonly end: number
  readonly to: string
}

/** What finds a query in texts, in order and never overlapping; places that would stay as they are are none. */
export interface TextFinder {
  readonly find: (text: string) => readonly TextHit[]
}

/** A query made ready, or what is wrong with it in words. */
export type CompiledFinder = TextFinder | { readonly problem: string }

/** No more places of one text are given: a pattern for every letter of a long caption is a slip. */
export const mostHitsInText = 200
