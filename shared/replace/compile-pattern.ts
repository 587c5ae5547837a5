import { RE2JS, RE2JSSyntaxException } from 're2js'
import { foldForFinding } from './fold-for-finding.ts'
import type { ReplacementPart } from './read-replacement.ts'
import { readReplacement } from './read-replacement.ts'
import type { ReplaceQuery } from './replace-query.ts'
import type { TextHit } from './text-finder.ts'

// Instructions of the compiled pattern: time grows with them.
const largestProgram = 3000

/** A pattern made ready, or what is wrong with it in words. Case is the pattern's own affair; accents are folded away in pattern and text. */
export function compilePattern(
  query: ReplaceQuery
): { readonly locate: (text: string) => Iterable<TextHit> } | { readonly problem: string } {
  const folding = { ignoreCase: false, ignoreAccents: !query.matchAccents, ignoreMarks: false }
  const pattern = compile(foldForFinding(query.find, folding).folded, query.matchCase)
  if (typeof pattern === 'string') return { problem: `The pattern cannot be read: ${pattern}.` }
  if (pattern.programSize() > largestProgram) return { problem: 'The pattern is too large: make it shorter.' }
  const replacement = readReplacement(query.replace, { count: pattern.groupCount(), named: pattern.namedGroups() })
  if ('problem' in replacement) return replacement
  return {
    *locate(text) {
      const { folded, at } = foldForFinding(text, folding)
      const matcher = pattern.matcher(folded)
      const slice = (from: number, to: number) => (from < 0 ? '' : text.slice(at[from], at[to]))
      const put = (part: ReplacementPart) =>
        typeof part === 'string' ? part : slice(matcher.start(part.group), matcher.end(part.group))
      while (matcher.find()) {
        if (matcher.end() === matcher.start()) continue
        const to = replacement.parts.map(put).join('')
        yield { start: at[matcher.start()] ?? text.length, end: at[matcher.end()] ?? text.length, to }
      }
    }
  }
}

function compile(expression: string, matchCase: boolean): RE2JS | string {
  try {
    return RE2JS.compile(expression, RE2JS.MULTILINE | (matchCase ? 0 : RE2JS.CASE_INSENSITIVE))
  } catch (error) {
    if (!(error instanceof RE2JSSyntaxException)) throw error
    return error.message.replace(/^error parsing regexp: /, '')
  }
}
