import { useEffect, useState } from 'react'
import type { TextSurface } from './text-surface.tsx'

type Loaded = typeof TextSurface

// Held once it is there, so that the next photo has its editor with its first picture.
let loaded: Loaded | undefined

/** Loads the editor of long texts, which the first screen does not need. Rejects where the page's own files cannot be had. */
export async function loadTextSurface(): Promise<Loaded> {
  loaded ??= (await import('./text-surface.tsx')).TextSurface
  return loaded
}

/** The editor of long texts: undefined until it is loaded, null where it could not be. */
export function useTextSurface(): Loaded | undefined | null {
  const [surface, setSurface] = useState<Loaded | undefined | null>(() => loaded)
  useEffect(() => {
    if (loaded !== undefined) return
    loadTextSurface().then(
      (one) => setSurface(() => one),
      () => setSurface(null)
    )
  }, [])
  return surface
}
