import { foldWord } from './fold-word.ts'
import type { WrittenWord } from './list-words.ts'
import { readElision } from './read-elision.ts'
import type { SpellingLanguage } from './spelling-language.ts'

/** A form in which a word may stand in a dictionary, and which part of the text that is. */
export interface WordForm extends WrittenWord {
  /** As `foldWord` gives it. */
  readonly folded: string
}

const possessive = /['\u2018\u2019\u02bc]s$/iu

/**
 * The forms a word is looked for in, the whole first: without the elided article in front, without the possessive "’s" behind. A word is right
 * where one of them is; where none is, the last one is what is wrong.
 */
export function listForms(word: WrittenWord, language: SpellingLanguage): readonly WordForm[] {
  const forms = [word]
  const { from, core } = language === 'fr' ? readElision(word.written) : { from: 0, core: word.written }
  if (from > 0) forms.push({ start: word.start + from, end: word.end, written: core })
  const owner = core.replace(possessive, '')
  if (owner !== core) forms.push({ start: word.start + from, end: word.start + from + owner.length, written: owner })
  return forms.map((form) => ({ ...form, folded: foldWord(form.written) }))
}
