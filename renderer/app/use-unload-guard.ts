import { useEffect } from 'react'
import { isDraftTouched } from '../state/draft-changes.ts'
import { useDesk } from '../state/use-desk.ts'

/** Makes a browser ask before a page with unsaved changes closes. In the desktop a page cannot ask: its window asks. */
export function useUnloadGuard(): void {
  const changed = useDesk(({ draft }) => draft !== null && isDraftTouched(draft))
  useEffect(() => {
    if (!changed) return
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [changed])
}
