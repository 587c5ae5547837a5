const breaking = /^[-\u2010\u00ad][ \t\r]*\n[\s>]*(?=\p{L})/u
// Behind these the hyphen belongs to the label: "REFILE-", "MANDATORY KILL-".
const label = /(?:kill|refiled?|correct(?:ed|ion)|rectificatif|updated?|advisory)$/i

/**
 * How many characters from `hyphen` on only divide a word at the end of a line ("meta-", line break, "data"); 0 when
 * none do.
 *
 * Both halves must be in small letters, or both in capitals, and the first must not be a notice's label.
 */
export function measureHyphenation(raw: string, hyphen: number): number {
  const length = breaking.exec(raw.slice(hyphen, hyphen + 40))?.[0].length ?? 0
  const halves = raw.charAt(hyphen - 1) + raw.charAt(hyphen + length)
  if (length === 0 || !/^(?:\p{Ll}{2}|\p{Lu}{2})$/u.test(halves)) return 0
  return label.test(raw.slice(Math.max(0, hyphen - 12), hyphen)) ? 0 : length
}

/**
 * True when a hyphen between two letters ends a line of the text.
 *
 * In a value nobody can tell then whether the hyphen belongs to it: "Saint-Just" or "harbour".
 */
export function isHyphenated(text: string): boolean {
  return /\p{L}[-\u2010\u00ad][ \t\r]*\n[\s>]*\p{L}/u.test(text)
}
