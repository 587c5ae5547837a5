import type { DeskGrammar } from '../desk-grammar.ts'
import { longestDeskPattern } from '../desk-grammar.ts'
import type { NoticeGrammar } from '../notice-grammar.ts'
import { foldNoticeText } from '../notice-text.ts'
import type { DeskMatcher } from './desk-matcher.ts'
import type { DeskPatternPart } from './desk-pattern-parts.ts'
import { falseAlarms } from './false-alarms.ts'
import { matchExpression } from './match-expression.ts'
import { matchWords } from './match-words.ts'
import { parseDeskPattern } from './parse-desk-pattern.ts'
import { readDeskNotice } from './read-desk-notice.ts'

/** A desk's grammar ready to read texts, or what is wrong with it in words. */
export type CompiledDeskGrammar = { readonly grammar: NoticeGrammar } | { readonly problems: readonly string[] }

function makeMatcher({ form, pattern }: DeskGrammar): DeskMatcher | readonly string[] {
  if (pattern.trim() === '') return ['The pattern is empty.']
  if (pattern.length > longestDeskPattern) return [`The pattern is longer than ${longestDeskPattern} characters.`]
  if (form === 'expression') {
    const made = matchExpression(pattern)
    return 'problems' in made ? made.problems : made.matcher
  }
  const { pieces, problems } = parseDeskPattern(pattern)
  return problems.length > 0 ? problems : matchWords(pieces)
}

const pairPart = (part: DeskPatternPart): boolean => part === 'correct' || part === 'wrong'

function listPartProblems(parts: readonly DeskPatternPart[]): readonly string[] {
  if (!parts.some((part) => part !== 'any' && part !== 'maybe')) {
    return ['The pattern names no part: write at least one, such as {pictureId}.']
  }
  const single = parts.find((part) => !pairPart(part) && part !== 'any' && part !== 'maybe' && repeats(parts, part))
  const count = (name: DeskPatternPart) => parts.filter((part) => part === name).length
  return [
    ...(count('correct') === count('wrong') ? [] : ['A pair needs both {correct} and {wrong}.']),
    ...(single === undefined || single === 'pictureId' ? [] : [`{${single}} stands twice.`])
  ]
}

function repeats(parts: readonly DeskPatternPart[], part: DeskPatternPart): boolean {
  return parts.indexOf(part) !== parts.lastIndexOf(part)
}

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

function listFitProblems(grammar: DeskGrammar, matcher: DeskMatcher): readonly string[] {
  if (matcher.find(foldNoticeText(' ')).length > 0 || matcher.find(foldNoticeText('')).length > 0) {
    return ['The pattern fits a text without words: write the words of the notice around the parts.']
  }
  const alarm = falseAlarms.find((text) => matcher.find(foldNoticeText(text)).length > 0)
  if (alarm !== undefined) return [`The pattern is too broad: it fits the ordinary caption “${shorten(alarm)}”.`]
  const reading = readDeskNotice(grammar, matcher, foldNoticeText(grammar.sample))
  if (reading === null) return ['The pattern does not fit its sample text.']
  const lost = (reading.unknown ?? []).filter((what) => !isOnlyMissing(what, matcher.parts))
  return lost.map(
    (what) =>
      `In the sample text the ${what} cannot be told for certain: write into the pattern what stands right before and behind.`
  )
}

/** True for what the pattern does not name and so does not promise. */
function isOnlyMissing(what: string, parts: readonly DeskPatternPart[]): boolean {
  if (what === 'values') return !parts.some(pairPart)
  return what === 'picture ids' && !parts.includes('pictureId')
}

/**
 * A desk's grammar ready for parseNotice, or its problems: a part nobody knows, no part at all, a pattern that fits
 * ordinary captions, or a sample that it does not read.
 *
 * Takes some milliseconds: keep the result. Reading is linear in the text.
 */
export function compileDeskGrammar(grammar: DeskGrammar): CompiledDeskGrammar {
  const matcher = makeMatcher(grammar)
  if (!('parts' in matcher)) return { problems: matcher }
  const problems = listPartProblems(matcher.parts)
  const all = problems.length > 0 ? problems : listFitProblems(grammar, matcher)
  if (all.length > 0) return { problems: all }
  return { grammar: { name: grammar.name, read: (text) => readDeskNotice(grammar, matcher, text) } }
}
