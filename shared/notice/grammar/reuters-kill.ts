import { detectAgency } from '../detect-agency.ts'
import { findPictureIds } from '../expand-picture-ids.ts'
import { findDuties } from '../find-duties.ts'
import { findReplacement } from '../find-replacement.ts'
import { looksTruncated } from '../looks-truncated.ts'
import type { NoticeGrammar } from '../notice-grammar.ts'
import { takeFolded } from '../notice-text.ts'

const head = /^[^.]{0,60}?\bpicture kill\b(?! advisory)[ :.-]*/
const software = /\bphoto editing software was improperly used on this (?:image|picture|photo)\b/
const follows = /\bwill (?:immediately |shortly )?follow this advisory\b/

/**
 * Reuters' picture kill: "PICTURE KILL. Photo editing software was improperly used on this image. A corrected version
 * will immediately follow this advisory."
 *
 * The text states no duty. Source: Reuters, Beirut, August 2006.
 */
export const reutersKill: NoticeGrammar = {
  name: 'Reuters picture kill',
  read(text) {
    const headed = head.exec(text.folded.slice(0, 160))
    const improper = software.exec(text.folded)
    const inCapitals = headed !== null && /PICTURE\s+KILL/.test(text.raw.slice(0, 200))
    if (!inCapitals && (improper === null || !(improper.index < 40 || follows.test(text.folded)))) return null
    const from = headed?.[0].length ?? 0
    const stop = text.folded.indexOf('.', from)
    const ids = findPictureIds(text.raw, { start: 0, end: text.raw.length })
    const reason =
      improper === null && (stop < 0 || follows.test(text.folded.slice(from, stop)))
        ? null
        : takeFolded(text, improper?.index ?? from, improper === null ? stop : improper.index + improper[0].length)
    return {
      kind: 'kill',
      agency: improper === null ? detectAgency(text) : 'Reuters',
      language: 'en',
      confidence: improper === null ? 'PICTURE KILL at the start' : 'wording of the Reuters picture kill',
      pictureIds: ids.ids,
      idSpans: ids.spans,
      reason,
      replacementFollows: findReplacement(text),
      duties: findDuties(text),
      truncated: looksTruncated(text.raw),
      unknown: [...(ids.ids.length === 0 ? ['picture ids'] : []), ...(reason === null ? ['reason'] : [])],
      ranges: [{ start: 0, end: text.raw.length }]
    }
  }
}
