import type { RefObject } from 'react'
import { useMemo } from 'react'
import { phrase } from '../messages/phrase.ts'
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
      group: phrase('caption.group'),
      whileTyping: true,
      refusal: count === 0 ? phrase('caption.no-note') : undefined
    }
    const fix = (): void => {
      if (notes.current?.fix() === false) store.getState().say({ kind: 'note', words: phrase('caption.no-fix-here') })
    }
    return [
      { ...all, id: 'next-note', title: phrase('caption.next-note'), keys: ['F8'], run: () => notes.current?.next() },
      {
        ...all,
        id: 'previous-note',
        title: phrase('caption.note-before'),
        keys: ['Shift+F8'],
        run: () => notes.current?.previous()
      },
      {
        ...all,
        id: 'paste-as-is',
        title: phrase('caption.paste-as-is'),
        refusal: undefined,
        run: () => {
          notes.current?.pasteAsIs()
          store.getState().say({ kind: 'note', words: phrase('caption.pastes-as-is') })
        }
      },
      { ...all, id: 'fix-note', title: phrase('caption.put-fix'), keys: ['Ctrl+.'], run: fix },
      {
        ...all,
        id: 'learn-word',
        title: word !== undefined ? phrase('caption.learn-word', { word }) : phrase('caption.learn-at-caret'),
        keys: ['Alt+V'],
        refusal: word === undefined ? phrase('caption.word-known') : undefined,
        run: () => word !== undefined && void store.getState().learnWord(word)
      }
    ]
  }, [store, notes, count, word])
  useCommands(commands)
}
