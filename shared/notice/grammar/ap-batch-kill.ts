import { findPictureIds } from '../expand-picture-ids.ts'
import { findDuties } from '../find-duties.ts'
import { findReplacement } from '../find-replacement.ts'
import type { FoundText } from '../found-text.ts'
import { looksTruncated } from '../looks-truncated.ts'
import type { NoticeGrammar } from '../notice-grammar.ts'
import type { NoticeText } from '../notice-text.ts'
import { takeFolded } from '../notice-text.ts'

const announced = /\bphoto kills?, ?advisory\b|\bseries of \d{1,4} photo kills\b|\bkill advisor(?:y|ies) for each\b/
const killed = /(?:\d|photos?|images?|pictures?)\b[^.]{0,120}?\b(?:has|have) been killed and removed from (?:all|the)\b/
const author = /\b(?:made|taken|shot|produced|transmitted)(?: and (?:edited|transmitted|sent))? by (?=[a-z])/g
const because = ' because '
// A reason is one sentence.
const longestReason = 300

// The word after "by" is a name only when it is written as one; "by the same photographer" is not.
const properName =
  /^\p{Lu}[\p{L}'’.-]*(?: (?:(?:al|bin|da|de|del|den|der|di|dos|du|el|la|le|ten|van|von) ){0,3}(?:\p{Ll}{1,3}[-’'])?\p{Lu}[\p{L}'’.-]*){1,4}/u

function takeAuthor(text: NoticeText): FoundText | null {
  for (const match of text.folded.matchAll(author)) {
    const from = match.index + match[0].length
    const found = takeFolded(text, from, from + 120)
    const name = properName.exec(text.raw.slice(found.start, found.end))?.[0].replace(/[.]$/, '')
    // A name that touches the end of the text may have been cut.
    const whole = name !== undefined && found.start + name.length < text.raw.trimEnd().length
    if (whole) return { text: name, start: found.start, end: found.start + name.length }
  }
  return null
}

function takeReason(text: NoticeText): FoundText | null {
  const at = text.folded.indexOf(because)
  const from = at + because.length
  const stop = at < 0 ? -1 : text.folded.indexOf('.', from)
  return stop < 0 || stop - from > longestReason ? null : takeFolded(text, from, stop)
}

function tellsOfKills(text: NoticeText): boolean {
  if (announced.test(text.folded)) return true
  return text.folded.includes(' killed and removed ') && killed.test(text.folded) && /\bap\b/.test(text.folded)
}

/**
 * AP's advisory about a series of kills, with id lists and ranges in prose: "_MXMT101 and MXMT103-116 … have been killed".
 *
 * Kills already done at AP are told, not ordered, so the text may state no duty. Source: AP, Copa America 2011.
 */
export const apBatchKill: NoticeGrammar = {
  name: 'AP batch kill',
  read(text) {
    if (!tellsOfKills(text)) return null
    const ids = findPictureIds(text.raw, { start: 0, end: text.raw.length })
    return {
      kind: 'kill',
      agency: /\bap\b|\bassociated press\b|\bbc-photo kills?\b/.test(text.folded) ? 'AP' : null,
      language: 'en',
      confidence: 'AP advisory about several kills',
      byline: takeAuthor(text),
      pictureIds: ids.ids,
      idSpans: ids.spans,
      reason: takeReason(text),
      replacement: findReplacement(text),
      duties: findDuties(text),
      truncated: looksTruncated(text.raw),
      unknown: ids.ids.length === 0 ? ['picture ids'] : [],
      ranges: [{ start: 0, end: text.raw.length }]
    }
  }
}
