import { useMemo } from 'react'
import type { PhotoDetail } from '../../shared/contract/photo.ts'
import { phrase } from '../messages/phrase.ts'
import type { Command } from '../state/command.ts'
import { useCommands } from '../state/use-commands.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import { asOfFieldId } from './as-of-field.tsx'
import { nameTarget } from './name-revision.ts'
import type { ShownChange } from './use-change.ts'
import { useReconcile } from './use-reconcile.ts'
import type { TimeLine } from './use-time-line.ts'
import type { HistoryAct } from './use-turns.ts'
import { useTurns } from './use-turns.ts'

/** What can be done with the revision shown. */
export type HistoryActs = Readonly<Record<'restore' | 'undo' | 'undoHere' | 'redo' | 'reconcile', HistoryAct>>

const group = phrase('history.title')

/** Offers what works on a photo's history, and gives what its buttons do: each is a key too. */
export function useHistoryCommands(history: {
  readonly detail: PhotoDetail
  readonly timeLine: TimeLine
  readonly change: ShownChange
  readonly newest: number
  readonly look: () => void
  readonly restore: () => void
  readonly toggleBlame: () => void
  readonly toggleDiffering: () => void
}): HistoryActs {
  const store = useDeskStore()
  const turning = useDesk((desk) => desk.turning !== null)
  const { detail, timeLine, change, newest, look, restore, toggleBlame, toggleDiffering } = history
  const { move, mark, setAsOf, shown } = timeLine
  const target = change.change === null ? undefined : nameTarget(change.change)
  const turns = useTurns(change, detail, look)
  const refusal =
    shown === null || shown === newest
      ? phrase('history.is-present', { revision: newest })
      : turning
        ? phrase('history.being-written')
        : undefined
  const reconcile = useReconcile(detail, shown)
  const acts = useMemo(
    () => ({ ...turns, reconcile, restore: { run: restore, refusal } }),
    [turns, reconcile, restore, refusal]
  )
  const commands = useMemo(
    (): readonly Command[] => [
      ...moves(move),
      { id: 'history.compare', group, title: phrase('history.compare-from'), keys: ['Space'], run: mark },
      { id: 'history.blame', group, title: phrase('history.who-brought'), keys: ['w'], run: toggleBlame },
      { id: 'history.as-of', group, title: phrase('history.as-of-moment'), keys: ['t'], run: focusAsOf },
      { id: 'history.now', group, title: phrase('history.now'), keys: ['0'], run: () => setAsOf(null) },
      { id: 'history.differing', group, title: phrase('history.only-differing'), keys: ['d'], run: toggleDiffering },
      {
        id: 'history.reconcile',
        group,
        title: phrase('history.write-to-copies'),
        keys: ['Ctrl+R'],
        ...acts.reconcile
      },
      { id: 'history.restore', group, title: phrase('history.restore'), keys: ['Shift+R'], ...acts.restore },
      { id: 'history.undo', group, title: phrase('history.undo-shown'), keys: ['Ctrl+Z'], ...acts.undo },
      { id: 'history.undo-here', group, title: phrase('history.undo-in-photo'), keys: ['u'], ...acts.undoHere },
      { id: 'history.redo', group, title: phrase('history.redo-shown'), keys: ['Ctrl+Shift+Z'], ...acts.redo },
      {
        id: 'history.change',
        group,
        title: phrase('history.change-over-photos'),
        keys: ['c'],
        refusal: change.change === null ? phrase('history.no-change') : undefined,
        run: look
      },
      {
        id: 'history.search',
        group,
        title: phrase('history.search-history'),
        keys: ['/'],
        run: () => store.getState().openScreen({ name: 'history-search', photoId: detail.id, change: target })
      },
      {
        id: 'history.report',
        group,
        title: phrase('history.report-ask'),
        keys: ['p'],
        run: () => store.getState().openOverlay({ name: 'report', photoId: detail.id })
      },
      {
        id: 'history.info',
        group,
        title: phrase('history.info'),
        keys: ['i'],
        run: () => store.getState().openScreen({ name: 'info', photoId: detail.id })
      }
    ],
    [store, detail.id, change.change, target, move, mark, setAsOf, look, toggleBlame, toggleDiffering, acts]
  )
  useCommands(commands)
  return acts
}

function moves(move: (by: number) => void): readonly Command[] {
  const all = { group, unlisted: 'palette' } as const
  return [
    { ...all, id: 'history.older', title: phrase('history.older'), keys: ['j', 'ArrowDown'], run: () => move(1) },
    { ...all, id: 'history.newer', title: phrase('history.newer'), keys: ['k', 'ArrowUp'], run: () => move(-1) },
    {
      ...all,
      id: 'history.oldest',
      title: phrase('history.oldest'),
      keys: ['End'],
      run: () => move(Number.MAX_SAFE_INTEGER)
    },
    {
      ...all,
      id: 'history.newest',
      title: phrase('history.newest'),
      keys: ['Home'],
      run: () => move(-Number.MAX_SAFE_INTEGER)
    }
  ]
}

function focusAsOf(): void {
  document.querySelector<HTMLInputElement>(`#${asOfFieldId}`)?.select()
}
