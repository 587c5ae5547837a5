import type { FoundIds } from '../expand-picture-ids.ts'
import { findPictureIds } from '../expand-picture-ids.ts'
import type { FoundText } from '../found-text.ts'
import { isHyphenated } from '../hyphenation.ts'
import type { NoticeText } from '../notice-text.ts'
import { spanOfFolded, takeFolded, toFolded } from '../notice-text.ts'
import type { AfpWording } from './afp-wording.ts'

/** The picture an amendment is about; folded offsets. */
export interface AfpSubject {
  readonly byline: FoundText | null
  readonly ids: FoundIds
  /** Behind the last thing read. */
  readonly end: number
}

/** The first of some words in a stretch of folded text, or null. */
export function findFirst(window: string, words: readonly string[], from: number): { at: number; end: number } | null {
  let first: { at: number; end: number } | null = null
  for (const word of words) {
    const at = window.indexOf(word, from)
    if (at >= 0 && (first === null || at < first.at)) first = { at, end: at + word.length }
  }
  return first
}

const subject = /\b(?:photo|foto|image|imag|picture|video|bild)[a-z()[\]]*/
// A byline of several names with a list of ids before it.
const subjectReach = 240
// Nothing else may stand beside the ids between the photo and its byline.
const numberWords = /^(?:[ ,;:()[\]_&]|(?:numbers?|numeros?|nummern?|n°|nos?\.?|nr\.?|id|and|et|y|e|und)(?![a-z]))*$/

function namesOnlyIds(text: NoticeText, from: number, to: number, { spans }: FoundIds): boolean {
  let rest = ''
  let at = from
  for (const span of spans) {
    rest += text.folded.slice(at, toFolded(text, span.start))
    at = toFolded(text, span.end)
  }
  return numberWords.test(rest + text.folded.slice(at, to))
}

/**
 * What stands between the metadata and what was done to them: "of this photo 000_11A22BC by NAME has been …".
 *
 * `from` is behind "metadata". Nothing but ids may stand between the photo and "by"; else there is no byline.
 */
export function readAfpSubject(text: NoticeText, wording: AfpWording, from: number, to: number): AfpSubject {
  const none: FoundIds = { ids: [], spans: [] }
  const window = text.folded.slice(from, Math.min(to, from + subjectReach))
  const photo = subject.exec(window.slice(0, 50))
  const photoEnd = photo === null ? 0 : photo.index + photo[0].length
  const changed = findFirst(window, wording.changed, photoEnd)
  const end = from + (changed?.end ?? photoEnd)
  if (photo === null) return { byline: null, ids: none, end }
  const by = findFirst(window.slice(0, changed?.at), wording.by, photoEnd)
  const idsTo = from + (by?.at ?? changed?.at ?? window.length)
  const ids = findPictureIds(text.raw, spanOfFolded(text, from + photoEnd, idsTo))
  if (changed === null || by === null || !namesOnlyIds(text, from + photoEnd, idsTo, ids)) {
    return { byline: null, ids, end }
  }
  const byline = takeFolded(text, from + by.end, from + changed.at)
  const divided = isHyphenated(text.raw.slice(byline.start, byline.end))
  return { byline: byline.text === '' || divided ? null : byline, ids, end }
}
