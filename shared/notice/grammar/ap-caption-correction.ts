import { detectAgency } from '../detect-agency.ts'
import type { NoticeGrammar } from '../notice-grammar.ts'
import { takeCapitals } from '../take-capitals.ts'

const label = /^(?:RETRANSMI(?:SSION|TTED|TTING)|RESENDING|CORRECTS|CORRECTING|UPDATES|ADDS)\s+\p{Lu}/u
const corrects = /^(?:CORRECT|RE\p{Lu}+ TO CORRECT)/u

/**
 * AP's label in capitals before a caption sent again: "CORRECTS SPELLING OF NAME …", "RETRANSMISSION TO CORRECT …".
 *
 * What was wrong stands in words, if at all, so values are announced and unknown.
 */
export const apCaptionCorrection: NoticeGrammar = {
  name: 'AP caption label',
  read(text) {
    const from = text.raw.search(/\S/)
    if (from < 0 || !label.test(text.raw.slice(from, from + 60))) return null
    const reason = takeCapitals(text.raw, from)
    if (reason === null || !reason.text.includes(' ')) return null
    const isCorrection = corrects.test(reason.text)
    return {
      kind: isCorrection ? 'correction' : 'update',
      agency: detectAgency(text),
      language: 'en',
      confidence: 'label in capitals that says what was changed',
      head: reason,
      reason,
      unknown: isCorrection ? ['values'] : []
    }
  }
}
