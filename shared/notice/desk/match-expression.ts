import { RE2JS, RE2JSSyntaxException } from 're2js'
import type { DeskMatch, DeskMatcher, DeskPartFound } from './desk-matcher.ts'
import { longestDeskText, mostDeskMatches } from './desk-matcher.ts'
import type { DeskPatternPart } from './desk-pattern-parts.ts'
import { findDeskPatternPart } from './desk-pattern-parts.ts'

// Instructions of the compiled expression: time grows with them.
const largestProgram = 3000

/** An expression made ready, or what is wrong with it in words. */
export type MatchedExpression = { readonly matcher: DeskMatcher } | { readonly problems: readonly string[] }

function compile(expression: string): RE2JS | string {
  try {
    return RE2JS.compile(expression, RE2JS.CASE_INSENSITIVE | RE2JS.DOTALL)
  } catch (error) {
    if (!(error instanceof RE2JSSyntaxException)) throw error
    return error.message.replace(/^error parsing regexp: /, '')
  }
}

/**
 * A regular expression (RE2 syntax, no look-around or back-references) whose named groups are parts; case is ignored
 * and "." is any character.
 *
 * A part that stands several times has numbers behind its name (`correct2`); duties have "_" for "-".
 */
export function matchExpression(expression: string): MatchedExpression {
  const pattern = compile(expression)
  if (typeof pattern === 'string') return { problems: [`The expression cannot be read: ${pattern}.`] }
  if (pattern.programSize() > largestProgram) return { problems: ['The expression is too large: make it shorter.'] }
  const groups = Object.entries(pattern.namedGroups()).sort(([, left], [, right]) => left - right)
  const named = groups.map(([group]) => ({ group, part: findDeskPatternPart(group.replace(/\d+$/, '')) }))
  const unknown = named.filter(({ part }) => part === null || part === 'maybe')
  if (unknown.length > 0) return { problems: unknown.map(({ group }) => `There is no part called {${group}}.`) }
  const parts = named.flatMap(({ group, part }): { group: string; part: DeskPatternPart }[] =>
    part === null ? [] : [{ group, part }]
  )
  const find: DeskMatcher['find'] = ({ raw }) => {
    const matcher = pattern.matcher(raw.slice(0, longestDeskText))
    const matches: DeskMatch[] = []
    while (matches.length < mostDeskMatches && matcher.find()) {
      const found = parts.flatMap(({ group, part }): DeskPartFound[] => {
        const start = matcher.start(group)
        return start < 0 ? [] : [{ part, neighbours: [], start, end: matcher.end(group) }]
      })
      matches.push({ start: matcher.start(), end: matcher.end(), found })
      if (matcher.end() === matcher.start()) break
    }
    return matches
  }
  return { matcher: { parts: parts.map(({ part }) => part), find } }
}
