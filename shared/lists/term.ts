/** A line of a list of terms: a keyword, a person or a place. Lines stand in the order of the tree, each one's narrower terms below it. */
export interface Term {
  /** 0 for the broadest. Never more than one deeper than the line before. */
  readonly depth: number
  readonly name: string
  /** Other names of the same thing. */
  readonly synonyms: readonly string[]
  /** A heading only groups what stands below it: it is never put into a photo. */
  readonly heading: boolean
}
