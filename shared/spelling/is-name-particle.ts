import type { TextSpan } from '../notice/parsed-notice.ts'

const particles = new Set(
  'af al as ap ben bin bint da dal dalla das de degli del della der des di do dos du e el ibn la las le les lo los op ould ter und van vom von y zu zum zur'.split(
    ' '
  )
)
const beforeName = /^[\s'\u2019-]+\p{Lu}/u

/** True for a word such as "de" or "bin" in front of a name, or of another such word: right in every language. */
export function isNameParticle(text: string, { start, end }: TextSpan): boolean {
  if (!particles.has(text.slice(start, end))) return false
  const behind = text.slice(end, end + 40)
  const next = /^[\s'\u2019-]+(\p{Ll}+)(?=[\s'\u2019-])/u.exec(behind)
  const skipped = next?.[1] !== undefined && particles.has(next[1]) ? next[0].length : 0
  return beforeName.test(behind.slice(skipped))
}
