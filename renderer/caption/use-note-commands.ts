import type { RefObject } from 'react'
import { useMemo } from 'react'
import type { Command } from '../state/command.ts'
import { useCommands } from '../state/use-commands.ts'
import { useDeskStore } from '../state/use-desk.ts'
import type { SurfaceActions } from './text-surface/create-surface.ts'

/** Offers the way through a caption's style notes, and their fixes. Their keys work while typing. */
export function useNoteCommands(notes: RefObject<SurfaceActions | null>, count: number): void {
  const store = useDeskStore()
  const commands = useMemo((): readonly Command[] => {
    const all = {
      group: 'Info editor',
      whileTyping: true,
      refusal: count === 0 ? 'The caption has no style note' : undefined
    }
    const fix = (): void => {
      if (notes.current?.fix() === false)
        store
          .getState()
          .say({ kind: 'note', words: 'No style note with a fix at the caret: F8 goes to the next note.' })
    }
    return [
      { ...all, id: 'next-note', title: 'Next style note', keys: ['F8'], run: () => notes.current?.next() },
      {
        ...all,
        id: 'previous-note',
        title: 'Style note before',
        keys: ['Shift+F8'],
        run: () => notes.current?.previous()
      },
      {
        ...all,
        id: 'paste-as-is',
        title: 'Paste as is: the next paste stays untouched',
        refusal: undefined,
        run: () => {
          notes.current?.pasteAsIs()
          store.getState().say({ kind: 'note', words: 'The next paste into the caption goes in as it is.' })
        }
      },
      { ...all, id: 'fix-note', title: 'Put in the fix of this style note', keys: ['Ctrl+.'], run: fix }
    ]
  }, [store, notes, count])
  useCommands(commands)
}
