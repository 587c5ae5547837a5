import { detectAgency } from '../detect-agency.ts'
import { findPictureIds } from '../expand-picture-ids.ts'
import { findDuties } from '../find-duties.ts'
import { findReplacement } from '../find-replacement.ts'
import { looksTruncated } from '../looks-truncated.ts'
import type { NoticeGrammar } from '../notice-grammar.ts'
import { takeFolded } from '../notice-text.ts'

const head = /^[^.]{0,60}?\bpicture kills?\b(?:[ ,:-]{1,3}advisory\b)?[ :.-]*/
const software = /\bphoto editing software was improperly used on this (?:image|picture|photo)\b/
const follows = /\bwill (?:immediately |shortly )?follow this advisory\b/
// What the desk is to do is not why.
const order = /\b(?:please|remove|delete|eliminate|kill|attention|do not use|stop using)\b/
const ownId = /^(?:RC\d|RT[SX]|GM1|LR1)/

function givesReason(sentence: string): boolean {
  return !follows.test(sentence) && !order.test(sentence)
}

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
    const names = /\breuters\b/.test(text.folded) || ids.ids.some((id) => ownId.test(id))
    const reason =
      improper === null && (stop < 0 || !givesReason(text.folded.slice(from, stop)))
        ? null
        : takeFolded(text, improper?.index ?? from, improper === null ? stop : improper.index + improper[0].length)
    return {
      kind: 'kill',
      agency: improper !== null || names ? 'Reuters' : detectAgency(text),
      language: 'en',
      confidence: improper === null ? 'PICTURE KILL at the start' : 'wording of the Reuters picture kill',
      pictureIds: ids.ids,
      idSpans: ids.spans,
      reason,
      replacement: findReplacement(text),
      duties: findDuties(text),
      truncated: looksTruncated(text.raw),
      unknown: [...(ids.ids.length === 0 ? ['picture ids'] : []), ...(reason === null ? ['reason'] : [])],
      ranges: [{ start: 0, end: text.raw.length }]
    }
  }
}
