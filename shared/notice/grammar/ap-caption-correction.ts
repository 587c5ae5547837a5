import { detectAgency } from '../detect-agency.ts'
import type { FoundText } from '../found-text.ts'
import type { NoticeGrammar } from '../notice-grammar.ts'
import { takeWords } from '../notice-text.ts'
import { takeCapitals } from '../take-capitals.ts'

const label = /^(?:RETRANSMI(?:SSION|TTED|TTING)|RESENDING|CORRECTS|CORRECTING|UPDATES|ADDS)\s+\p{Lu}/u
const resent = String.raw`(?:RETRANSMI(?:SSION|TTED|TTING)|RESENDING|CORRECTS|CORRECTING)\s[^\p{Ll}]{3,160}`
const alone = new RegExp(String.raw`^\s*(${resent})$`, 'u')
const behindCredit = new RegExp(String.raw`\bAP\b[^()]{0,80}\)\s*(${resent})$`, 'u')
const reach = 300
const corrects = /^(?:CORRECT|RE\p{Lu}+ TO CORRECT)/u

/** The label as all of an instruction, or behind the credit line; both end the text. */
function findLabelAtEnd(raw: string): FoundText | null {
  const from = Math.max(0, raw.length - reach)
  const tail = raw.slice(from)
  const said = (from === 0 ? alone.exec(tail) : null)?.[1] ?? behindCredit.exec(tail)?.[1]
  return said === undefined || !corrects.test(said) ? null : takeWords(raw, raw.length - said.length, raw.length)
}

/**
 * AP's label in capitals before a caption sent again: "CORRECTS SPELLING OF NAME …", "RETRANSMISSION TO CORRECT …".
 *
 * May stand alone in the instructions, or behind the credit line: "(AP Photo/NAME) RETRANSMISSION TO CORRECT …".
 * What was wrong stands in words, if at all, so values are announced and unknown.
 */
export const apCaptionCorrection: NoticeGrammar = {
  name: 'AP caption label',
  read(text) {
    const last = findLabelAtEnd(text.raw)
    if (last !== null) {
      return {
        kind: 'correction',
        agency: detectAgency(text) ?? 'AP',
        language: 'en',
        confidence: 'label in capitals that says what was changed',
        reason: last,
        unknown: ['values'],
        ranges: [{ start: last.start, end: last.end }]
      }
    }
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
