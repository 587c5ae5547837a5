import { useEffect, useState } from 'react'
import { useDeskStore } from '../../state/use-desk.ts'
import { countDragged, sortDropped } from './sort-dropped.ts'
import { takeNoticeFiles } from './take-notice-files.ts'

/** Takes in notice files dropped anywhere on the window. Gives how many are held over it now, 0 where none; photos and links are left to others. */
export function useNoticeDrop(): number {
  const store = useDeskStore()
  const [held, setHeld] = useState(0)
  useEffect(() => {
    const drag = (event: DragEvent): void => {
      const count = countDragged([...(event.dataTransfer?.items ?? [])])
      setHeld(count)
      if (count === 0 || event.dataTransfer === null) return
      // Without this the window would not take the drop.
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
    }
    const leave = (event: DragEvent): void => {
      // Also told for each part of the window the drag passes over; only out of the window there is nothing it goes to.
      if (event.relatedTarget === null) setHeld(0)
    }
    const drop = (event: DragEvent): void => {
      setHeld(0)
      const items = [...(event.dataTransfer?.items ?? [])]
      if (countDragged(items) === 0) return
      event.preventDefault()
      const { notices, others } = sortDropped([...(event.dataTransfer?.files ?? [])])
      const [other] = others
      if (notices.length > 0) void takeNoticeFiles(store, notices)
      else if (other !== undefined)
        store.getState().say({
          kind: 'note',
          words: `${other.name} is no notice file: those are .txt, .eml, .html, .xml and .json. Nothing was taken in.`
        })
    }
    const watch = new AbortController()
    const { signal } = watch
    for (const type of ['dragenter', 'dragover'] as const) window.addEventListener(type, drag, { signal })
    window.addEventListener('dragleave', leave, { signal })
    window.addEventListener('drop', drop, { signal })
    return () => watch.abort()
  }, [store])
  return held
}
