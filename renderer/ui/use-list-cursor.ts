import type { KeyboardEvent, RefObject } from 'react'
import { useEffect, useRef, useState } from 'react'

/** The entry of a list under a typed field that the arrow keys are on, kept in sight. */
export interface ListCursor {
  /** Its index; −1 where the list is empty. */
  readonly chosen: number
  readonly moveTo: (index: number) => void
  /** For the chosen entry's element. */
  readonly current: RefObject<HTMLDivElement | null>
  readonly press: (event: KeyboardEvent) => void
}

/** Moves through `length` entries with the arrow keys; Enter calls `onEnter` with the chosen index. */
export function useListCursor(length: number, onEnter: (chosen: number) => void): ListCursor {
  const [at, setAt] = useState(0)
  const current = useRef<HTMLDivElement>(null)
  const chosen = Math.min(at, length - 1)
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' })
  })
  const press = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) setAt(Math.min(length - 1, Math.max(0, chosen + step)))
    else if (event.key === 'Enter') onEnter(chosen)
    else return
    event.preventDefault()
  }
  return { chosen, moveTo: setAt, current, press }
}
