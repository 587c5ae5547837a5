import { useLayoutEffect } from 'react'
import { useDesk } from '../state/use-desk.ts'

/** Pins the chosen theme on the page; `system` leaves it to the system. */
export function useTheme(): void {
  const theme = useDesk((desk) => desk.theme)
  useLayoutEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = theme
  }, [theme])
}
