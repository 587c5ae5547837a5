import { useMemo } from 'react'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import { phrase } from '../../messages/phrase.ts'
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
    const group = phrase('history.change')
    const go = (by: number) => () => onMove(Math.max(0, Math.min(count - 1, at + by)))
    return [
      {
        id: 'change.next',
        group,
        title: phrase('history.next-photo'),
        keys: ['j', 'ArrowDown'],
        unlisted: 'palette',
        run: go(1)
      },
      {
        id: 'change.before',
        group,
        title: phrase('history.photo-before'),
        keys: ['k', 'ArrowUp'],
        unlisted: 'palette',
        run: go(-1)
      },
      { id: 'change.tick', group, title: phrase('history.tick'), keys: ['Space'], run: onTick },
      { id: 'change.tick-all', group, title: phrase('history.tick-all'), keys: ['Shift+A'], run: onTickAll },
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
        title: phrase('history.of-photo'),
        keys: ['h', 'Enter'],
        refusal: photoId === undefined ? phrase('history.no-photo') : undefined,
        run: () => photoId !== undefined && store.getState().openScreen({ name: 'history', photoId })
      },
      {
        id: 'change.search',
        group,
        title: phrase('history.search-history'),
        keys: ['/'],
        run: () => store.getState().openScreen({ name: 'history-search', photoId, change: undefined })
      }
    ]
  }, [store, at, count, onMove, onTick, onTickAll, turn, photoId])
  useCommands(commands)
}
