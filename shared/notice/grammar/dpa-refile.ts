import type { NoticeGrammar } from '../notice-grammar.ts'
import { takeWords } from '../notice-text.ts'

// Keyword lines under the slug (IPTC 7901): a handful of short lines in capitals.
const keywordLine = /^[A-Z0-9][A-Z0-9 /-]{0,39}$/
const longestKeywords = 300
const heading = /^[ \t]*##[ \t]*Refile\b/m

function isKeywordLines(raw: string): boolean {
  if (raw.length > longestKeywords) return false
  const lines = raw.split(/\r?\n/).map((line) => line.trim())
  const written = lines.filter((line) => line !== '')
  return written[0] === 'REFILE' && written.every((line) => keywordLine.test(line))
}

/** dpa's refile: the keyword line REFILE, alone or with "1ST LEAD", or the heading "## Refile" in a text. */
export const dpaRefile: NoticeGrammar = {
  name: 'dpa refile',
  read(text) {
    const short = isKeywordLines(text.raw)
    if (!short && !heading.test(text.raw)) return null
    const start = text.raw.search(/refile/i)
    return {
      kind: 'update',
      agency: 'DPA',
      language: 'en',
      confidence: 'REFILE as a keyword line',
      head: takeWords(text.raw, start, start + 'refile'.length),
      unknown: ['values'],
      ranges: short ? [{ start: 0, end: text.raw.length }] : []
    }
  }
}
