import { useEffect, useState } from 'react'
import type { VocabularyName } from '../../../shared/fields/vocabulary-name.ts'
import type { ComboEntry } from '../../ui/combo-entry.ts'

const none: readonly ComboEntry[] = []
const known = new Map<VocabularyName, readonly ComboEntry[]>()

/** A code this long is for machines: its word stands first. */
const shortCode = 4

/** The terms of a code list to choose from; none until they are loaded, the first time one is asked for. They come apart from the page: a desk that only writes captions needs none. */
export function useVocabulary(name: VocabularyName | undefined): readonly ComboEntry[] {
  const [, setLoaded] = useState(0)
  useEffect(() => {
    if (name === undefined || known.has(name)) return
    let here = true
    void import('../../../shared/fields/find-vocabulary.ts').then(({ findVocabulary }) => {
      known.set(name, findVocabulary(name).terms.map(toEntry))
      if (here) setLoaded((count) => count + 1)
    })
    return () => {
      here = false
    }
  }, [name])
  return (name === undefined ? undefined : known.get(name)) ?? none
}

// Of a URI the last part says it; codes of few letters are what desks know by heart and stand first (choice-editor.tsx).
function toEntry({ code, label }: { readonly code: string; readonly label: string }): ComboEntry {
  return { key: code, label, note: code.split('/').at(-1) ?? code, words: code.toLowerCase() }
}

/** True where a code itself is what people read: "ISL", "4". */
export function isShortCode(code: string): boolean {
  return code.length <= shortCode
}
