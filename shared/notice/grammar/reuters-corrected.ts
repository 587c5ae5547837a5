import { detectLanguage } from '../detect-language.ts'
import type { NoticeGrammar } from '../notice-grammar.ts'
import { takeWords } from '../notice-text.ts'

const prefix = /^\s*((?:CORRECTED|CORRECTION)(?: \(OFFICIAL\))?-(?:UPDATE \d+-)?)(?=[\p{L}\p{N}"'“‘(])/u
const updatePrefix = /^\s*((?:REFILE-)?UPDATE \d+-)(?=[\p{Lu}\p{N}"'“‘])/u
// A slug ends with its marks in brackets: "USA-WEATHER/ (UPDATE 1, PIX, CORRECTED)".
const slug = /^\s*[\p{Lu}\p{N}-]+\/[^()]{0,40}\(([^()]{0,80})\)\s*$/u

/** Reuters' marks in headlines and slugs: "CORRECTED-Headline", "UPDATE 1-Headline", "SLUG/ (UPDATE 1, CORRECTED)". */
export const reutersCorrected: NoticeGrammar = {
  name: 'Reuters headline mark',
  read(text) {
    const start = text.raw.slice(0, 300)
    const marks = text.raw.length <= 300 ? slug.exec(start)?.[1] : undefined
    const corrected = prefix.exec(start)
    const match = corrected ?? updatePrefix.exec(start)
    const isCorrection = corrected !== null || /\bCORRECTED\b/.test(marks ?? '')
    if (match === null && !isCorrection && !/\bUPDATE \d/.test(marks ?? '')) return null
    const mark = match?.[1]
    const at = mark === undefined ? 0 : start.indexOf(mark)
    return {
      kind: isCorrection ? 'correction' : 'update',
      agency: 'Reuters',
      language: detectLanguage(text) ?? 'en',
      confidence: mark === undefined ? 'mark in a Reuters slug' : 'mark before a Reuters headline',
      head: mark === undefined ? null : takeWords(text.raw, at, at + mark.length),
      unknown: isCorrection ? ['values'] : []
    }
  }
}
