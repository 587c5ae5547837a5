import type { FieldKey } from '../../../shared/fields/field-table.ts'
import { readAsText } from '../../../shared/fields/field-value.ts'
import { doAgree } from '../reader/compare-copies.ts'
import { isBlank } from '../reader/plain-text.ts'
import type { PhotoRead } from '../reader/read-photo.ts'

/** What becomes of the IPTC digest: `fresh` says IIM and XMP are in step; `keep` leaves what is there; `remove` takes a wrong one away. */
export type DigestPlan = 'fresh' | 'keep' | 'remove'

/**
 * Decides about the digest, so that it never says more than is true.
 *
 * A fresh digest makes Adobe's programs ignore IIM. That would hide every untouched field that only IIM has, and would turn the desk value of
 * every field that was edited in IIM later. Source: Adobe XMP specification, part 3, chapter 3.2.
 */
export function planDigest({ chosen, digest }: PhotoRead, edited: ReadonlySet<FieldKey>): DigestPlan {
  if (digest === 'current') return 'fresh'
  let onlyInIim = false
  for (const { field, copies } of chosen) {
    if (edited.has(field.key) || field.xmp === undefined || field.iim === undefined) continue
    const iim = copies.find((copy) => copy.container === 'iim' && !isBlank(readAsText(copy.value)))
    if (iim === undefined) continue
    const xmp = copies.find((copy) => copy.container === 'xmp')
    if (xmp === undefined) onlyInIim = true
    else if (!doAgree(field, iim, xmp)) return 'keep'
  }
  if (!onlyInIim) return 'fresh'
  return digest === 'absent' ? 'keep' : 'remove'
}
