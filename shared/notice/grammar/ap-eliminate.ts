import { findPictureIds } from '../expand-picture-ids.ts'
import { findDuties } from '../find-duties.ts'
import { findReplacement } from '../find-replacement.ts'
import type { FoundText } from '../found-text.ts'
import { looksTruncated } from '../looks-truncated.ts'
import type { NoticeGrammar } from '../notice-grammar.ts'
import type { NoticeText } from '../notice-text.ts'
import { spanOfFolded, takeFolded } from '../notice-text.ts'

const order =
  /\beliminate (?:from your|(?:the |this |these |following )*(?:ap )?(?:photos?|images?|pictures?))\b|\bkill (?:the |this |these |following )*ap (?:photos?|images?|pictures?)\b/
const addressed = /\b(?:editors?|librarians?|please)\b/
const photo = /\bap (?:photos?|images?|pictures?) /
const date = / (?:transmitted|moved|sent) (?:on )?([a-z]{3,9}\.? \d{1,2},? \d{4}|\d{1,2} [a-z]{3,9}\.? \d{4})\b\.? ?/
const afterReason = / ?(?:no other version|no replacement|a (?:corrected|replacement|new)|another version)/

// Ids of one kill stand in one sentence with the date.
const longestIdLine = 1500

/** The sentences from `from` (folded) up to what is said about other versions; null when none has ended there. */
function takeReason(text: NoticeText, from: number): FoundText | null {
  const rest = text.folded.slice(from)
  const next = rest.search(afterReason)
  const stop = (next < 0 ? rest : rest.slice(0, next)).lastIndexOf('.')
  return stop <= 0 ? null : takeFolded(text, from, from + stop)
}

/**
 * AP's elimination: "EDITORS AND LIBRARIANS PLEASE ELIMINATE FROM YOUR PHOTO SYSTEMS AND ARCHIVES AP PHOTO ID
 * TRANSMITTED DATE. REASON. NO OTHER VERSION OF THE PHOTO IS AVAILABLE."
 *
 * The id is the original transmission reference (IIM 2:103), which AP uses again over the years: match it with the date.
 */
export const apEliminate: NoticeGrammar = {
  name: 'AP elimination',
  read(text) {
    const from = text.folded.search(order)
    if (from < 0 || !addressed.test(text.folded.slice(Math.max(0, from - 120), from))) return null
    const line = text.folded.slice(from, from + longestIdLine)
    const named = photo.exec(line)
    const sent = date.exec(line)
    const idsAt = from + (named === null ? 0 : named.index + named[0].length)
    const stop = text.folded.indexOf('.', idsAt)
    const idsTo = sent !== null ? from + sent.index : stop < 0 ? text.folded.length : stop
    const ids = findPictureIds(text.raw, spanOfFolded(text, idsAt, idsTo))
    const dateAt = sent === null ? 0 : from + sent.index + sent[0].indexOf(sent[1] ?? '')
    return {
      kind: 'kill',
      agency: named === null ? null : 'AP',
      language: 'en',
      confidence: 'wording of the AP elimination',
      pictureIds: ids.ids,
      idSpans: ids.spans,
      reason: takeReason(text, sent !== null ? from + sent.index + sent[0].length : idsTo + 1),
      transmitted: sent === null ? null : takeFolded(text, dateAt, dateAt + (sent[1]?.length ?? 0)),
      replacement: findReplacement(text),
      duties: findDuties(text),
      truncated: looksTruncated(text.raw),
      unknown: ids.ids.length === 0 ? ['picture ids'] : [],
      ranges: [{ start: 0, end: text.raw.length }]
    }
  }
}
