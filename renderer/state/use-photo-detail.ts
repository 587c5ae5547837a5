import { useEffect } from 'react'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import type { HeldDetail } from './details-slice.ts'
import { useDesk } from './use-desk.ts'

/** A pause before a photo is read in full, in milliseconds, so that holding an arrow key does not ask for every photo passed. */
const pauseMs = 60

/** A photo in full; undefined until it is read. `pause` waits a moment first: for a cursor that moves. */
export function usePhotoDetail(photoId: PhotoId | null, pause = false): HeldDetail | undefined {
  const loadDetail = useDesk((desk) => desk.loadDetail)
  const held = useDesk((desk) => (photoId === null ? undefined : desk.details.get(photoId)))
  const missing = photoId !== null && held === undefined
  useEffect(() => {
    if (!missing || photoId === null) return
    if (!pause) return void loadDetail(photoId)
    const timer = window.setTimeout(() => void loadDetail(photoId), pauseMs)
    return () => window.clearTimeout(timer)
  }, [missing, photoId, pause, loadDetail])
  return held
}
