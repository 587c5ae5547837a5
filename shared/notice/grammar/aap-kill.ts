import { findDuties } from '../find-duties.ts'
import { findReplacement } from '../find-replacement.ts'
import type { FoundText } from '../found-text.ts'
import { looksTruncated } from '../looks-truncated.ts'
import type { NoticeGrammar } from '../notice-grammar.ts'
import type { NoticeText } from '../notice-text.ts'
import { takeFolded } from '../notice-text.ts'

const agreement = /\bpursuant to your information supply agreement\b/
const mandatory = /\bthis kill\/takedown is mandatory\b/
const heading = /^ ?(?:aap |nzn )?kill\/takedown(?: notice)?\b|\bkill\/takedown notice\b/
const subject = /\b(?:aap|nzn|australian associated press|new zealand newswire)\b/

/** The reasons listed after "to the risk of", or null in a template whose choices were never made. */
function takeReason(text: NoticeText): FoundText | null {
  if (text.folded.includes('[insert relevant option')) return null
  const from = text.folded.indexOf('to the risk of')
  if (from < 0) return null
  const to = text.folded.indexOf('this kill/takedown', from)
  const found = takeFolded(text, from + 'to the risk of'.length, to < 0 ? text.folded.length : to)
  const words = found.text.replace(/^[:\s-]+/, '')
  return words === '' ? null : { ...found, text: words }
}

/**
 * AAP's and NZN's kill or takedown: "Pursuant to your Information Supply Agreement with … This kill/takedown is
 * mandatory, and no further use can be made of the story."
 *
 * "A replacement story will be issued shortly/will not be issued" with both choices left in tells nothing.
 */
export const aapKill: NoticeGrammar = {
  name: 'AAP kill',
  read(text) {
    const said = agreement.test(text.folded) || mandatory.test(text.folded)
    if (!heading.test(text.folded) && !(said && subject.test(text.folded))) return null
    const reason = takeReason(text)
    const replacement = findReplacement(text)
    const asksBoth = replacement === null && /\breplacement\b/.test(text.folded)
    return {
      kind: 'kill',
      agency: /\bnzn\b|new zealand newswire/.test(text.folded) ? 'NZN' : 'AAP',
      language: 'en',
      confidence: 'wording of the AAP kill/takedown notice',
      reason,
      replacement,
      duties: findDuties(text),
      truncated: looksTruncated(text.raw),
      unknown: [...(reason === null ? ['reason'] : []), ...(asksBoth ? ['replacement'] : [])],
      ranges: [{ start: 0, end: text.raw.length }]
    }
  }
}
