/** The rules of house style, in the order they are shown. A desk can do without any of them. */
export const styleRules = [
  'double-space',
  'missing-date',
  'missing-city',
  'credit-form',
  'side-markers',
  'boilerplate',
  'name-spelling'
] as const
/** A rule of house style. */
export type StyleRule = (typeof styleRules)[number]

/** What to put where; places in UTF-16 units of the text the finding is of. */
export interface StyleFix {
  readonly start: number
  readonly end: number
  readonly text: string
  /** What pressing it does, in the words of a button: "Make it one space". */
  readonly words: string
}

/** A place in a caption that is not as the house writes. `start` equals `end` where something is missing. */
export interface StyleFinding {
  readonly rule: StyleRule
  readonly start: number
  readonly end: number
  /** What is the matter, in plain words. */
  readonly words: string
  /** Null where only a person can tell what is right. */
  readonly fix: StyleFix | null
}
