import type { LearntWord } from '../../../shared/contract/spelling.ts'
import type { SpellingLanguage } from '../../../shared/spelling/spelling-language.ts'

/** The dictionaries. Fails with DeskError `tool-failed` where they broke off; the next call starts them anew. */
export interface Speller {
  /** Those of the words, folded, that are not in the dictionary of the language. */
  findUnknown(language: SpellingLanguage, words: readonly string[]): Promise<ReadonlySet<string>>
  /** Words of the dictionary that look or sound like this one, the likeliest first. */
  suggest(language: SpellingLanguage, word: string): Promise<readonly string[]>
}

/** The words the desk has learnt. */
export interface LearntWordRecords {
  /** By alphabet. */
  list(): Promise<readonly LearntWord[]>
  /** Those that are known under one of these keys (`keyWord`). */
  under(keys: readonly string[]): Promise<readonly string[]>
  /** Adds a word; false where it is there already. */
  add(word: LearntWord): Promise<boolean>
  /** Takes a word away; false where it is not there. */
  remove(word: string): Promise<boolean>
}
