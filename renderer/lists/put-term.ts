import type { StoreApi } from 'zustand'
import { readAsList } from '../../shared/fields/field-value.ts'
import { isFieldKey } from '../../shared/fields/find-field.ts'
import { gatherPlace } from '../../shared/lists/gather-place.ts'
import { gatherWords } from '../../shared/lists/gather-words.ts'
import type { DeskState } from '../state/desk-state.ts'
import { valueInForm } from '../state/draft-changes.ts'
import type { FoundTerm } from './find-terms.ts'

/** Puts a term into the form: keywords with what the desk adds to them, a person by name, a place into the fields its depth is of. Gives what was put in. */
export function putTerm(store: StoreApi<DeskState>, { list, term }: FoundTerm): readonly string[] {
  const { draft, settings, changeField } = store.getState()
  if (draft === null) return []
  const { kind } = list.facts
  if (kind === 'places') {
    const place = gatherPlace(list.terms, term.at)
    for (const [key, name] of Object.entries(place)) if (isFieldKey(key)) changeField(key, name)
    return Object.values(place)
  }
  const key = kind === 'persons' ? 'personShown' : 'keywords'
  const isKeyword = kind === 'keywords'
  const rules = {
    broader: isKeyword && settings?.listBroader === true,
    synonyms: isKeyword && settings?.listSynonyms === true
  }
  const items = readAsList(valueInForm(draft, key))
  const fresh = gatherWords(list.terms, term.at, rules).filter((word) => !items.includes(word))
  if (fresh.length > 0) changeField(key, [...items, ...fresh])
  return fresh
}
