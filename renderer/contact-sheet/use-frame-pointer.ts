import type { DragEvent, MouseEvent, PointerEvent } from 'react'
import { useMemo } from 'react'
import { useDeskStore } from '../state/use-desk.ts'
import { frameAt } from './frame-at.ts'

/** What the mouse does on the frames: a press chooses, with Shift and Ctrl as in a file manager; a drag takes what is chosen into another program. */
export function useFramePointer() {
  const store = useDeskStore()
  return useMemo(() => {
    // The button let go after a drag would count as a click.
    let dragged = false
    const isChosen = (index: number): boolean => {
      const { photoAt, selected } = store.getState()
      const photo = photoAt(index)
      return photo !== undefined && selected.size > 1 && selected.has(photo.id)
    }
    return {
      onPointerDown: (event: PointerEvent): void => {
        dragged = false
        const index = frameAt(event.target)
        if (index === undefined || event.button !== 0) return
        const mode = event.shiftKey ? 'extend' : event.ctrlKey || event.metaKey ? 'toggle' : 'only'
        // One of several chosen ones may be about to be dragged with the others.
        if (mode === 'only' && isChosen(index)) return
        void store.getState().moveCursor(index, mode)
      },
      onClick: (event: MouseEvent): void => {
        const index = frameAt(event.target)
        const plain = !event.shiftKey && !event.ctrlKey && !event.metaKey
        if (index !== undefined && plain && !dragged && isChosen(index)) void store.getState().moveCursor(index, 'only')
      },
      onDragStart: (event: DragEvent): void => {
        event.preventDefault()
        dragged = true
        const { photoAt, selected, dragOut } = store.getState()
        const index = frameAt(event.target)
        const photo = index === undefined ? undefined : photoAt(index)
        if (photo !== undefined) void dragOut(selected.has(photo.id) ? [...selected] : [photo.id])
      }
    }
  }, [store])
}
