import { useMemo } from 'react'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { Command } from '../../state/command.ts'
import { useCommands } from '../../state/use-commands.ts'
import { useDeskStore } from '../../state/use-desk.ts'
import type { TickedTurn } from './use-turn-ticked.ts'

/** The keys of a change: J K move, Space ticks, Shift A ticks all or none, Ctrl Enter turns what is ticked, H shows the photo. */
export function useChangeCommands(view: {
  readonly at: number
  readonly count: number
  readonly onMove: (at: number) => void
  readonly onTick: () => void
  readonly onTickAll: () => void
  readonly turn: TickedTurn
  readonly photoId: PhotoId | undefined
}): void {
  const store = useDeskStore()
  const { at, count, onMove, onTick, onTickAll, turn, photoId } = view
  const commands = useMemo((): readonly Command[] => {
    const group = 'Change'
    const go = (by: number) => () => onMove(Math.max(0, Math.min(count - 1, at + by)))
    return [
      { id: 'change.next', group, title: 'Next photo', keys: ['j', 'ArrowDown'], unlisted: 'palette', run: go(1) },
      { id: 'change.before', group, title: 'Photo before', keys: ['k', 'ArrowUp'], unlisted: 'palette', run: go(-1) },
      { id: 'change.tick', group, title: 'Tick this photo', keys: ['Space'], run: onTick },
      { id: 'change.tick-all', group, title: 'Tick all or none', keys: ['Shift+A'], run: onTickAll },
      {
        id: 'change.turn',
        group,
        title: turn.words,
        keys: ['Ctrl+Enter'],
        whileTyping: true,
        refusal: turn.refusal,
        run: turn.run
      },
      {
        id: 'change.photo',
        group,
        title: 'History of this photo',
        keys: ['h', 'Enter'],
        refusal: photoId === undefined ? 'No photo under the cursor' : undefined,
        run: () => photoId !== undefined && store.getState().openScreen({ name: 'history', photoId })
      },
      {
        id: 'change.search',
        group,
        title: 'Search in history',
        keys: ['/'],
        run: () => store.getState().openScreen({ name: 'history-search', photoId, change: undefined })
      }
    ]
  }, [store, at, count, onMove, onTick, onTickAll, turn, photoId])
  useCommands(commands)
}
