import { countEdits } from '../../../shared/spelling/count-edits.ts'
import { foldWord } from '../../../shared/spelling/fold-word.ts'
import type { SpellingLanguage } from '../../../shared/spelling/spelling-language.ts'
import type { DeskParts } from '../desk-parts.ts'
import { listKnown } from './list-known.ts'

/** A wrong word, the languages it may be in where not the desk's, and texts of its photo that are right. */
export interface WordToMend {
  readonly word: string
  readonly languages?: readonly SpellingLanguage[] | undefined
  readonly known: readonly string[]
}

const mostSuggestions = 8

/**
 * What a word may have been meant to be: names of the photo and of the desk that are a third of its letters away or less, then what the
 * dictionaries suggest; at most eight. Throws DeskError `tool-failed` where the dictionaries broke off.
 */
export async function suggestSpelling(
  { store, speller }: Pick<DeskParts, 'store' | 'speller'>,
  { word, languages, known }: WordToMend
): Promise<readonly string[]> {
  const folded = foldWord(word)
  const learnt = await store.learntWords.list()
  const names = listNear(folded, [...listKnown(known).map(foldWord), ...learnt.map((one) => one.word)])
  const suggestions: string[] = []
  for (const language of languages ?? (await store.settings.read()).spellingLanguages)
    suggestions.push(...(await speller.suggest(language, folded)))
  return [...new Set([...names, ...suggestions])].slice(0, mostSuggestions)
}

function listNear(folded: string, names: readonly string[]): readonly string[] {
  const key = folded.toLowerCase()
  const most = Math.max(1, Math.floor(key.length / 3))
  const near = [...new Set(names)].flatMap((name) => {
    if (Math.abs(name.length - key.length) > most || name === folded) return []
    const edits = countEdits(name.toLowerCase(), key)
    return edits <= most ? [{ name, edits }] : []
  })
  return near.toSorted((one, other) => one.edits - other.edits).map(({ name }) => name)
}
