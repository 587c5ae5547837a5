import { detectLanguage } from '../detect-language.ts'
import type { NoticeGrammar } from '../notice-grammar.ts'
import type { NoticeKind } from '../parsed-notice.ts'

const signals: readonly (readonly [RegExp, NoticeKind, string | null])[] = [
  [/\bstat:(?:canceled|withheld)\b|\b(?:pub ?)?status ?[:=]? ?(?:canceled|withheld)\b/i, 'withdrawal', null],
  [/\bdpaednoterole:correction\b/i, 'correction', 'DPA'],
  [/\bedStat:C\b/, 'correction', 'Reuters'],
  [/\bsig:correction\b/i, 'correction', null],
  [/\b(?:KORR|RÄ)(?!\p{L})/u, 'correction', 'TT'],
  [/\bAVPUB\b/, 'withdrawal', 'TT'],
  [/\btt_sig:replace\b|\breplacing\[\]|\breplacedby\b/i, 'replacement', 'TT'],
  [/\bupdate type:? UV\b/i, 'update', 'TT'],
  [/\bsig:update\b/i, 'update', null]
]

/** What the feed says of a text that says nothing itself: NewsML-G2 signals and status in the name of the field. */
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
