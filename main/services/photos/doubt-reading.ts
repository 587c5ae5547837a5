import type { ParsedNotice } from '../../../shared/notice/parsed-notice.ts'

const lost = '\ufffd'

/**
 * What was understood of a text whose characters are not sure. A value with a lost character is no value: then the values count as unknown. A guessed
 * character set is told with the reading.
 */
export function doubtReading(parsed: ParsedNotice, guessedCharset: string | null): ParsedNotice {
  const guess = guessedCharset === null ? '' : `; read in ${guessedCharset}, which is a guess`
  const confidence = `${parsed.confidence}${guess}`
  const isWhole = parsed.pairs.every(({ correct, wrong }) => !correct.includes(lost) && !wrong.includes(lost))
  if (isWhole) return { ...parsed, confidence }
  return {
    ...parsed,
    pairs: [],
    valuesKnown: false,
    unknown: [...new Set([...parsed.unknown, 'values'])],
    spans: parsed.spans.filter(({ what }) => what !== 'correct' && what !== 'wrong'),
    confidence: `${confidence}; characters of its values were lost on the way`
  }
}
