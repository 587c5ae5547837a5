import { useMemo } from 'react'
import { phrase } from '../messages/phrase.ts'
import { openRecallHere } from '../notices/recall/open-recall.ts'
import type { Command } from '../state/command.ts'
import { nameAct } from '../state/name-act.ts'
import type { Theme } from '../state/panels-slice.ts'
import { useCommands } from '../state/use-commands.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import { chooseFolder } from './choose-folder.ts'
import { isNarrow } from './is-narrow.ts'

const themes: readonly { readonly theme: Theme; readonly title: string }[] = [
  { theme: 'light', title: phrase('app.theme-light') },
  { theme: 'dark', title: phrase('app.theme-dark') },
  { theme: 'system', title: phrase('app.theme-system') }
]

/** Offers what works on every screen. */
export function useAppCommands(): void {
  const store = useDeskStore()
  const last = useDesk((state) => state.done.at(-1))
  const undone = useDesk((state) => state.undone.at(-1))
  const commands = useMemo((): readonly Command[] => {
    const group = phrase('app.everywhere')
    const desk = store.getState
    return [
      {
        id: 'palette',
        group,
        title: phrase('app.commands'),
        keys: ['Ctrl+K'],
        whileTyping: true,
        run: () => desk().openOverlay({ name: 'palette' })
      },
      { id: 'keys', group, title: phrase('app.keys'), keys: ['?'], run: () => desk().openOverlay({ name: 'keys' }) },
      {
        id: 'change-keys',
        group,
        title: phrase('app.change-keys'),
        run: () => desk().openOverlay({ name: 'change-keys' })
      },
      {
        id: 'back',
        group,
        title: phrase('app.back'),
        keys: ['Escape'],
        whileTyping: true,
        run: () => goBackOrClose(desk())
      },
      {
        id: 'undo',
        group,
        title: last ? phrase('app.undo', { act: nameAct(last) }) : phrase('app.undo-last'),
        keys: ['Ctrl+Z'],
        run: () => void desk().undoLast()
      },
      {
        id: 'redo',
        group,
        title: undone ? phrase('app.redo-act', { act: nameAct(undone) }) : phrase('app.redo'),
        keys: ['Ctrl+Shift+Z', 'Ctrl+Y'],
        run: () => void desk().redoLast()
      },
      {
        id: 'inspector',
        group,
        title: phrase('app.inspector'),
        keys: [']'],
        run: () => desk().toggleInspector(isNarrow())
      },
      { id: 'rail', group, title: phrase('app.rail'), keys: ['['], run: () => desk().toggleRail() },
      { id: 'photos', group, title: phrase('app.all-photos'), keys: ['g'], run: () => showAllPhotos(desk()) },
      {
        id: 'open-folder',
        group,
        title: phrase('app.open-folder'),
        keys: ['Ctrl+O'],
        whileTyping: true,
        run: () => void chooseFolder(store)
      },
      {
        id: 'jobs',
        group,
        title: phrase('app.jobs'),
        keys: ['Alt+Q'],
        whileTyping: true,
        run: () => desk().openOverlay({ name: 'jobs' })
      },
      {
        id: 'ingest',
        group,
        title: phrase('app.ingest'),
        keys: ['Alt+I'],
        run: () => desk().openOverlay({ name: 'ingest' })
      },
      {
        id: 'recall',
        group,
        title: phrase('app.recall'),
        keys: ['Alt+B'],
        whileTyping: true,
        run: () => openRecallHere(desk())
      },
      {
        id: 'settings',
        group,
        title: phrase('app.settings-of-desk'),
        keys: ['Ctrl+,'],
        whileTyping: true,
        run: () => desk().openScreen({ name: 'settings' })
      },
      {
        id: 'replace',
        group,
        title: phrase('app.find-and-replace'),
        keys: ['Ctrl+H'],
        whileTyping: true,
        run: () => desk().beginReplace()
      },
      {
        id: 'lists',
        group,
        title: phrase('app.lists'),
        keys: ['Alt+K'],
        whileTyping: true,
        run: () => desk().openOverlay({ name: 'lists' })
      },
      {
        id: 'own-notice',
        group,
        title: phrase('app.own-notice'),
        run: () => desk().openOverlay({ name: 'own-notice' })
      },
      {
        id: 'history-search',
        group,
        title: phrase('app.history-search'),
        keys: ['Ctrl+Shift+F'],
        whileTyping: true,
        run: () => desk().openScreen({ name: 'history-search', photoId: undefined, change: undefined })
      },
      {
        id: 'report',
        group,
        title: phrase('app.report'),
        run: () => desk().openOverlay({ name: 'report', photoId: undefined })
      },
      { id: 'audit', group, title: phrase('app.audit'), run: () => desk().openScreen({ name: 'audit' }) },
      {
        id: 'first-steps',
        group,
        title: phrase('app.first-steps'),
        run: () => {
          desk().setFirstSteps('shown')
          desk().openScreen({ name: 'sheet' })
        }
      },
      { id: 'open-sample', group, title: phrase('app.open-sample'), run: () => void desk().openSample() },
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
