import { findPictureIds } from '../expand-picture-ids.ts'
import { findDuties } from '../find-duties.ts'
import { findReplacement } from '../find-replacement.ts'
import { looksTruncated } from '../looks-truncated.ts'
import type { NoticeGrammar } from '../notice-grammar.ts'
import { takeFolded } from '../notice-text.ts'

// At the start, or after a line of address: in the middle of a story these are a quotation of somebody's notice.
const inspection = /^ ?["']?(?:[a-z :,]{0,40}: ?)?(?:at|on|upon) closer inspection,? (?:it appears(?: that)? )?/
const removal = /\bplease (?:immediately )?remove (?:it|them) from all platforms\b/

/**
 * AP's kill in running words: "At closer inspection, it appears that the source has manipulated the image. … Please
 * remove it from all platforms, including social, where it may still be visible."
 *
 * Source: AP's kill of 10 March 2024, as quoted by newspapers.
 */
export const apKillQuote: NoticeGrammar = {
  name: 'AP kill in running words',
  read(text) {
    const inspected = inspection.exec(text.folded)
    if (inspected !== null && !/\b(?:image|photo|picture)\b/.test(text.folded.slice(0, 300))) return null
    if (inspected === null && !removal.test(text.folded)) return null
    const reasonAt = inspected?.[0].length ?? 0
    const stop = text.folded.indexOf('.', reasonAt)
    const ids = findPictureIds(text.raw, { start: 0, end: text.raw.length })
    return {
      kind: 'kill',
      agency: inspected === null ? null : 'AP',
      language: 'en',
      confidence: 'wording of the AP kill of a manipulated picture',
      pictureIds: ids.ids,
      idSpans: ids.spans,
      reason: inspected === null || stop < 0 ? null : takeFolded(text, reasonAt, stop),
      replacement: findReplacement(text),
      duties: findDuties(text),
      truncated: looksTruncated(text.raw),
      unknown: [...(ids.ids.length === 0 ? ['picture ids'] : []), ...(inspected === null ? ['reason'] : [])],
      ranges: [{ start: 0, end: text.raw.length }]
    }
  }
}
