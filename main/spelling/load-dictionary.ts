import type { Hunspell, HunspellFactory } from 'hunspell-asm'
import type { SpellingLanguage } from '../../shared/spelling/spelling-language.ts'
import { newsroomWords } from './newsroom-words.ts'

interface DictionaryFiles {
  readonly aff: Uint8Array
  readonly dic: Uint8Array
}

/** The dictionary of a language, with the words newsrooms use that it lacks. Takes about 0.3 s and 5 to 15 MB. */
export async function loadDictionary(hunspell: HunspellFactory, language: SpellingLanguage): Promise<Hunspell> {
  const { aff, dic } = await readFiles(language)
  const affPath = hunspell.mountBuffer(aff, `${language}.aff`)
  const dicPath = hunspell.mountBuffer(dic, `${language}.dic`)
  const dictionary = hunspell.create(affPath, dicPath)
  // Hunspell has read them; they would lie in memory a second time.
  hunspell.unmount(affPath)
  hunspell.unmount(dicPath)
  for (const word of newsroomWords[language]) dictionary.addWord(word)
  return dictionary
}

async function readFiles(language: SpellingLanguage): Promise<DictionaryFiles> {
  switch (language) {
    case 'en':
      return joinEnglish((await import('dictionary-en')).default, (await import('dictionary-en-gb')).default)
    case 'fr':
      return (await import('dictionary-fr')).default
    case 'es':
      return (await import('dictionary-es')).default
    case 'de':
      return (await import('dictionary-de')).default
  }
}

// Both are made from one list with the same rules, and differ in some 1,300 of 50,000 lines: one dictionary of both takes half the memory.
// Which spelling a photo has goes by its agency, and is no error.
function joinEnglish(american: DictionaryFiles, british: DictionaryFiles): DictionaryFiles {
  const lines = (dic: Uint8Array): string[] => new TextDecoder().decode(dic).split('\n')
  const first = lines(american.dic)
  const there = new Set(first)
  // The first line is only the number of the others, a hint for Hunspell's memory.
  const more = lines(british.dic)
    .slice(1)
    .filter((line) => !there.has(line))
  return { aff: american.aff, dic: new TextEncoder().encode([...first, ...more].join('\n')) }
}
