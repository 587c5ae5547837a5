import { detectLanguage } from '../detect-language.ts'
import type { NoticeGrammar, NoticeReading } from '../notice-grammar.ts'
import type { NoticeText } from '../notice-text.ts'
import { takeFolded } from '../notice-text.ts'
import type { NoticeKind } from '../parsed-notice.ts'

const rewritten =
  /\b(?:ny(?:tt)? (?:rubrik|ingress|slut|version)|(?:delvis |helt )?omskriv(?:en|et|na) (?:ingress|text|rubrik|version)|ersatter (?:tidigare|den tidigare|forra))\b[^.]{0,80}/
const corrected = /\b(?:rattelse|rattar|rattad|korrigerar|korrigerad)\b[^.]{0,120}/

// TT's update types as a label or at the end of a slug: KORR spelling, RÄ facts, UV developed, AVPUB unpublished.
const types: Readonly<Record<string, NoticeKind>> = {
  KORR: 'correction',
  RÄ: 'correction',
  UV: 'update',
  AVPUB: 'withdrawal'
}
const typeLabel = /^\s*(KORR|RÄ|UV|AVPUB)\d{0,2}(?:\s*[:–—-]\s?|\s*$)/u
const typeOfSlug = /^\s*[\p{Ll}\d]+(?:-[\p{L}\d]+)*?(?<=\p{Ll})(?:(KORR|RÄ|AVPUB)\d{0,2}|(UV)\d{1,2})\s*$/u
const longestSlug = 80

// Notes are short; a story of this length only speaks of headlines.
const longestNote = 600

function readType(text: NoticeText, ours: boolean): NoticeReading | null {
  const label = typeLabel.exec(text.raw.slice(0, longestSlug))
  const slug = label !== null || text.raw.length > longestSlug ? null : typeOfSlug.exec(text.raw)
  const type = label?.[1] ?? slug?.[1] ?? slug?.[2]
  const kind = types[type ?? '']
  // UV is also a sort of light: "UV: risk of sunburn".
  if (type === undefined || kind === undefined || (type === 'UV' && label !== null && !ours)) return null
  const end = label === null ? text.raw.trimEnd().length : label[0].length
  const start = text.raw.slice(0, end).lastIndexOf(type)
  return {
    kind,
    agency: 'TT',
    language: 'sv',
    confidence: `update type ${type} of TT`,
    head: { text: text.raw.slice(start, end), start, end },
    unknown: kind === 'correction' ? ['values'] : ['picture ids']
  }
}

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
    const typed = match === null ? readType(text, ours) : null
    if (typed !== null) return typed
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
