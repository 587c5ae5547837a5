import { cutNotice } from '../notice/cut-notice.ts'
import { foldNoticeText } from '../notice/notice-text.ts'
import type { StyleFacts, StyleNotice } from './style-facts.ts'
import type { StyleFinding } from './style-finding.ts'

const rule = 'boilerplate'

// What agencies put below a caption for editors, up to where words for readers begin again: it is all in capitals, names in quotes aside.
const standing = [
  'RESTRICTED TO EDITORIAL USE',
  'FOR EDITORIAL USE ONLY',
  'EDITORIAL USE ONLY',
  'MANDATORY CREDIT',
  'ATTENTION EDITORS',
  'EDITORS NOTE',
  'NO RESALES?',
  'NO SALES',
  'NO ARCHIVES?',
  'NO MARKETING',
  'DISTRIBUTED AS A SERVICE TO CLIENTS',
  'TPX IMAGES OF THE DAY'
].join('|')
const inCapitals = '(?:[^\\p{Ll}"“”]|["“][^"“”]{0,80}["”])*'
const standingText = new RegExp(`(?:[-–—/(] ?)?(?:${standing})(?![\\p{L}])${inCapitals}`, 'gu')

const fold = (text: string): string => (foldNoticeText(text).folded.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')

/** What readers should not see: an agency's standing restrictions, and a notice's head and text. Cut only where it is kept elsewhere. */
export function findBoilerplate(text: string, facts: StyleFacts): readonly StyleFinding[] {
  const { notice } = facts
  return [...(notice === null ? [] : findNotice(text, notice)), ...findStanding(text, facts)]
}

function findNotice(text: string, { agency, head, ranges, applied }: StyleNotice): readonly StyleFinding[] {
  const [first] = ranges
  const last = ranges.at(-1)
  const of = agency === null ? 'Notice' : `${agency} notice`
  const found: StyleFinding[] = []
  if (head !== null && applied) {
    const end = head.end + text.slice(head.end).length - text.slice(head.end).trimStart().length
    const fix = { start: head.start, end, text: '', words: 'Cut it' }
    found.push({ rule, start: head.start, end: head.end, words: `${of} is applied: its head was left in`, fix })
  }
  // A caption that is all notice, as a kill's, has nothing for readers.
  const story = cutNotice(text, ranges)
  if (first === undefined || last === undefined || story === '') return found
  const words = applied ? `${of} is applied: its text was left in` : `${of} in the caption: not for readers`
  const { start } = first
  const { end } = last
  return [...found, { rule, start, end, words, fix: applied ? turnInto(text, story) : null }]
}

/** The least change that leaves the words around the notice as readers should see them. */
function turnInto(text: string, cut: string): StyleFinding['fix'] {
  let start = 0
  while (start < cut.length && cut[start] === text[start]) start += 1
  let after = 0
  while (after < cut.length - start && cut[cut.length - 1 - after] === text[text.length - 1 - after]) after += 1
  return { start, end: text.length - after, text: cut.slice(start, cut.length - after), words: 'Cut it' }
}

function findStanding(text: string, { notice, instructions }: StyleFacts): readonly StyleFinding[] {
  const kept = fold(instructions)
  return [...text.matchAll(standingText)].flatMap(({ 0: found, index }) => {
    // The first letter of the next sentence is a capital as well.
    const [whole = ''] = /^.*[\p{Lu}\p{N}"”).](?![\p{L}])/su.exec(found) ?? []
    const start = index
    const end = index + whole.length
    const isNotice = notice?.ranges.some((range) => start < range.end && end > range.start) ?? false
    if (whole === '' || isNotice) return []
    const isKept = kept.includes(fold(whole))
    const gap = /\s*$/u.exec(text.slice(0, start))?.[0].length ?? 0
    return {
      rule,
      start,
      end,
      words: isKept ? 'Standing text, also in Instructions' : 'Standing text: its place is Instructions',
      fix: isKept ? { start: start - gap, end, text: '', words: 'Cut it' } : null
    }
  })
}
