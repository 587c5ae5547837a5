import { useCallback } from 'react'
import { useDesk } from '../state/use-desk.ts'

/** What key caps show: the key a person gave the command on show that has this key on a new desk. */
export function useShownKeys(): (keys: string) => string | undefined {
  const offered = useDesk((desk) => desk.offered)
  const keyChanges = useDesk((desk) => desk.keyChanges)
  return useCallback(
    (keys) => {
      if (Object.keys(keyChanges).length === 0) return keys
      const meant = [...offered.values()]
        .reverse()
        .flat()
        .find((command) => command.keys?.includes(keys))
      const changed = meant && keyChanges[meant.id]
      return changed === undefined ? keys : changed[0]
    },
    [offered, keyChanges]
  )
}
