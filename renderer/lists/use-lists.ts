import { useEffect } from 'react'
import { useDesk } from '../state/use-desk.ts'

/** Keeps the desk's lists at hand: read when the part opens, and again when somebody at the desk changed one. */
export function useLists(): void {
  const loadLists = useDesk((desk) => desk.loadLists)
  // The engine tells of lists as it does of settings.
  const settings = useDesk((desk) => desk.settings)
  useEffect(() => {
    if (settings !== null) void loadLists()
  }, [loadLists, settings])
}
