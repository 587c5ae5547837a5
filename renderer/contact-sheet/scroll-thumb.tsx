import type { PointerEvent, RefObject } from 'react'
import { useEffect, useState } from 'react'
import './scroll-thumb.css'

/** A slim thumb over the right edge that shows where the sheet stands and can be dragged. It takes no width from the frames. */
export function ScrollThumb(props: {
  readonly scroller: RefObject<HTMLElement | null>
  /** Height on show and height of all, CSS pixels. */
  readonly room: number
  readonly length: number
}) {
  const { scroller, room, length } = props
  const [top, setTop] = useState(0)
  useEffect(() => {
    const { current } = scroller
    if (!current) return
    const follow = (): void => setTop(current.scrollTop)
    follow()
    current.addEventListener('scroll', follow, { passive: true })
    return () => current.removeEventListener('scroll', follow)
  }, [scroller])
  if (length <= room || room === 0) return null
  const height = Math.max(24, (room * room) / length)
  const travel = room - height - 8
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || !scroller.current) return
    scroller.current.scrollTop += (event.movementY / travel) * (length - room)
  }
  return (
    <div
      className="scroll-thumb"
      aria-hidden="true"
      style={{ height, transform: `translateY(${4 + (top / (length - room)) * travel}px)` }}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
    />
  )
}
