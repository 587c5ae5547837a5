import { useSyncExternalStore } from 'react'
import type { MeasureText } from './cut-text.ts'

type Weight = 400 | 500

/** The measures in use. Emptied when more of a font is loaded: widths taken in a stand-in font are wrong afterwards. */
const measures = new Map<Weight, MeasureText>()

function createMeasure(weight: Weight): MeasureText {
  const pen = document.createElement('canvas').getContext('2d')
  if (pen) pen.font = `${weight} 12px ${getComputedStyle(document.documentElement).getPropertyValue('--font')}`
  const known = new Map<string, number>()
  return (text) => {
    const width = known.get(text) ?? pen?.measureText(text).width ?? 0
    known.set(text, width)
    return width
  }
}

function findMeasure(weight: Weight): MeasureText {
  const measure = measures.get(weight) ?? createMeasure(weight)
  measures.set(weight, measure)
  return measure
}

function hearFonts(listener: () => void): () => void {
  const forget = (): void => {
    measures.clear()
    listener()
  }
  document.fonts.addEventListener('loadingdone', forget)
  return () => document.fonts.removeEventListener('loadingdone', forget)
}

/** Measures text in the desk's font at 12 px; another function once more of the font is loaded, so that what was cut is cut anew. */
export function useMeasureText(weight: Weight): MeasureText {
  return useSyncExternalStore(hearFonts, () => findMeasure(weight))
}
