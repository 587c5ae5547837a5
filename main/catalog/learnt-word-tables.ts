/** A word the desk has learnt. `word_key` is the word in small letters (`keyWord`). */
export interface LearntWordsTable {
  word: string
  word_key: string
  at: string
  learnt_by: string
}
