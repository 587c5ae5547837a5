import { useMemo } from 'react'
import { phrase } from '../../messages/phrase.ts'
import type { Command } from '../../state/command.ts'
import type { DeskState } from '../../state/desk-state.ts'
import { useCommands } from '../../state/use-commands.ts'
import { useDeskStore } from '../../state/use-desk.ts'
import { isInGroup } from '../group-notices.ts'
import { boardMoment } from './board-moment.ts'
import { isLate } from './is-late.ts'
import { findNextOverdue } from './order-notices.ts'

/** Shows the next notice with an overdue duty on the board, from whatever screen; says so where none is late. `now` in milliseconds. */
export function showNextOverdue(desk: DeskState, now: number): void {
  const { notices, boardCursor, screen, say, openScreen, setBoardCursor } = desk
  const next = findNextOverdue(notices ?? [], boardCursor, (notice) => isLate(notice, now))
  if (!next) {
    say({ kind: 'note', words: 'No duty is overdue.' })
    return
  }
  setBoardCursor(next.number)
  // The list a person works through stays where the notice stands in it.
  const group = screen.name === 'notices' && isInGroup(next, screen.group, boardMoment(now)) ? screen.group : 'overdue'
  openScreen({ name: 'notices', group })
}

/** Offers the board and its next overdue notice on every screen. */
export function useOverdueCommand(): void {
  const store = useDeskStore()
  const commands = useMemo(
    (): readonly Command[] => [
      {
        id: 'notices.overdue',
        group: phrase('app.everywhere'),
        title: 'Next overdue notice',
        keys: ['o'],
        run: () => showNextOverdue(store.getState(), Date.now())
      },
      {
        id: 'notices.board',
        group: phrase('app.everywhere'),
        title: 'Notices',
        run: () => store.getState().openScreen({ name: 'notices', group: 'open' })
      }
    ],
    [store]
  )
  useCommands(commands)
}
