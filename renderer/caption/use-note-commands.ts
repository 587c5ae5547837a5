import type { RefObject } from 'react'
import { useMemo } from 'react'
import type { Command } from '../state/command.ts'
import { useCommands } from '../state/use-commands.ts'
import { useDeskStore } from '../state/use-desk.ts'
import type { SurfaceActions } from './text-surface/create-surface.ts'

/** Offers the way through a caption's notes, their fixes, and teaching the desk the word at the caret. Their keys work while typing. */
export function useNoteCommands(
  notes: RefObject<SurfaceActions | null>,
  count: number,
  word: string | undefined
): void {
  const store = useDeskStore()
  const commands = useMemo((): readonly Command[] => {
    const all = {
      group: 'Info editor',
      whileTyping: true,
      refusal: count === 0 ? 'The caption has no note' : undefined
    }
    const fix = (): void => {
      if (notes.current?.fix() === false)
        store.getState().say({ kind: 'note', words: 'No note with a fix at the caret: F8 goes to the next note.' })
    }
    return [
      { ...all, id: 'next-note', title: 'Next note', keys: ['F8'], run: () => notes.current?.next() },
      {
        ...all,
        id: 'previous-note',
        title: 'Note before',
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
      { ...all, id: 'fix-note', title: 'Put in the fix of this note', keys: ['Ctrl+.'], run: fix },
      {
        ...all,
        id: 'learn-word',
        title: word === undefined ? 'Learn the word at the caret' : `Learn “${word}”`,
        keys: ['Alt+V'],
        refusal: word === undefined ? 'The word at the caret is known' : undefined,
        run: () => word !== undefined && void store.getState().learnWord(word)
      }
    ]
  }, [store, notes, count, word])
  useCommands(commands)
}
