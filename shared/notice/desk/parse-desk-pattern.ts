import type { DeskPatternPart } from './desk-pattern-parts.ts'
import { findDeskPatternPart } from './desk-pattern-parts.ts'

/** A piece of a pattern in words: literal text, or a part with the words it must be (none: any text). */
export type DeskPatternPiece =
  | { readonly literal: string }
  | { readonly part: DeskPatternPart; readonly words: readonly string[] }

/** A pattern in pieces, and what is wrong with it in words. */
export interface ParsedDeskPattern {
  readonly pieces: readonly DeskPatternPiece[]
  readonly problems: readonly string[]
}

const braces = /\{([^{}]*)\}|…|\.{3}/g

function readPart(written: string): DeskPatternPiece | string {
  const [name = '', ...rest] = written.split(':')
  const part = findDeskPatternPart(name)
  if (part === null) return `There is no part called {${name.trim()}}.`
  const words = rest
    .join(':')
    .split('|')
    .map((choice) => choice.trim())
    .filter((choice) => choice !== '')
  if (part === 'maybe' && words.length === 0) return 'Say which words may be left out: {maybe: please}.'
  if (words.length > 0 && (part === 'correct' || part === 'wrong')) {
    return `{${part}} is any text; it cannot be given words.`
  }
  return { part, words }
}

const takesAnyText = (piece: DeskPatternPiece | undefined): boolean =>
  piece !== undefined && 'part' in piece && piece.words.length === 0

function listTouching(pieces: readonly DeskPatternPiece[]): readonly string[] {
  return pieces.flatMap((piece, index) => {
    const next = pieces[index + 1]
    if (!takesAnyText(piece) || !takesAnyText(next) || !('part' in piece) || next === undefined || !('part' in next)) {
      return []
    }
    return [`{${piece.part}} and {${next.part}} touch: write the words that stand between them.`]
  })
}

/** Reads a pattern in words: literal text, {part}, {part: these words | or these}, … for anything. */
export function parseDeskPattern(pattern: string): ParsedDeskPattern {
  const pieces: DeskPatternPiece[] = []
  const problems: string[] = []
  const addLiteral = (literal: string) => {
    if (/[{}]/.test(literal)) problems.push('A brace has no partner. Parts are written {correct}.')
    const isGap = literal.trim() === '' && pieces.length === 0
    if (literal !== '' && !isGap) pieces.push({ literal })
  }
  let from = 0
  for (const match of pattern.trim().matchAll(braces)) {
    addLiteral(pattern.trim().slice(from, match.index))
    const piece = match[1] === undefined ? ({ part: 'any', words: [] } as const) : readPart(match[1])
    if (typeof piece === 'string') problems.push(piece)
    else pieces.push(piece)
    from = match.index + match[0].length
  }
  addLiteral(pattern.trim().slice(from))
  return { pieces, problems: [...new Set([...problems, ...listTouching(pieces.filter(isSolid))])] }
}

// A blank alone between two parts does not keep them apart.
function isSolid(piece: DeskPatternPiece): boolean {
  return !('literal' in piece) || piece.literal.trim() !== ''
}
