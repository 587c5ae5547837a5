import type { FoundDuty } from './notice-grammar.ts'
import type { NoticeText } from './notice-text.ts'
import { spanOfFolded } from './notice-text.ts'
import type { Duty } from './parsed-notice.ts'

// Imperatives only: "has been removed from all AP photo archives" says what the agency did, not what the desk must do.
// Every gap is bounded, so each pattern is linear in the text.
const patterns: readonly (readonly [Duty, RegExp])[] = [
  [
    'remove-online',
    /\bremove (?:it|them|the|this|these|all)\b[^.]{0,80}?\b(?:online|platforms?|web ?sites?|internet|digital|media you publish)\b(?: services)?/
  ],
  ['remove-social', /\bremove (?:it|them|the|this|these|all)\b[^.]{0,80}?\bsocial\b(?: media| networks)?/],
  [
    'delete',
    /\bdelete (?:it|them|the|this|these|all)\b(?: \(them\))?(?: from your servers)?|\b(?:eliminate|delete) (?:from your|(?:the |this |these |following )*(?:ap |afp |reuters )?(?:photos?|images?|pictures?))\b|\bkill (?:the |this |these |following )*ap (?:photos?|images?|pictures?)\b|\b(?:delete|purge|remove)\b[^.]{0,80}?\bfrom (?:all )?(?:of )?your (?:photo |image |picture )?(?:systems?|servers?|databases?|libraries)\b/
  ],
  ['remove-archive', /\b(?:eliminate|remove|delete|purge)\b[^.]{0,80}?\barchives?\b/],
  ['disable-access', /\baccess to [^.]{0,40}? (?:be |is )?(?:immediately )?disabled\b|\bdisable (?:all )?access\b/],
  [
    'stop-using',
    /\bstop using\b|\bno further use\b|\bmay no longer be used\b|\b(?:do|must|should|may) not (?:be )?use(?:d)?\b|\bcease (?:all )?us(?:e|ing)\b/
  ],
  ['replace', /\bplease (?:immediately )?(?:replace|substitute)\b/],
  [
    'tell-third-parties',
    /\bthird part(?:y|ies)\b[^.]{0,40}?\bplease ensure\b[^.]{0,60}|\b(?:inform|notify|tell|advise) (?:your |all |any )?(?:clients|customers|subscribers|recipients|third parties)\b/
  ]
]

/** The duties that English text states between two folded offsets, each once, with the words that state it. */
export function findDuties(text: NoticeText, from = 0, to = text.folded.length): readonly FoundDuty[] {
  const part = text.folded.slice(from, to)
  const found: FoundDuty[] = []
  for (const [duty, pattern] of patterns) {
    const match = pattern.exec(part)
    if (match === null) continue
    found.push({ duty, ...spanOfFolded(text, from + match.index, from + match.index + match[0].length) })
  }
  return found
}
