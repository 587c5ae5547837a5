import type { ReactNode } from 'react'
import { useMemo } from 'react'
import { useDesk } from '../state/use-desk.ts'
import { ShownKeys } from '../ui/key-cap.tsx'

const asOnNewDesk = (keys: string): string => keys

/**
 * Lets the key caps in it show the keys a person gave: that of the command on show which has their key on a new desk.
 *
 * A place of its own: offers change with every screen, and only the caps are to be drawn anew.
 */
export function ShownKeysPlace({ children }: { readonly children: ReactNode }) {
  const keyChanges = useDesk((desk) => desk.keyChanges)
  const offered = useDesk((desk) => (Object.keys(desk.keyChanges).length === 0 ? null : desk.offered))
  const show = useMemo(() => {
    if (offered === null) return asOnNewDesk
    const commands = [...offered.values()].reverse().flat()
    return (keys: string) => {
      const meant = commands.find((command) => command.keys?.includes(keys))
      const changed = meant && keyChanges[meant.id]
      return changed === undefined ? keys : changed[0]
    }
  }, [offered, keyChanges])
  return <ShownKeys value={show}>{children}</ShownKeys>
}
