import { useMemo } from 'react'
import type { Command } from '../state/command.ts'
import { useCommands } from '../state/use-commands.ts'
import type { TurnBack } from './use-turn-back.ts'

const group = 'History'

/** The keys of the history: J K move, Space compares with the revision under the cursor, Ctrl Z undoes, Ctrl Shift Z redoes the change shown. */
export function useHistoryCommands(history: {
  readonly move: (by: number) => void
  readonly compare: () => void
  readonly turnBack: TurnBack
  readonly undoRefusal: string | undefined
  readonly redoRefusal: string | undefined
  readonly info: () => void
}): void {
  const { move, compare, turnBack, undoRefusal, redoRefusal, info } = history
  const { undo, redo } = turnBack
  const commands = useMemo(
    (): readonly Command[] => [
      {
        id: 'history.older',
        group,
        title: 'Older revision',
        keys: ['j', 'ArrowDown'],
        unlisted: 'palette',
        run: () => move(1)
      },
      {
        id: 'history.newer',
        group,
        title: 'Newer revision',
        keys: ['k', 'ArrowUp'],
        unlisted: 'palette',
        run: () => move(-1)
      },
      { id: 'history.compare', group, title: 'Compare from this revision', keys: ['Space'], run: compare },
      {
        id: 'history.undo',
        group,
        title: 'Undo the change shown',
        keys: ['Ctrl+Z'],
        refusal: undoRefusal,
        run: () => void undo()
      },
      {
        id: 'history.redo',
        group,
        title: 'Redo the change shown',
        keys: ['Ctrl+Shift+Z'],
        refusal: redoRefusal,
        run: () => void redo()
      },
      { id: 'history.info', group, title: 'Info of this photo', keys: ['i'], run: info }
    ],
    [compare, info, move, redo, redoRefusal, undo, undoRefusal]
  )
  useCommands(commands)
}
