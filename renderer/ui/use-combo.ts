import type { KeyboardEvent } from 'react'
import { useState } from 'react'

/** A list under a field, as its field steers it: whether it is out, and which entry Enter takes. */
export interface Combo {
  readonly open: boolean
  readonly at: number
  readonly point: (index: number) => void
  readonly show: () => void
  readonly hide: () => void
  /** Takes the keys that belong to the list. True where the key is spent. */
  readonly press: (event: KeyboardEvent) => boolean
}

/** The keys of a list under a field: arrows move and open, Enter takes, Esc closes and goes no further. `loose`: nothing is taken until an arrow key went into the list. */
export function useCombo<Entry>(list: {
  readonly entries: readonly Entry[]
  readonly onChoose: (entry: Entry) => void
  readonly onDismiss?: () => void
  readonly loose?: boolean
}): Combo {
  const [open, setOpen] = useState(false)
  const first = list.loose ? -1 : 0
  const [at, setAt] = useState(first)
  const last = list.entries.length - 1
  const chosen = Math.max(first, Math.min(at, last))
  const hide = (): void => {
    setOpen(false)
    setAt(first)
  }
  const press = (event: KeyboardEvent): boolean => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return false
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key]
    if (step !== undefined && (open || event.key === 'ArrowDown')) {
      setOpen(true)
      setAt(open ? Math.max(first, Math.min(last, chosen + step)) : 0)
    } else if (event.key === 'Enter' && open) {
      const entry = list.entries[chosen]
      if (entry === undefined) return false
      list.onChoose(entry)
      hide()
    } else if (event.key === 'Escape' && open) {
      hide()
      list.onDismiss?.()
    } else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }
  const show = (): void => {
    setOpen(true)
    setAt(first)
  }
  return { open, at: chosen, point: setAt, show, hide, press }
}
