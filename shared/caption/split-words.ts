// One segmenter for all texts: word rules hardly differ by language, and a diff must not depend on the machine's.
const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

/**
 * The text in words, marks and runs of white space, in order; joined they are the text again.
 *
 * Scripts without spaces (Chinese, Japanese, Thai) are split by dictionary. Lone surrogates stay as they are.
 */
export function splitWords(text: string): readonly string[] {
  const words: string[] = []
  for (const { segment } of segmenter.segment(text)) {
    const last = words.at(-1)
    // The segmenter gives line breaks one by one; as one run they change together.
    if (last !== undefined && isSpace(last) && isSpace(segment)) words[words.length - 1] = last + segment
    else words.push(segment)
  }
  return words
}

/** True for a text of nothing but white space, and for the empty text. */
export function isSpace(text: string): boolean {
  return /^\s*$/.test(text)
}
