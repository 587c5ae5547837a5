import type { StyleFinding, StyleRule } from '../../shared/house-style/style-finding.ts'

/**
 * A place in a caption that a person should look at: a finding of house style, or a word that stands in no dictionary. A name nobody has taught the desk
 * (`unknown-name`) is only underlined: captions are full of them.
 */
export interface CaptionNote extends Omit<StyleFinding, 'rule'> {
  readonly rule: StyleRule | 'spelling' | 'unknown-name'
  /** The word the desk can learn; absent where there is none. */
  readonly word?: string
}

/** True for a note that stands in the list and is gone to by its key. */
export function isListed({ rule }: CaptionNote): boolean {
  return rule !== 'unknown-name'
}
