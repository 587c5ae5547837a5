import { useMemo } from 'react'
import type { Command } from '../state/command.ts'
import type { DeskState } from '../state/desk-state.ts'
import { useCommands } from '../state/use-commands.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'

const group = 'Contact sheet'

/** Offers what works on the photos of the contact sheet. */
export function useSheetCommands(): void {
  const store = useDeskStore()
  const empty = useDesk((desk) => desk.cursorId === null)
  const selected = useDesk((desk) => desk.selected.size)
  const locked = useDesk((desk) => desk.selected.size > 1 || desk.photoAt(desk.cursor)?.locked === true)
  const copies = useDesk((desk) => desk.photoAt(desk.cursor)?.copies ?? 1)
  const view = useDesk((desk) => desk.sheetView)
  const commands = useMemo((): readonly Command[] => {
    const refusal = empty ? 'No photo under the cursor' : undefined
    const desk = store.getState
    const size = (step: number) => () => desk().setCellSize(desk().cellSize + step)
    return [
      { id: 'info', group, title: 'Info', keys: ['i', 'Enter'], refusal, run: () => openAtCursor(desk(), 'info') },
      { id: 'caption', group, title: 'Edit caption', keys: ['e'], refusal, run: () => openAtCursor(desk(), 'info') },
      {
        id: 'batch',
        group,
        title:
          selected > 1 ? `Edit ${selected.toLocaleString('en-GB')} photos together` : 'Edit as several, with templates',
        keys: ['Ctrl+I'],
        refusal,
        run: () => desk().openScreen({ name: 'batch', photoIds: desk().selectedIds() })
      },
      { id: 'notice', group, title: 'Notice of this photo', keys: ['n'], run: () => openNotice(desk()) },
      { id: 'history', group, title: 'History', keys: ['h'], refusal, run: () => openAtCursor(desk(), 'history') },
      {
        id: 'preview',
        group,
        title: 'Preview',
        keys: ['Space'],
        refusal,
        run: () => desk().openOverlay({ name: 'preview' })
      },
      {
        id: 'compare',
        group,
        title: 'Compare two to four photos',
        keys: ['c'],
        refusal: refusal ?? (selected > 4 ? `${selected.toLocaleString('en-GB')} photos are selected` : undefined),
        run: () => compare(desk())
      },
      {
        id: 'copies',
        group,
        title: 'Show the copies of this photo',
        keys: ['Shift+D'],
        refusal: refusal ?? (copies > 1 ? undefined : 'The desk has no copy of this picture'),
        run: () => showCopies(desk())
      },
      {
        id: 'with-copies',
        group,
        title: 'Photos with copies, under their heads',
        run: () =>
          desk().showList({ ...desk(), filter: { hasCopies: true }, group: { by: 'copies', descending: false } })
      },
      {
        id: 'export',
        group,
        title: selected > 1 ? `Export ${selected.toLocaleString('en-GB')} photos` : 'Export photo',
        keys: ['Ctrl+E'],
        refusal,
        run: () => desk().openOverlay({ name: 'export', photoIds: desk().selectedIds() })
      },
      {
        id: 'print-sheet',
        group,
        title: 'Contact sheet as PDF…',
        refusal: refusal ?? (selected > 1000 ? 'A contact sheet takes at most 1,000 photos' : undefined),
        run: () => desk().openOverlay({ name: 'contact-sheet', photoIds: desk().selectedIds() })
      },
      {
        id: 'unlock',
        group,
        title: 'Unlock…',
        refusal: refusal ?? (locked ? undefined : 'This photo is not locked'),
        run: () => desk().openOverlay({ name: 'unlock', photoIds: desk().selectedIds() })
      },
      { id: 'select-all', group, title: 'Select all', keys: ['Ctrl+A'], refusal, run: () => void desk().selectAll() },
      { id: 'find', group, title: 'Find in captions', keys: ['/', 'Ctrl+F'], run: focusSearch },
      { id: 'filter', group, title: 'Filter…', keys: ['f'], run: openFilter },
      { id: 'larger', group, title: 'Larger frames', keys: ['+', '='], run: size(24) },
      { id: 'smaller', group, title: 'Smaller frames', keys: ['-'], run: size(-24) },
      {
        id: 'sheet-view',
        group,
        title: view === 'list' ? 'Show frames' : 'Show as a list',
        keys: ['l'],
        run: () => desk().setSheetView(view === 'list' ? 'frames' : 'list')
      },
      { id: 'no-filter', group, title: 'Clear all filters', run: () => desk().setFilter({}) }
    ]
  }, [store, empty, selected, locked, copies, view])
  useCommands(commands)
}

function openAtCursor({ cursorId, openScreen }: DeskState, name: 'info' | 'history'): void {
  if (cursorId !== null) openScreen({ name, photoId: cursorId })
}

/** The notice of the photo under the cursor; without one, the board. */
function openNotice({ cursor, photoAt, openScreen }: DeskState): void {
  const photo = photoAt(cursor)
  const found = photo?.notices.find(({ open }) => open) ?? photo?.notices[0]
  if (photo && found) openScreen({ name: 'notice', notice: found.notice, photoId: photo.id })
  else openScreen({ name: 'notices', group: 'open' })
}

/** The selected photos side by side; of one alone, it and the next. */
function compare({ selectedIds, cursor, photoAt, openScreen, say }: DeskState): void {
  const chosen = selectedIds()
  const beside = photoAt(cursor + 1) ?? photoAt(cursor - 1)
  const photoIds = chosen.length === 1 && beside ? [...chosen, beside.id] : chosen
  if (photoIds.length > 1) openScreen({ name: 'compare', photoIds })
  else say({ kind: 'note', words: 'There is only one photo here: nothing to compare it with.' })
}

/** Only the photo under the cursor and those that show the same picture. */
function showCopies({ cursorId, setFilter }: DeskState): void {
  if (cursorId !== null) setFilter({ copiesOf: cursorId })
}

function openFilter(): void {
  document.querySelector<HTMLButtonElement>('[data-menu="filter"]')?.click()
}

function focusSearch(): void {
  document.querySelector<HTMLInputElement>('[data-search]')?.focus()
}
