import type { NoticeGrammar, NoticeReading } from '../notice-grammar.ts'

// AFP's slug as object name, headline or file name: capitals joined by hyphens, nothing else.
const slug = /^\s*(?:\d{1,4}_)?((CORRECTION|RECTIFICATIF|KILL)(?:[-_/][\p{Lu}\p{N}]+){1,12})(?:\.[A-Za-z]{3,4})?\s*$/u

function readSlug(written: string): NoticeReading | null {
  const match = written.length > 300 ? null : slug.exec(written)
  const word = match?.[2]
  if (match === null || match[1] === undefined || word === undefined) return null
  const start = written.indexOf(match[1])
  const killed = word === 'KILL'
  return {
    kind: killed ? 'kill' : 'correction',
    agency: 'AFP',
    language: word === 'RECTIFICATIF' ? 'fr' : 'en',
    confidence: `slug that begins with ${word}`,
    head: { text: `${word}-`, start, end: start + word.length + 1 },
    unknown: killed ? ['picture ids', 'reason'] : ['values']
  }
}

/** A bare slug, "CORRECTION-US-JUSTICE-POLITICS-EPSTEIN", in the text or as the name of the file. */
export const slugMark: NoticeGrammar = {
  name: 'slug',
  read(text, hints) {
    const reading = readSlug(text.raw)
    if (reading !== null || hints.fileName === undefined) return reading
    const named = readSlug(hints.fileName.replace(/^.*[/\\]/, ''))
    // The file name is not in the text, so there is nothing to point at.
    return named === null ? null : { ...named, head: null, confidence: `file name: ${named.confidence}` }
  }
}
