// Behind these a full stop ends no sentence: "Dr. Holm", "St. Verrin", "J. P. Dale".
const abbreviation =
  /(?:^|[\s.([])(?:\p{L}|St|Ste|Dr|Mr|Mrs|Ms|Mme|Prof|Jr|Sr|Gen|Col|Lt|Sgt|Capt|Gov|Sen|Rep|Rev|Hon|No|Nr|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|vs|etc|Inc|Co|Corp|Ltd|Mt|Ft|Bd|Av|Sta|Sto|Hl)$/iu
// A line this long was broken by a mail program and may go on.
const shortLine = 50

/**
 * True when the full stop at `at` ends a sentence: a blank, a quote or the end follows, and no abbreviation stands
 * before it.
 */
export function endsSentence(raw: string, at: number): boolean {
  const next = raw.charAt(at + 1)
  if (next !== '' && !/[\s"'”’»)\]]/.test(next)) return false
  const before = raw.slice(Math.max(0, at - 12), at)
  // "7." at the very end may have been "7.30".
  if (next === '' && /(?:^|\s)\d{1,3}$/.test(before)) return false
  return !abbreviation.test(before)
}

/**
 * Where a value ends behind which the pattern says nothing (raw offset), or null when that cannot be told.
 *
 * It ends with its sentence, or with a short line. A value that the text stops in may have been cut.
 */
export function findValueEnd(raw: string, from: number, longest: number): number | null {
  const lineStart = raw.lastIndexOf('\n', from) + 1
  for (let at = from; at < raw.length && at - from <= longest; at += 1) {
    const character = raw.charAt(at)
    if (character === '.' || character === ';') {
      if (character === ';' || endsSentence(raw, at)) return at
      if (/\s/.test(raw.charAt(at + 1))) return null
    }
    if (character === '\n') return at - lineStart <= shortLine || /^\s*\n/.test(raw.slice(at + 1)) ? at : null
  }
  return null
}
