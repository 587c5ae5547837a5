import { useEffect } from 'react'
import { useDeskStore } from '../../state/use-desk.ts'

/** Hands on text that is pasted onto the screen itself; what is pasted into a field, or under a dialog, belongs there. */
export function usePastedText(onText: (text: string) => void): void {
  const store = useDeskStore()
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const { target } = event
      if (store.getState().overlay !== null) return
      if (target instanceof Element && target.closest('input, textarea, [role="dialog"]')) return
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (text.trim() === '') return
      event.preventDefault()
      onText(text)
    }
    window.addEventListener('paste', paste)
    return () => window.removeEventListener('paste', paste)
  }, [onText, store])
}
