import { loosenText } from './loosen-text.ts'
import { initialsPattern, middlePattern, orderPattern, wordsPattern } from './name-patterns.ts'
import { splitName } from './split-name.ts'

const fold = (text: string) => loosenText(text).folded.trim()
const latin = /^[\p{Script=Latin}\p{M}\p{N}\p{P}\p{Zs}]*$/u

/**
 * Whether a text that an index has folded (small letters, no accents, one kind of quote and dash) may hold the value in some form, told without
 * looking at the text itself: true more often than `findNameForms` finds something, never less.
 */
export function compileHoldsName(value: string): (folded: string) => boolean {
  const words = fold(value)
  // Indexes fold other scripts in their own ways.
  if (words === '' || !latin.test(value)) return () => true
  const name = splitName(value, fold)
  const middle = name === null ? null : middlePattern(name)
  const patterns = [
    wordsPattern(words),
    ...(name === null ? [] : [orderPattern(name), initialsPattern(name)]),
    ...(middle === null ? [] : [middle])
  ]
  const whole = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${patterns.join('|')})(?![\\p{L}\\p{N}_])`, 'u')
  // A value may begin or end with a mark, beside which a letter may stand.
  const any = /^[\p{L}\p{N}].*[\p{L}\p{N}]$|^[\p{L}\p{N}]$/u.test(words) ? whole : new RegExp(patterns.join('|'), 'u')
  return (folded) => any.test(folded) || (folded.includes('- ') && any.test(folded.replaceAll('- ', '')))
}
