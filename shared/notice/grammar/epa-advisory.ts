import { findPictureIds } from '../expand-picture-ids.ts'
import { findDuties } from '../find-duties.ts'
import { findReplacement } from '../find-replacement.ts'
import { looksTruncated } from '../looks-truncated.ts'
import type { NoticeGrammar } from '../notice-grammar.ts'
import { takeFolded } from '../notice-text.ts'

const wording =
  /\bthe (?:image|photo|picture) (?:has been|was) altered by the supplier(?:,? and the (?:image|photo|picture) was moved in error)?|\bthe (?:image|photo|picture) was moved in error\b/

/**
 * EPA's advisory: "the image has been altered by the supplier, and the image was moved in error".
 *
 * The quoted text orders nothing; a duty is read only when the text states one.
 */
export const epaAdvisory: NoticeGrammar = {
  name: 'EPA advisory',
  read(text) {
    const match = wording.exec(text.folded)
    if (match === null) return null
    const ids = findPictureIds(text.raw, { start: 0, end: text.raw.length })
    return {
      kind: 'advisory',
      agency: 'EPA',
      language: 'en',
      confidence: 'wording of the EPA advisory',
      pictureIds: ids.ids,
      idSpans: ids.spans,
      reason: takeFolded(text, match.index, match.index + match[0].length),
      replacement: findReplacement(text),
      duties: findDuties(text),
      truncated: looksTruncated(text.raw),
      unknown: ids.ids.length === 0 ? ['picture ids'] : [],
      ranges: [{ start: 0, end: text.raw.length }]
    }
  }
}
