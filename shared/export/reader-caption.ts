import type { ExportPreset } from '../contract/export-preset.ts'
import type { FieldValue } from '../fields/field-value.ts'
import { isLanguagesValue } from '../fields/field-value.ts'
import { cutHead, cutNotice } from '../notice/cut-notice.ts'
import { parseNotice } from '../notice/parse-notice.ts'

/** The caption as readers are to see it, in every language it has; undefined where nothing is cut, or nothing would be left. */
export function writeReaderCaption(caption: FieldValue, policy: ExportPreset['caption']): FieldValue | undefined {
  if (typeof caption === 'string') {
    const cut = cutText(caption, policy)
    return cut === caption ? undefined : cut
  }
  if (!isLanguagesValue(caption)) return undefined
  const cut = Object.fromEntries(Object.entries(caption).map(([language, text]) => [language, cutText(text, policy)]))
  return Object.entries(caption).some(([language, text]) => cut[language] !== text) ? cut : undefined
}

// A caption that is nothing but a notice stays: an empty one would say less, and a kill is refused anyway.
function cutText(text: string, { boilerplate, head }: ExportPreset['caption']): string {
  if (boilerplate === 'keep' && head === 'keep') return text
  const parsed = parseNotice(text, { field: 'caption' })
  const headless = head === 'cut' ? cutHead(text, parsed) : { text, ranges: parsed.noticeRanges }
  const cut = boilerplate === 'cut' ? cutNotice(headless.text, headless.ranges) : headless.text
  return cut.trim() === '' ? text : cut
}
