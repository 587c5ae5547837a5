import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { DeskState } from '../../state/desk-state.ts'

/** Opens the recall of these photos; without any it asks for words. */
export function openRecall({ openScreen }: Pick<DeskState, 'openScreen'>, photoIds: readonly PhotoId[]): void {
  const by = photoIds.length === 0 ? 'words' : 'photos'
  openScreen({ name: 'recall', ask: { by, photoIds, words: '', since: null, until: null } })
}

/** Opens the recall of what is on show: the selected photos of the contact sheet, the photo of a screen that shows one, else of nothing yet. */
export function openRecallHere(desk: DeskState): void {
  const { screen, cursorId, selectedIds } = desk
  if (screen.name === 'recall') return
  if (screen.name === 'sheet') openRecall(desk, cursorId === null ? [] : selectedIds())
  else openRecall(desk, 'photoId' in screen && screen.photoId !== undefined ? [screen.photoId] : [])
}
