import { useMemo } from 'react'
import { isFieldKey } from '../../shared/fields/find-field.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import type { ComboEntry } from '../ui/combo-entry.ts'
import type { FoundTerm } from './find-terms.ts'
import { findTerms } from './find-terms.ts'
import { putTerm } from './put-term.ts'
import { findListKind } from './term-fields.ts'

/** What completes a field from the desk's lists. */
export interface TermSource {
  /** The terms a typed text may mean. */
  readonly find: (text: string) => readonly TermEntry[]
  /** Puts a term into the form. */
  readonly put: (entry: TermEntry) => void
}

/** A term to choose, with what stands above it at its right. */
export interface TermEntry extends ComboEntry {
  readonly found: FoundTerm
}

/** Terms listed at once under a field. */
const mostListed = 40

/** What completes a field from the desk's lists; undefined where the desk has no list for it. */
export function useTermSource(fieldKey: string | undefined): TermSource | undefined {
  const store = useDeskStore()
  const lists = useDesk((desk) => desk.lists)
  return useMemo(() => {
    const kind = fieldKey !== undefined && isFieldKey(fieldKey) ? findListKind(fieldKey) : undefined
    if (kind === undefined || !lists.some(({ facts }) => facts.kind === kind)) return undefined
    return {
      find: (text) => findTerms(lists, { kind, text, most: mostListed }).map(asEntry),
      put: ({ found }) => void putTerm(store, found)
    }
  }, [store, lists, fieldKey])
}

function asEntry(found: FoundTerm): TermEntry {
  const { key, term, path } = found
  return { key, label: term.name, note: path === '' ? undefined : path, found }
}
