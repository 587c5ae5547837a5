/** What is looked for and what stands in its place. */
export interface ReplaceQuery {
  readonly find: string
  /** With `pattern`: `$1`, `${name}` and `$0` are what a group, a named group or the whole found; `$$` is a dollar sign. */
  readonly replace: string
  readonly wholeWords: boolean
  readonly matchCase: boolean
  readonly matchAccents: boolean
  /** `find` is a regular expression (RE2: time linear in the text; no look-around, no back-references). */
  readonly pattern: boolean
  /** With `wholeWords`: a possessive ("Ansell's") counts as the word, and keeps its ending. */
  readonly keepPossessive: boolean
  /** What is put in follows the capitals of what was found: "PORT ANSELL" becomes "PORT ANSEL". */
  readonly keepCapitals: boolean
}
