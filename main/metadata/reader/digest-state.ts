import type { IimBlock } from '../iim/iim-block.ts'
import { isDigestCurrent } from '../iim/iim-digest.ts'
import type { TagEntry } from './tag-entries.ts'
import { findValues } from './tag-entries.ts'

/** `absent`: no IPTC digest. `current`: it belongs to the standard IIM block. `stale`: somebody edited IIM without it. */
export type DigestState = 'absent' | 'current' | 'stale'

/** Tells whether the IPTC digest belongs to the IIM as it is. Computed by us: ExifTool's own answer is wrong for padded TIFFs. */
export function findDigestState(entries: readonly TagEntry[], blocks: readonly IimBlock[]): DigestState {
  const stored = findValues(entries, 'Photoshop', 'IPTCDigest').filter((value) => typeof value === 'string')
  if (stored.length === 0) return 'absent'
  const standard = blocks.find((block) => block.name === 'IPTC')
  return standard !== undefined && stored.some((digest) => isDigestCurrent(digest, standard.raw)) ? 'current' : 'stale'
}
