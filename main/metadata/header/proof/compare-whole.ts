import { Doubt } from '../doubt.ts'
import type { HeaderDeclined } from '../header-result.ts'
import { isPng } from '../png/list-png-chunks.ts'
import { isTiff } from '../tiff/read-tiff.ts'
import { isWebp } from '../webp/read-webp.ts'
import { listPngFacts, listWebpFacts } from './list-chunk-facts.ts'
import { listJpegFacts } from './list-jpeg-facts.ts'
import { listTiffFileFacts } from './list-tiff-file-facts.ts'
import type { WholeFact, WholeFacts } from './whole-facts.ts'

/**
 * One thing that is not what it was. `group` and `name` are ExifTool's where the field table has the tag ("XMP-dc", "Description-fr"; "IFD0",
 * "Artist"); IIM is "IPTC" and "2:120"; other XMP "XMP <namespace>" and the property, other EXIF the directory and "0x010f".
 */
export interface WholeDifference extends Pick<WholeFact, 'part' | 'group' | 'name'> {
  /** The exact place: "xmp {namespace}subject[3]", "iim 2:25[1]", "exif ExifIFD/0x927c". */
  readonly path: string
  /** What stood there and stands there now, for people: text, or bytes in hexadecimal, cut; null where there was or is nothing. */
  readonly before: string | null
  readonly after: string | null
}

/** Every difference between two files, or why it cannot be told beyond doubt (then ExifTool has to). */
export type WholeComparison = { readonly ok: true; readonly differences: readonly WholeDifference[] } | HeaderDeclined

/**
 * Proves what a write changed, by our own reading alone. All that the files say and hold is compared, but for what a metadata writer may settle
 * anew: where things lie, gaps nothing points to, the order of metadata blocks, the padding and form of the XMP packet, the toolkit's name.
 *
 * JPEG, TIFF, PNG and WebP. Synchronous; takes about as long as reading both files.
 */
export function compareWhole(before: Buffer, after: Buffer): WholeComparison {
  try {
    const list = findLister(before)
    return { ok: true, differences: compareFacts(list(before), list(after)) }
  } catch (error) {
    if (error instanceof Doubt) return { ok: false, reason: error.reason, detail: error.message }
    throw error
  }
}

function findLister(file: Buffer): (file: Buffer) => WholeFacts {
  const head = file.subarray(0, 32)
  if (isTiff(head)) return listTiffFileFacts
  if (isPng(head)) return listPngFacts
  if (isWebp(head)) return listWebpFacts
  return listJpegFacts
}

function compareFacts(before: WholeFacts, after: WholeFacts): readonly WholeDifference[] {
  return [...new Set([...before.paths, ...after.paths])].flatMap((path) => {
    const [old, now] = [before.get(path), after.get(path)]
    const fact = old ?? now
    if (fact === undefined || isSame(old, now)) return []
    const { part, group, name } = fact
    return [{ part, group, name, path, before: describe(old), after: describe(now) }]
  })
}

function isSame(one: WholeFact | undefined, other: WholeFact | undefined): boolean {
  if (one === undefined || other === undefined) return false
  if (typeof one.value === 'string' || typeof other.value === 'string') return one.value === other.value
  return one.value.equals(other.value)
}

const mostShown = 200

function describe(fact: WholeFact | undefined): string | null {
  if (fact === undefined) return null
  const { value } = fact
  const text = typeof value === 'string' ? value : value.subarray(0, mostShown).toString('hex')
  return text.length > mostShown ? `${text.slice(0, mostShown)}…` : text
}
