import type { IimBlock } from '../iim/iim-block.ts'
import type { TagEntry } from './tag-entries.ts'
import { findText } from './tag-entries.ts'

/** Photo Mechanic's marks of a photo: colour class 0–8 (0 none) and stars 0–5. */
export interface PhotoMarks {
  readonly colourClass: number
  readonly stars: number
}

// The colour classes' own names, as Photo Mechanic and Bridge write them into xmp:Label.
const labels: Readonly<Record<string, number>> = {
  winner: 1,
  'winner alt': 2,
  superior: 3,
  'superior alt': 4,
  typical: 5,
  'typical alt': 6,
  extras: 7,
  trash: 8
}

/** Reads the marks: XMP-photomech first, then Photo Mechanic's preferences (XMP, IIM 2:221), then the label. Stars from xmp:Rating. */
export function readMarks(entries: readonly TagEntry[], blocks: readonly IimBlock[]): PhotoMarks {
  const prefs = findText(entries, 'XMP-photomech', 'Prefs') ?? readIimPrefs(blocks)
  const label = findText(entries, 'XMP-xmp', 'Label')
  const colours = [
    toInteger(findText(entries, 'XMP-photomech', 'ColorClass')),
    readPreference(prefs, 'ColorClass', 1),
    label === undefined ? undefined : labels[label.trim().toLowerCase()]
  ]
  const stars = toInteger(findText(entries, 'XMP-xmp', 'Rating')) ?? readPreference(prefs, 'Rating', 2)
  return {
    colourClass: colours.find((colour) => colour !== undefined && colour >= 0 && colour <= 8) ?? 0,
    stars: Math.min(5, Math.max(0, stars ?? 0))
  }
}

// Stored as "0:2:3:-00001" or written out as "Tagged:0, ColorClass:2, Rating:3, FrameNum:-00001".
function readPreference(prefs: string | undefined, name: string, place: number): number | undefined {
  if (prefs === undefined) return undefined
  const named = new RegExp(`${name}:(-?\\d+)`).exec(prefs)?.[1]
  return toInteger(named ?? prefs.split(':')[place])
}

function readIimPrefs(blocks: readonly IimBlock[]): string | undefined {
  const datasets = blocks.flatMap((block) => block.datasets)
  return datasets.find(({ record, number }) => record === 2 && number === 221)?.bytes.toString('latin1')
}

function toInteger(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*-?\d+(?:\.0*)?\s*$/.test(text) ? Number.parseInt(text, 10) : undefined
}
