import type { FoundIds } from '../expand-picture-ids.ts'
import { findPictureIds } from '../expand-picture-ids.ts'
import { foldPictureId } from '../fold-picture-id.ts'
import type { TextSpan } from '../parsed-notice.ts'

// An id of an agency nobody knows yet: one word with a digit in it.
const ownId = /[\p{L}\p{N}_][\p{L}\p{N}_./-]*/gu

/**
 * The picture ids that stand in a place a pattern names: the ones written as agencies write them, else every word
 * that holds a digit.
 */
export function readDeskIds(raw: string, place: TextSpan): FoundIds {
  const known = findPictureIds(raw, place)
  if (known.ids.length > 0) return known
  const words = [...raw.slice(place.start, place.end).matchAll(ownId)].filter(([word]) => /\d/.test(word))
  const spans = words.map((word) => {
    const written = word[0].replace(/[./-]+$/, '')
    return { start: place.start + word.index, end: place.start + word.index + written.length }
  })
  const whole = spans.filter(({ end }) => end < raw.length)
  return { ids: [...new Set(whole.map(({ start, end }) => foldPictureId(raw.slice(start, end))))], spans: whole }
}
