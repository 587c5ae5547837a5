import { useMemo } from 'react'
import type { Command } from '../../state/command.ts'
import { useCommands } from '../../state/use-commands.ts'
import { nameSending } from './recall-words.ts'

/** Offers the recall of the notice under the board's cursor: R goes to those who got the wrong version, Ctrl Enter sends the right one. */
export function useRecallCommands(recall: {
  readonly refusal: string | undefined
  readonly count: { readonly photos: number; readonly places: number }
  readonly isAny: boolean
  readonly send: () => void
}): void {
  const { refusal, count, isAny, send } = recall
  const { photos, places } = count
  const commands = useMemo((): readonly Command[] => {
    const nobody = isAny ? undefined : 'No wrong version of its photos was delivered to anybody'
    return [
      {
        id: 'recall.holders',
        group: 'Notices',
        title: 'Recall: who holds the wrong version',
        keys: ['r'],
        refusal: nobody,
        run: () => document.querySelector<HTMLElement>('.recall-holder[tabindex="0"]')?.focus()
      },
      {
        id: 'recall.send',
        group: 'Notices',
        title: photos === 0 ? 'Recall: send the corrected photos' : `Recall: ${nameSending({ photos, places })}`,
        keys: ['Ctrl+Enter'],
        refusal: nobody ?? refusal,
        run: send
      }
    ]
  }, [isAny, photos, places, refusal, send])
  useCommands(commands)
}
