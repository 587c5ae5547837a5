import { useMemo } from 'react'
import { phrase } from '../../messages/phrase.ts'
import type { Command } from '../../state/command.ts'
import { useCommands } from '../../state/use-commands.ts'
import { useDeskStore } from '../../state/use-desk.ts'
import { asOfFieldId } from '../as-of-field.tsx'
import { searchWordsId } from './search-form.tsx'

const select = (id: string) => (): void => document.querySelector<HTMLInputElement>(`#${id}`)?.select()

/** The keys of the search: / for the words, J K move, Enter shows the revision, T asks for a moment, 0 for now. */
export function useSearchCommands(view: {
  readonly at: number
  readonly count: number
  readonly open: (at: number) => void
}): void {
  const store = useDeskStore()
  const { at, count, open } = view
  const commands = useMemo((): readonly Command[] => {
    const group = phrase('history.search-history')
    const desk = store.getState
    const go = (by: number) => () => desk().setHistoryCursor(Math.max(0, Math.min(count - 1, at + by)))
    const refusal = count === 0 ? phrase('history.nothing-found-refusal') : undefined
    return [
      { id: 'search.words', group, title: phrase('history.words-to-find'), keys: ['/'], run: select(searchWordsId) },
      {
        id: 'search.next',
        group,
        title: phrase('history.next'),
        keys: ['j', 'ArrowDown'],
        unlisted: 'palette',
        run: go(1)
      },
      {
        id: 'search.before',
        group,
        title: phrase('history.before'),
        keys: ['k', 'ArrowUp'],
        unlisted: 'palette',
        run: go(-1)
      },
      {
        id: 'search.open',
        group,
        title: phrase('history.show-revision'),
        keys: ['Enter', 'h'],
        refusal,
        run: () => open(at)
      },
      { id: 'search.as-of', group, title: phrase('history.as-of-moment'), keys: ['t'], run: select(asOfFieldId) },
      {
        id: 'search.now',
        group,
        title: phrase('history.every-again'),
        keys: ['0'],
        run: () => void desk().searchHistory({ asOf: null })
      }
    ]
  }, [store, at, count, open])
  useCommands(commands)
}
