import { RE2JS } from 're2js'
import type { NoticeText } from '../notice-text.ts'
import { foldNoticeText, spanOfFolded, toFolded } from '../notice-text.ts'
import type { DeskMatch, DeskMatcher, DeskPartFound } from './desk-matcher.ts'
import { longestDeskPart, longestDeskText, mostDeskMatches } from './desk-matcher.ts'
import type { DeskPatternPart } from './desk-pattern-parts.ts'
import { findValueEnd } from './find-value-end.ts'
import type { DeskPatternPiece } from './parse-desk-pattern.ts'

const foldLiteral = (literal: string): string => foldNoticeText(literal).folded
const isLetter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character)
// An earlier "please read" may stand in the text without being part of the notice.
const mostNewStarts = 5
// A word of the pattern is a whole word of the text.
const notAWord = String.raw`[^\pL\pN]`

function writeChoice(words: readonly string[]): string {
  return words.map((choice) => RE2JS.quote(foldLiteral(choice))).join('|')
}

function writePiece(piece: DeskPatternPiece, index: number): string {
  if ('literal' in piece) return RE2JS.quote(foldLiteral(piece.literal))
  if (piece.part === 'maybe') return `(?:(?:${writeChoice(piece.words)}) ?)?`
  return piece.words.length > 0 ? `(?P<p${index}>${writeChoice(piece.words)})` : `(?P<p${index}>.*?)`
}

/** Literal text right before and behind a piece; a mark or a blank alone proves nothing. */
function listNeighbours(pieces: readonly DeskPatternPiece[], index: number): readonly string[] {
  return [pieces[index - 1], pieces[index + 1]].flatMap((piece) => {
    if (piece === undefined || !('literal' in piece)) return []
    const literal = foldLiteral(piece.literal).trim()
    return /[\p{L}[\]]/u.test(literal) ? [literal] : []
  })
}

function writeExpression(pieces: readonly DeskPatternPiece[]): string {
  const body = pieces.map(writePiece).join('')
  const first = pieces[0]
  const last = pieces.at(-1)
  const starts = first !== undefined && 'literal' in first && isLetter(foldLiteral(first.literal)[0])
  const ends = last !== undefined && 'literal' in last && isLetter(foldLiteral(last.literal).at(-1))
  return `${starts ? `(?:^|${notAWord})` : ''}(?P<whole>${body})${ends ? `(?:$|${notAWord})` : ''}`
}

/** The longest literal, which a text must hold before the expression is tried at all. */
function findAnchor(pieces: readonly DeskPatternPiece[]): string {
  const literals = pieces.map((piece) => ('literal' in piece ? foldLiteral(piece.literal).trim() : ''))
  return literals.reduce((longest, literal) => (literal.length > longest.length ? literal : longest), '')
}

/** The last part when nothing of the pattern follows it: then the text has to tell where it ends. */
function findOpenPart(pieces: readonly DeskPatternPiece[]): number {
  const last = pieces.at(-1)
  return last !== undefined && 'part' in last && last.words.length === 0 ? pieces.length - 1 : -1
}

/**
 * A pattern in words as a matcher on the folded text: case, accents, sorts of quotes and runs of blanks do not count.
 *
 * A part at the end of the pattern ends with its sentence or line.
 */
export function matchWords(pieces: readonly DeskPatternPiece[]): DeskMatcher {
  const pattern = RE2JS.compile(writeExpression(pieces), RE2JS.DOTALL)
  const anchor = findAnchor(pieces)
  const openPart = findOpenPart(pieces)
  const parts = pieces.flatMap((piece): DeskPatternPart[] => ('part' in piece ? [piece.part] : []))
  const find = (text: NoticeText): readonly DeskMatch[] => {
    if (!text.folded.includes(anchor)) return []
    const folded = text.folded.slice(0, longestDeskText)
    const matcher = pattern.matcher(folded)
    const matches: DeskMatch[] = []
    let newStarts = 0
    let at = 0
    while (matches.length < mostDeskMatches && newStarts <= mostNewStarts && at < folded.length && matcher.find(at)) {
      const from = matcher.start('whole')
      const whole = spanOfFolded(text, from, matcher.end('whole'))
      const found = pieces.flatMap((piece, index): DeskPartFound[] => {
        if (!('part' in piece) || piece.part === 'maybe' || matcher.start(`p${index}`) < 0) return []
        const { start, end } = spanOfFolded(text, matcher.start(`p${index}`), matcher.end(`p${index}`))
        const closed = index === openPart ? (findValueEnd(text.raw, start, longestDeskPart) ?? text.raw.length) : end
        const isWorded = piece.words.length > 0
        return [{ part: piece.part, neighbours: listNeighbours(pieces, index), start, end: closed, isWorded }]
      })
      const isTooLong = found.some(
        ({ part, start, end }) => part !== 'any' && end < text.raw.length && end - start > longestDeskPart
      )
      const end = Math.max(whole.end, found.at(-1)?.end ?? 0)
      if (isTooLong) newStarts += 1
      else matches.push({ start: whole.start, end, found })
      at = Math.max(from + 1, isTooLong ? 0 : toFolded(text, end))
    }
    return matches
  }
  return { parts, find }
}
