import { useMemo } from 'react'
import type { Command } from '../state/command.ts'
import { useCommands } from '../state/use-commands.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'

const group = 'Searches'

/** Offers the saved searches, and what is done with them. */
export function useSearchCommands(): void {
  const store = useDeskStore()
  const searches = useDesk((desk) => desk.searches)
  const searchId = useDesk((desk) => desk.searchId)
  const onSheet = useDesk((desk) => desk.screen.name === 'sheet')
  const commands = useMemo((): readonly Command[] => {
    const desk = store.getState
    const refusal = searchId === null ? 'No saved search is on show' : undefined
    return [
      {
        id: 'save-search',
        group,
        title: 'Save this search…',
        keys: ['Shift+S'],
        refusal: onSheet ? undefined : 'A search is saved from the contact sheet',
        run: () => desk().openOverlay({ name: 'save-search' })
      },
      {
        id: 'rename-search',
        group,
        title: 'Rename this search…',
        refusal,
        run: () => desk().openOverlay({ name: 'rename-search' })
      },
      {
        id: 'remove-search',
        group,
        title: 'Remove this search',
        refusal,
        run: () => searchId !== null && void desk().removeSearch(searchId)
      },
      ...(searches ?? []).map(({ id, name }) => ({
        id: `search-${id}`,
        group,
        title: `Search: ${name}`,
        run: () => desk().showSearch(id)
      }))
    ]
  }, [store, searches, searchId, onSheet])
  useCommands(commands)
}
