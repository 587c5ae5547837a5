import { findVocabulary } from '../../../shared/fields/find-vocabulary.ts'
import type { IimBlock } from '../iim/iim-block.ts'
import type { TagEntry } from './tag-entries.ts'
import { findText } from './tag-entries.ts'

/** Photo Mechanic's marks of a photo: colour class 0–8 (0 none), stars 0–5, and whether it is tagged. */
export interface PhotoMarks {
  readonly colourClass: number
  readonly stars: number
  readonly tagged: boolean
}

/** Reads the marks: XMP-photomech first, then Photo Mechanic's preferences (XMP, IIM 2:221), then the label. Stars from xmp:Rating. */
export function readMarks(entries: readonly TagEntry[], blocks: readonly IimBlock[]): PhotoMarks {
  const prefs = findText(entries, 'XMP-photomech', 'Prefs') ?? readIimPrefs(blocks)
  const label = findText(entries, 'XMP-xmp', 'Label')
  const colours = [
    toInteger(findText(entries, 'XMP-photomech', 'ColorClass')),
    readPreference(prefs, 'ColorClass'),
    label === undefined ? undefined : findClass(label)
  ]
  const stars = toInteger(findText(entries, 'XMP-xmp', 'Rating')) ?? readPreference(prefs, 'Rating')
  const tagged = findText(entries, 'XMP-photomech', 'Tagged')
  return {
    colourClass: colours.find((colour) => colour !== undefined && colour >= 0 && colour <= 8) ?? 0,
    stars: Math.min(5, Math.max(0, stars ?? 0)),
    tagged: tagged === undefined ? readPreference(prefs, 'Tagged') === 1 : /^\s*(?:true|yes|1)\s*$/i.test(tagged)
  }
}

/** The places of Photo Mechanic's preferences, in their order. */
const preferences = ['Tagged', 'ColorClass', 'Rating', 'FrameNum'] as const

/** One of Photo Mechanic's preferences as it is written: "0:2:3:-00001", or "Tagged:0, ColorClass:2, Rating:3, FrameNum:-00001". */
export function findPreference(prefs: string, name: (typeof preferences)[number]): string | undefined {
  return new RegExp(`${name}:\\s*(-?\\d+)`).exec(prefs)?.[1] ?? prefs.split(':')[preferences.indexOf(name)]
}

/** The colour class a label stands for, in any case of letters; undefined for a label of somebody's own. */
export function findClass(label: string): number | undefined {
  const { terms } = findVocabulary('colour-class')
  const found = terms.find((term) => term.code !== '0' && term.label.toLowerCase() === label.trim().toLowerCase())
  return found && Number(found.code)
}

function readPreference(prefs: string | undefined, name: (typeof preferences)[number]): number | undefined {
  return prefs === undefined ? undefined : toInteger(findPreference(prefs, name))
}

function readIimPrefs(blocks: readonly IimBlock[]): string | undefined {
  const datasets = blocks.flatMap((block) => block.datasets)
  return datasets.find(({ record, number }) => record === 2 && number === 221)?.bytes.toString('latin1')
}

function toInteger(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*-?\d+(?:\.0*)?\s*$/.test(text) ? Number.parseInt(text, 10) : undefined
}
