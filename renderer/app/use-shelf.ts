import type { PhotoFilter } from '../../shared/contract/photo.ts'
import { useDesk } from '../state/use-desk.ts'

/** The shelf a filter stands on: its source, or one of the named searches. Words and further toggles narrow within it. */
function shelfOf(filter: PhotoFilter): string {
  const { sourceId, editedToday, noCity, overLimit, differs, missing } = filter
  if (sourceId !== undefined) return `source-${sourceId}`
  const named = Object.entries({ editedToday, noCity, overLimit, differs, missing }).filter(([, on]) => on)
  return named.length === 1 ? (named[0]?.[0] ?? '') : ''
}

/** Which line of the rail holds, and how to show another: a shelf begins with its own filter alone. */
export function useShelf(): { isOn: (filter: PhotoFilter) => boolean; show: (filter: PhotoFilter) => void } {
  const onSheet = useDesk((desk) => desk.screen.name === 'sheet')
  const shelf = useDesk((desk) => shelfOf(desk.filter))
  const searching = useDesk((desk) => desk.searchId !== null)
  const leaveSearch = useDesk((desk) => desk.leaveSearch)
  const openScreen = useDesk((desk) => desk.openScreen)
  const setFilter = useDesk((desk) => desk.setFilter)
  return {
    isOn: (filter) => onSheet && !searching && shelfOf(filter) === shelf,
    show: (filter) => {
      openScreen({ name: 'sheet' })
      leaveSearch()
      setFilter(filter)
    }
  }
}
