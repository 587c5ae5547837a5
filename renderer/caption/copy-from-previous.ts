import type { StoreApi } from 'zustand'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import { findField } from '../../shared/fields/find-field.ts'
import { nameField } from '../messages/name-field.ts'
import { phrase } from '../messages/phrase.ts'
import type { DeskState } from '../state/desk-state.ts'
import { readTypedValue } from '../state/draft-changes.ts'
import { isEmptyValue } from '../state/tidy-value.ts'

/** Copies the field the caret was last in from the photo before it; says so where that one has none. */
export async function copyFromPrevious(store: StoreApi<DeskState>, previous: PhotoId | undefined): Promise<void> {
  if (previous === undefined) return
  await store.getState().loadDetail(previous)
  const { details, changeField, say, caretField: key } = store.getState()
  const detail = details.get(previous)?.detail
  if (!detail) return
  const value = readTypedValue(detail, key)
  const label = nameField(findField(key))
  if (isEmptyValue(value))
    return say({
      kind: 'note',
      words: phrase('caption.nothing-to-copy', { file: detail.fileName, field: label.toLowerCase() })
    })
  changeField(key, value)
  document.querySelector<HTMLElement>(`[data-field="${key}"]`)?.focus()
}
