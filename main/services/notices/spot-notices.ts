import type { FieldCopy } from '../../../shared/contract/fields.ts'
import type { FieldKey } from '../../../shared/fields/field-table.ts'
import { readAsText } from '../../../shared/fields/field-value.ts'
import { findCorrectionMarks } from '../../../shared/notice/correction-mark.ts'
import { cutNotice } from '../../../shared/notice/cut-notice.ts'
import type { NoticeGrammar } from '../../../shared/notice/notice-grammar.ts'
import { parseNotice } from '../../../shared/notice/parse-notice.ts'
import type { ParsedNotice } from '../../../shared/notice/parsed-notice.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'

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
  photo: Pick<PhotoRecord, 'fileName' | 'agency'> & { readonly reading: Pick<PhotoRecord['reading'], 'fields'> },
  deskGrammars: readonly NoticeGrammar[] = []
): SpottedNotice[] {
  const agency = photo.agency === '' ? {} : { agency: photo.agency }
  const found: SpottedNotice[] = []
  for (const field of noticeFields) {
    const copies = photo.reading.fields[field]?.copies ?? []
    // Most photos say the same in three containers: each text is read once, where it is believed most.
    const read = new Set<string>()
    for (const container of containers) {
      for (const copy of copies.filter((one) => one.container === container)) {
        const text = readAsText(copy.value)
        if (read.has(text)) continue
        read.add(text)
        if (isMarkOnly(text, (rest) => parseNotice(rest, { field, ...agency }, deskGrammars))) continue
        found.push({ text, parsed: parseNotice(text, { field, ...agency }, deskGrammars), field, container })
      }
    }
  }
  const named = parseNotice(photo.fileName, { ...agency }, deskGrammars)
  found.push({ text: photo.fileName, parsed: named, field: 'fileName', container: null })

  return keepDifferent(found)
}

// What a desk wrote to tell others of a correction it made is no notice, in whatever text it stands.
function isMarkOnly(text: string, parse: (text: string) => ParsedNotice): boolean {
  const marks = findCorrectionMarks(text)
  return marks.length > 0 && parse(cutNotice(text, marks)).kind === 'none'
}

/** Each notice among readings of texts that belong together, fullest first: one that says less of the same is left out, as is what is no notice. */
export function keepDifferent<Read extends { readonly parsed: ParsedNotice }>(found: readonly Read[]): Read[] {
  const notices = found.filter((one) => one.parsed.kind !== 'none')
  const known = notices.filter((one) => one.parsed.valuesKnown)
  const unknown = notices.filter((one) => !one.parsed.valuesKnown)
  const kept: Read[] = []
  for (const one of [...known, ...unknown]) if (saysMore(kept, one)) kept.push(one)
  return kept
}

function saysMore(kept: readonly { readonly parsed: ParsedNotice }[], one: { readonly parsed: ParsedNotice }): boolean {
  const { kind, valuesKnown, pairs } = one.parsed
  if (kept.every((other) => other.parsed.kind !== kind)) return true
  if (!valuesKnown) return false
  const values = JSON.stringify(pairs)
  return kept.every((other) => JSON.stringify(other.parsed.pairs) !== values)
}
