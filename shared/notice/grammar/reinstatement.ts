import { detectAgency } from '../detect-agency.ts'
import { findPictureIds } from '../expand-picture-ids.ts'
import { looksTruncated } from '../looks-truncated.ts'
import type { NoticeGrammar } from '../notice-grammar.ts'

const reinstated =
  /\b(?:photos?|pictures?|images?)\b[^.]{0,160}?\b(?:has|have|is|are) (?:been |being |now |hereby )?(?:been )?reinstated\b|\breinstat(?:es|ing|ement of) (?:the )?(?:ap |afp |reuters |following )?(?:photos?|pictures?|images?)\b/
// "MANDATORY KILL-DUE TO … THIS PHOTO … HAS BEEN WITHDRAWN" takes the photo back, not the kill.
const reversed =
  /\b(?:disregard|ignore) (?:the |our |this |that )?(?:previous |earlier |mandatory )?(?:photo |picture )?kill\b|\b(?:photo|picture|mandatory) kill\b(?:(?!due to|\b(?:this|these|the) (?:photo|picture|image|video))[^.]){0,80}?\b(?:has been|is|was) (?:hereby )?(?:rescinded|reversed|lifted|cancelled|canceled|withdrawn(?! from))\b|\bkill (?:notice |advisory )?(?:withdrawn|rescinded|lifted|reversed)\b/
const agencies: readonly (readonly [string, RegExp])[] = [
  ['AFP', /\bafp\b/],
  ['AP', /\bap photo|\bassociated press\b|\bbc-photo\b/]
]
const addressed =
  /\beditors?\b|\blibrarians\b|\bphotostream\b|\bkill(?:ed)?\b[^.]{0,60}\bin error\b|\bmay (?:again|now) be used\b/

/**
 * A kill taken back: "AP PHOTO ID, which was killed …, has been reinstated", "Please disregard the kill".
 *
 * A caption about somebody reinstated in office names no picture and addresses no editors, and is none.
 */
export const reinstatement: NoticeGrammar = {
  name: 'reinstatement',
  read(text) {
    if (!/\breinstat|\bkill\b/.test(text.folded)) return null
    const ids = findPictureIds(text.raw, { start: 0, end: text.raw.length })
    const said =
      text.folded.includes('reinstat') &&
      reinstated.test(text.folded) &&
      (ids.ids.length > 0 || addressed.test(text.folded))
    if (!said && !reversed.test(text.folded)) return null
    return {
      kind: 'reinstatement',
      agency: agencies.find(([, mark]) => mark.test(text.folded))?.[0] ?? detectAgency(text),
      language: 'en',
      confidence: 'says that a kill is taken back',
      pictureIds: ids.ids,
      idSpans: ids.spans,
      truncated: looksTruncated(text.raw),
      unknown: ids.ids.length === 0 ? ['picture ids'] : [],
      ranges: [{ start: 0, end: text.raw.length }]
    }
  }
}
