import { detectAgency } from '../detect-agency.ts'
import { detectLanguage } from '../detect-language.ts'
import type { NoticeGrammar } from '../notice-grammar.ts'
import { spanOfFolded } from '../notice-text.ts'
import { takeCapitals } from '../take-capitals.ts'

const refile = /^ ?(?:refile|refiled|refiling)( ?[-:] ?)/

/**
 * Reuters' refile: "REFILE – CLARIFYING REFERENCE TO … A relative of …", the reason in capitals, then the caption.
 *
 * There is no pair: what changed shows only beside the caption held before, so this is an update. Source: Reuters,
 * Hebron, March 2016.
 */
export const reutersRefile: NoticeGrammar = {
  name: 'Reuters refile',
  read(text) {
    const match = refile.exec(text.folded)
    // "REFILE-UPDATE 1-Headline" is a headline with two marks, not a refile that says why.
    if (match === null || /^update \d/.test(text.folded.slice(match[0].length))) return null
    const start = text.raw.search(/\S/)
    if (/\p{Ll}/u.test(text.raw.slice(start, start + 6))) return null
    const { end } = spanOfFolded(text, 0, match[0].length)
    const reason = takeCapitals(text.raw, end)
    const headEnd = reason?.end ?? end
    return {
      kind: 'update',
      agency: detectAgency(text) ?? 'Reuters',
      language: detectLanguage(text) ?? 'en',
      confidence: 'REFILE before a caption or headline',
      head: { text: text.raw.slice(start, headEnd), start, end: headEnd },
      reason,
      unknown: ['values', ...(reason === null ? ['reason'] : [])]
    }
  }
}
