import { foldWord } from './fold-word.ts'

/** Words that are right because somebody says so: those of a photo's own fields, and those the desk has learnt. */
export interface KnownWords {
  /** True where the word, folded, is one of them: also in capitals, or with the "s" of a plural or genitive behind it. */
  has(folded: string): boolean
  readonly all: readonly string[]
}

/** How a known word is looked up: folded, in lower case. */
export function keyWord(word: string): string {
  return foldWord(word).toLowerCase()
}

/** The keys under which a word may be known. */
export function listWordKeys(folded: string): readonly string[] {
  const key = folded.toLowerCase()
  return key.endsWith('s') ? [key, key.slice(0, -1)] : [key]
}

/** Makes a lookup of known words. A name learnt with its capital is not right in small letters. */
export function gatherKnownWords(words: Iterable<string>): KnownWords {
  const all = [...new Set([...words].map(foldWord))]
  const small = new Map<string, boolean>()
  for (const word of all) {
    const key = word.toLowerCase()
    small.set(key, small.get(key) === true || word === key)
  }
  return {
    all,
    has: (folded) =>
      listWordKeys(folded).some((key) => small.get(key) === true || (small.has(key) && folded !== folded.toLowerCase()))
  }
}
