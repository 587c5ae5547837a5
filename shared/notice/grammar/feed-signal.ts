import { detectLanguage } from '../detect-language.ts'
import type { NoticeGrammar, NoticeReading } from '../notice-grammar.ts'
import type { NoticeHints, NoticeKind } from '../parsed-notice.ts'

const cancelled =
  /\bstat:(?:cancell?ed|withheld)\b|\b(?:pub ?|management-)?status ?[:=]? ?(?:cancell?ed|withheld)\b|\bstatus annull?eret\b|\binstruction (?:delete|kill)\b|\bAVPUB\b/i

// The most telling first: an item that is cancelled is no longer corrected.
const signals: readonly (readonly [RegExp, NoticeKind, string | null])[] = [
  [/\bAVPUB\b/, 'withdrawal', 'TT'],
  [/\bstatus annull?eret\b/i, 'withdrawal', 'Ritzau'],
  [cancelled, 'withdrawal', null],
  [/\bdpaednoterole:correction\b/i, 'correction', 'DPA'],
  [/\bedStat:C\b/, 'correction', 'Reuters'],
  [/\bsig:correction\b|\binstruction (?:correction|rectify)\b|\bnitf correction\b/i, 'correction', null],
  [/\bstatus korrektion\b/i, 'correction', 'Ritzau'],
  [/\b(?:KORR|RÄ)(?!\p{L})/u, 'correction', 'TT'],
  [/\bstatus (?:nyversion|replaces)\b/i, 'replacement', 'Ritzau'],
  [/\btt_sig:replace\b|\breplacing\[\]|\breplacedby\b/i, 'replacement', 'TT'],
  [/\b7901 keyword (?:correction|korrektur|berichtigung)\b/i, 'correction', null],
  [/\b7901 keyword refile\b/i, 'update', 'DPA'],
  [/\bupdate type:? UV\b/i, 'update', 'TT'],
  [/\bsig:update\b/i, 'update', null]
]

/** What the feed says of a text that says nothing itself: signals and status in the name of the field. */
export const feedSignal: NoticeGrammar = {
  name: 'feed signal',
  read(text, hints) {
    const { nativeField } = hints
    if (nativeField === undefined) return null
    const found = signals.find(([pattern]) => pattern.test(nativeField))
    if (found === undefined) return null
    const [, kind, agency] = found
    return {
      kind,
      agency,
      language: detectLanguage(text),
      confidence: 'signal of the feed; the text itself says nothing',
      unknown: kind === 'correction' ? ['values'] : []
    }
  }
}

const lesser: ReadonlySet<NoticeKind> = new Set(['correction', 'update', 'replacement', 'advisory'])

/** The reading as a withdrawal where the feed cancels the item and its text says less; the values read stay. */
export function raiseBySignal(reading: NoticeReading, { nativeField = '' }: NoticeHints): NoticeReading {
  if (!lesser.has(reading.kind) || !cancelled.test(nativeField)) return reading
  return { ...reading, kind: 'withdrawal', confidence: `${reading.confidence}; the feed cancels the item` }
}
