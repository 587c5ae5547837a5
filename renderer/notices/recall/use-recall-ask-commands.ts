import { useMemo } from 'react'
import type { Command } from '../../state/command.ts'
import type { RecallAsk } from '../../state/recall-ask.ts'
import { useCommands } from '../../state/use-commands.ts'
import { useDeskStore } from '../../state/use-desk.ts'
import { recallWordsId } from './recall-form.tsx'

/** Offers the ways to ask on the recall's screen: words, a period, the photos it was opened for. */
export function useRecallAskCommands(ask: RecallAsk): void {
  const store = useDeskStore()
  const commands = useMemo((): readonly Command[] => {
    const group = 'Recall'
    const choose = (by: RecallAsk['by']) => store.getState().openScreen({ name: 'recall', ask: { ...ask, by } })
    return [
      {
        id: 'recall.words',
        group,
        title: 'Words that are wrong',
        keys: ['/'],
        run: () => {
          choose('words')
          document.getElementById(recallWordsId)?.focus()
        }
      },
      { id: 'recall.dates', group, title: 'Anything between two dates', keys: ['t'], run: () => choose('dates') },
      {
        id: 'recall.photos',
        group,
        title: 'The photos it was opened for',
        keys: ['p'],
        refusal: ask.photoIds.length === 0 ? 'It was opened without photos' : undefined,
        run: () => choose('photos')
      }
    ]
  }, [ask, store])
  useCommands(commands)
}
