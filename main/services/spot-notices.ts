import type { FieldCopy } from '../../shared/contract/fields.ts'
import type { FieldKey } from '../../shared/fields/field-table.ts'
import { readAsText } from '../../shared/fields/field-value.ts'
import { parseNotice } from '../../shared/notice/parse-notice.ts'
import type { ParsedNotice } from '../../shared/notice/parsed-notice.ts'
import type { PhotoRecord } from './ports/desk-store.ts'

/** A notice found in a photo's own metadata: its text byte for byte, and where it stood. */
export interface SpottedNotice {
  readonly text: string
  readonly parsed: ParsedNotice
  readonly field: FieldKey | 'fileName'
  readonly container: FieldCopy['container'] | null
}

// In the order in which they are believed when several tell of the same notice. Some feeds put instructions into the credit.
const noticeFields: readonly FieldKey[] = ['caption', 'instructions', 'credit', 'headline', 'title']
// IIM cuts (2:40 holds 256 bytes), XMP keeps the text whole.
const containers: readonly FieldCopy['container'][] = ['xmp', 'sidecar', 'iim', 'exif']

/**
 * The notices a photo carries in its caption, instructions, credit, headline, title or file name; fullest reading first.
 *
 * One notice that stands in several places (a slug in the headline, a cut copy in IIM) is given once. A second one is given only where it is
 * of another kind or states other values.
 */
export function spotNotices(
  photo: Pick<PhotoRecord, 'fileName' | 'agency'> & { readonly reading: Pick<PhotoRecord['reading'], 'fields'> }
): SpottedNotice[] {
  const agency = photo.agency === '' ? {} : { agency: photo.agency }
  const found: SpottedNotice[] = []
  for (const field of noticeFields) {
    const copies = photo.reading.fields[field]?.copies ?? []
    for (const container of containers) {
      for (const copy of copies.filter((one) => one.container === container)) {
        const text = readAsText(copy.value)
        found.push({ text, parsed: parseNotice(text, { field, ...agency }), field, container })
      }
    }
  }
  const named = parseNotice(photo.fileName, { ...agency })
  found.push({ text: photo.fileName, parsed: named, field: 'fileName', container: null })

  const notices = found.filter((one) => one.parsed.kind !== 'none')
  const known = notices.filter((one) => one.parsed.valuesKnown)
  const unknown = notices.filter((one) => !one.parsed.valuesKnown)
  const kept: SpottedNotice[] = []
  for (const one of [...known, ...unknown]) if (saysMore(kept, one)) kept.push(one)
  return kept
}

function saysMore(kept: readonly SpottedNotice[], one: SpottedNotice): boolean {
  const { kind, valuesKnown, pairs } = one.parsed
  if (kept.every((other) => other.parsed.kind !== kind)) return true
  if (!valuesKnown) return false
  const values = JSON.stringify(pairs)
  return kept.every((other) => JSON.stringify(other.parsed.pairs) !== values)
}
