import { useMemo } from 'react'
import { phrase } from '../messages/phrase.ts'
import type { Command } from '../state/command.ts'
import { useCommands } from '../state/use-commands.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'

const group = phrase('searches.group')

/** Offers the saved searches, and what is done with them. */
export function useSearchCommands(): void {
  const store = useDeskStore()
  const searches = useDesk((desk) => desk.searches)
  const searchId = useDesk((desk) => desk.searchId)
  const onSheet = useDesk((desk) => desk.screen.name === 'sheet')
  const commands = useMemo((): readonly Command[] => {
    const desk = store.getState
    const refusal = searchId === null ? phrase('searches.none-shown') : undefined
    return [
      {
        id: 'save-search',
        group,
        title: phrase('searches.save-command'),
        keys: ['Shift+S'],
        refusal: onSheet ? undefined : phrase('searches.from-sheet'),
        run: () => desk().openOverlay({ name: 'save-search' })
      },
      {
        id: 'rename-search',
        group,
        title: phrase('searches.rename-command'),
        refusal,
        run: () => desk().openOverlay({ name: 'rename-search' })
      },
      {
        id: 'remove-search',
        group,
        title: phrase('searches.remove-command'),
        refusal,
        run: () => searchId !== null && void desk().removeSearch(searchId)
      },
      ...(searches ?? []).map(({ id, name }) => ({
        id: `search-${id}`,
        group,
        title: phrase('searches.show', { name }),
        run: () => desk().showSearch(id)
      }))
    ]
  }, [store, searches, searchId, onSheet])
  useCommands(commands)
}
