import type { FieldReadings } from '../../shared/contract/fields.ts'
import { listTexts } from '../../shared/fields/field-value.ts'

type Folding = readonly (readonly [RegExp, string])[]

// Before decomposing, which would make a blank and a mark of the acute that stands for an apostrophe.
const punctuation: Folding = [
  [/[‘’‚‛ʼ′`´]/g, "'"],
  [/[“”„‟«»″]/g, '"'],
  [/[\u2010-\u2015\u2212]/g, '-']
]

// Combining marks of Latin, Greek and Cyrillic; soft hyphens, zero-width marks and direction marks; blanks and controls, NUL among them.
const marks: Folding = [
  [/[\u0300-\u036f\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, ''],
  [/ς/g, 'σ'],
  // Letters of their own that other desks write without their stroke; Unicode takes none of them apart.
  [/ø/g, 'o'],
  [/ł/g, 'l'],
  [/đ/g, 'd'],
  [/æ/g, 'ae'],
  [/[\s\p{Cc}]+/gu, ' ']
]

/**
 * A text as it is searched: without case, accents and strokes (ø, ł, đ, æ), invisible marks, and with one kind of quote, dash and blank. Finds more than an exact
 * comparison would, never less: the folded form of a text holds the folded form of every run of whole characters in it.
 */
export function foldText(text: string): string {
  const decomposed = replaceAll(text.toWellFormed(), punctuation).normalize('NFKD')
  // Down, up and down: only so do ß, ẞ and SS become one.
  const folded = decomposed.toLowerCase().toUpperCase().toLowerCase().normalize('NFKD')
  return replaceAll(folded, marks)
}

function replaceAll(text: string, foldings: Folding): string {
  return foldings.reduce((so, [pattern, by]) => so.replace(pattern, by), text)
}

/** All texts of all copies of all fields, folded, each once, a line each: a term never holds a line break, so it cannot span two. */
export function foldReadings(fields: FieldReadings): string {
  const readings = Object.values(fields)
  const values = readings.flatMap((reading) => [reading.value, ...reading.copies.map((copy) => copy.value)])
  return [...new Set(values.flatMap(listTexts).map(foldText))].filter((text) => text.trim() !== '').join('\n')
}
