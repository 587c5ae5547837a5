import { useMemo, useSyncExternalStore } from 'react'
import type { MeasureText } from './cut-text.ts'

let loads = 0

function hearFonts(listener: () => void): () => void {
  const count = (): void => {
    loads += 1
    listener()
  }
  document.fonts.addEventListener('loadingdone', count)
  return () => document.fonts.removeEventListener('loadingdone', count)
}

/** Measures text in the desk's font at 12 px; another function once more of the font is loaded, so that what was cut is cut anew. */
export function useMeasureText(weight: 400 | 500): MeasureText {
  const loaded = useSyncExternalStore(hearFonts, () => loads)
  return useMemo(() => {
    const pen = document.createElement('canvas').getContext('2d')
    // Read again for each load, since a width measured in a fallback font is wrong afterwards.
    const known = new Map<string, number>([['', loaded * 0]])
    if (pen) pen.font = `${weight} 12px ${getComputedStyle(document.documentElement).getPropertyValue('--font')}`
    return (text) => {
      const width = known.get(text) ?? pen?.measureText(text).width ?? 0
      known.set(text, width)
      return width
    }
  }, [weight, loaded])
}
