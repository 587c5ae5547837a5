import { useEffect, useRef } from 'react'
import { useDesk } from '../state/use-desk.ts'

/** On a desk that has never held anything, makes the sample desk by itself, once. */
export function useFirstRun(): void {
  const isNew = useDesk(({ info, sources }) => info?.photos === 0 && sources?.length === 0)
  const openSample = useDesk((desk) => desk.openSample)
  const begun = useRef(false)
  useEffect(() => {
    if (!isNew || begun.current) return
    begun.current = true
    void openSample()
  }, [isNew, openSample])
}
