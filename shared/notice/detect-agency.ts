import type { NoticeText } from './notice-text.ts'

// Credit lines and self-references only: a caption that merely mentions an agency proves nothing.
const marks: readonly (readonly [string, RegExp])[] = [
  ['AFP', /\bafp photo\b|\/ ?afp\b|\bafp systems\b|\bafp\/getty\b/],
  ['AP', /\bap photo|\/ap\)|\bap images\b|\(ap\)/],
  ['Reuters', /\breuters\/|\breuters pictures\b|\/ ?reuters\b/],
  ['EPA', /\bepa\/|\bepa-efe\b|\/ ?epa\b/],
  ['DPA', /\bdpa\/|\/ ?dpa\b|\bdpa picture-alliance\b/],
  ['AAP', /\baap (?:image|photos)|\/ ?aap\b/],
  ['TT', /\/ ?tt\b/],
  ['Xinhua', /\bxinhua\b|新華社|新华社/],
  ['Getty Images', /\bgetty images\b/]
]

/** The agency whose credit line stands in the text, or null. AFP pictures sold by Getty count as AFP's. */
export function detectAgency(text: NoticeText): string | null {
  for (const [agency, mark] of marks) if (mark.test(text.folded)) return agency
  return null
}
