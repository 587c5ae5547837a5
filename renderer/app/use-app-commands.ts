import { useMemo } from 'react'
import { openRecallHere } from '../notices/recall/open-recall.ts'
import type { Command } from '../state/command.ts'
import { nameAct } from '../state/name-act.ts'
import type { Theme } from '../state/panels-slice.ts'
import { useCommands } from '../state/use-commands.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import { chooseFolder } from './choose-folder.ts'
import { isNarrow } from './is-narrow.ts'

const themes: readonly { readonly theme: Theme; readonly title: string }[] = [
  { theme: 'light', title: 'Theme: light' },
  { theme: 'dark', title: 'Theme: dark' },
  { theme: 'system', title: 'Theme: as the system' }
]

/** Offers what works on every screen. */
export function useAppCommands(): void {
  const store = useDeskStore()
  const last = useDesk((state) => state.done.at(-1))
  const undone = useDesk((state) => state.undone.at(-1))
  const commands = useMemo((): readonly Command[] => {
    const group = 'Everywhere'
    const desk = store.getState
    return [
      {
        id: 'palette',
        group,
        title: 'Commands',
        keys: ['Ctrl+K'],
        whileTyping: true,
        run: () => desk().openOverlay({ name: 'palette' })
      },
      { id: 'keys', group, title: 'Keys', keys: ['?'], run: () => desk().openOverlay({ name: 'keys' }) },
      { id: 'change-keys', group, title: 'Change keys…', run: () => desk().openOverlay({ name: 'change-keys' }) },
      { id: 'back', group, title: 'Back', keys: ['Escape'], whileTyping: true, run: () => goBackOrClose(desk()) },
      {
        id: 'undo',
        group,
        title: last ? `Undo: ${nameAct(last)}` : 'Undo the last change',
        keys: ['Ctrl+Z'],
        run: () => void desk().undoLast()
      },
      {
        id: 'redo',
        group,
        title: undone ? `Redo: ${nameAct(undone)}` : 'Redo',
        keys: ['Ctrl+Shift+Z', 'Ctrl+Y'],
        run: () => void desk().redoLast()
      },
      { id: 'inspector', group, title: 'Inspector', keys: [']'], run: () => desk().toggleInspector(isNarrow()) },
      { id: 'rail', group, title: 'Rail', keys: ['['], run: () => desk().toggleRail() },
      { id: 'photos', group, title: 'All photos', keys: ['g'], run: () => showAllPhotos(desk()) },
      {
        id: 'open-folder',
        group,
        title: 'Open a folder of photos',
        keys: ['Ctrl+O'],
        whileTyping: true,
        run: () => void chooseFolder(store)
      },
      {
        id: 'jobs',
        group,
        title: 'Jobs',
        keys: ['Alt+Q'],
        whileTyping: true,
        run: () => desk().openOverlay({ name: 'jobs' })
      },
      {
        id: 'ingest',
        group,
        title: 'Copy photos from a card or folder…',
        keys: ['Alt+I'],
        run: () => desk().openOverlay({ name: 'ingest' })
      },
      {
        id: 'recall',
        group,
        title: 'Recall: who got this photo, these words, or anything between two dates…',
        keys: ['Alt+B'],
        whileTyping: true,
        run: () => openRecallHere(desk())
      },
      {
        id: 'settings',
        group,
        title: 'Settings of the desk',
        keys: ['Ctrl+,'],
        whileTyping: true,
        run: () => desk().openScreen({ name: 'settings' })
      },
      {
        id: 'replace',
        group,
        title: 'Find and replace…',
        keys: ['Ctrl+H'],
        whileTyping: true,
        run: () => desk().beginReplace()
      },
      {
        id: 'lists',
        group,
        title: 'Keywords, persons and places…',
        keys: ['Alt+K'],
        whileTyping: true,
        run: () => desk().openOverlay({ name: 'lists' })
      },
      {
        id: 'own-notice',
        group,
        title: 'Write a correction of our own…',
        run: () => desk().openOverlay({ name: 'own-notice' })
      },
      {
        id: 'history-search',
        group,
        title: 'Search in history',
        keys: ['Ctrl+Shift+F'],
        whileTyping: true,
        run: () => desk().openScreen({ name: 'history-search', photoId: undefined, change: undefined })
      },
      {
        id: 'report',
        group,
        title: 'Report of the desk…',
        run: () => desk().openOverlay({ name: 'report', photoId: undefined })
      },
      { id: 'audit', group, title: 'Check the record', run: () => desk().openScreen({ name: 'audit' }) },
      {
        id: 'first-steps',
        group,
        title: 'First steps',
        run: () => {
          desk().setFirstSteps('shown')
          desk().openScreen({ name: 'sheet' })
        }
      },
      { id: 'open-sample', group, title: 'Open the sample desk', run: () => void desk().openSample() },
      ...themes.map(({ theme, title }) => ({ id: `theme-${theme}`, group, title, run: () => desk().setTheme(theme) }))
    ]
  }, [store, last, undone])
  useCommands(commands)
}

type Desk = ReturnType<ReturnType<typeof useDeskStore>['getState']>

function goBackOrClose(desk: Desk): void {
  // A fact goes by itself: Esc is for the way back. A failure stays until it is closed.
  const failure = desk.toasts.find((toast) => toast.kind === 'failure')
  if (desk.drawerOpen) desk.toggleInspector(true)
  else if (failure) desk.closeToast(failure.id)
  else desk.goBack()
}

function showAllPhotos(desk: Desk): void {
  desk.openScreen({ name: 'sheet' })
  desk.leaveSearch()
  desk.setFilter({})
}
