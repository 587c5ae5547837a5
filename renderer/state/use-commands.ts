import { useLayoutEffect, useRef } from 'react'
import type { Command } from './command.ts'
import { useDeskStore } from './use-desk.ts'

/** Offers commands while the part is on show. Later offers win over earlier ones with the same key. Pass a memoised list. */
export function useCommands(commands: readonly Command[]): void {
  const store = useDeskStore()
  const owner = useRef(Symbol('commands'))
  // With the drawing, not after it: whoever sees a button can press its key.
  useLayoutEffect(() => {
    const key = owner.current
    store.getState().offerCommands(key, commands)
    return () => store.getState().offerCommands(key, null)
  }, [store, commands])
}
