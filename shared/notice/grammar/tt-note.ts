import { detectLanguage } from '../detect-language.ts'
import type { NoticeGrammar } from '../notice-grammar.ts'
import { takeFolded } from '../notice-text.ts'

const rewritten =
  /\b(?:ny(?:tt)? (?:rubrik|ingress|slut|version)|(?:delvis |helt )?omskriv(?:en|et|na) (?:ingress|text|rubrik|version)|ersatter (?:tidigare|den tidigare|forra))\b[^.]{0,80}/
const corrected = /\b(?:rattelse|rattar|rattad|korrigerar|korrigerad)\b[^.]{0,120}/

// Notes are short; a story of this length only speaks of headlines.
const longestNote = 600

/**
 * TT's note on a text sent again: "… Ny rubrik, delvis omskriven ingress." replaces the earlier one; "Rättar" corrects.
 *
 * Which item is replaced stands in the feed (altId, replacing[]), not in the note.
 */
export const ttNote: NoticeGrammar = {
  name: 'TT note',
  read(text, hints) {
    if (text.folded.length > longestNote) return null
    const replaces = rewritten.exec(text.folded)
    const corrects = replaces === null ? corrected.exec(text.folded) : null
    const match = replaces ?? corrects
    const ours = hints.agency?.toUpperCase() === 'TT' || detectLanguage(text) === 'sv'
    if (match === null || !ours || (corrects !== null && corrects.index > 3)) return null
    return {
      kind: replaces === null ? 'correction' : 'replacement',
      agency: 'TT',
      language: 'sv',
      confidence: 'wording of a TT note on a text sent again',
      reason: takeFolded(text, match.index, match.index + match[0].length),
      unknown: replaces === null ? ['values'] : ['picture ids'],
      ranges: [{ start: 0, end: text.raw.length }]
    }
  }
}
