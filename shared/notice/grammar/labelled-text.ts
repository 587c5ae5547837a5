import { detectAgency } from '../detect-agency.ts'
import { detectLanguage } from '../detect-language.ts'
import { findPictureIds } from '../expand-picture-ids.ts'
import { findCreditByline, looksCutAtLimit } from '../find-credit.ts'
import { findDuties } from '../find-duties.ts'
import { findHead } from '../find-head.ts'
import { findReplacement } from '../find-replacement.ts'
import { looksTruncated } from '../looks-truncated.ts'
import type { NoticeGrammar } from '../notice-grammar.ts'

/**
 * Any text that begins with a notice's label ("CORRECTION - ", "MANDATORY KILL:", "BERICHTIGUNG:") and fits no
 * agency's grammar.
 *
 * The kind is the label's; the agency is the one whose credit line stands in the text; values are announced, unknown.
 */
export const labelledText: NoticeGrammar = {
  name: 'label',
  read(text) {
    const head = findHead(text)
    if (head === null) return null
    const isKill = head.kind === 'kill' || head.kind === 'withdrawal' || head.kind === 'reinstatement'
    const agency = detectAgency(text)
    // Only a caption with sentences can end in the middle of one; a headline always does.
    const isCaption = /[.!?] \S/.test(text.folded)
    // "/ AFP PHOTO / NAME /" at the end goes on: with a notice, or with the name that counts.
    const goesOn = looksCutAtLimit(text.raw) || /\/ ?$/.test(text.folded)
    const byline = agency === 'AFP' && !goesOn ? findCreditByline(text, 0, text.folded.length) : null
    const ids = isKill ? findPictureIds(text.raw, { start: 0, end: text.raw.length }) : { ids: [], spans: [] }
    return {
      kind: head.kind,
      agency,
      language: detectLanguage(text) ?? head.language,
      confidence: `begins with the label ${head.text.trim()}`,
      head,
      byline,
      pictureIds: ids.ids,
      idSpans: ids.spans,
      replacement: isKill ? findReplacement(text) : null,
      duties: isKill ? findDuties(text) : [],
      truncated: isCaption && byline === null && looksTruncated(text.raw),
      unknown: [
        ...(head.kind === 'correction' ? ['values'] : []),
        ...(isKill && ids.ids.length === 0 ? ['picture ids'] : [])
      ],
      ranges: isKill ? [{ start: 0, end: text.raw.length }] : []
    }
  }
}
