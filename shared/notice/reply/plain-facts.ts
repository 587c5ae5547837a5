import { foldNoticeText } from '../notice-text.ts'
import { dutyOrder } from './duty-order.ts'
import type { OwnNoticeWording } from './wording/own-notice-wording.ts'

const foldWords = (text: string): string => foldNoticeText(text).folded

const literalsOf = (template: string): readonly string[] =>
  template
    .split(/\{[a-zA-Z]+\}/)
    .map((literal) => foldWords(literal).trim())
    .filter((literal) => literal !== '')

/** Folded words of the wording that end a fact; a fact that holds one of them is put between marks. */
function listEnds(wording: OwnNoticeWording): readonly string[] {
  const templates = Object.values(wording.templates).flatMap((forms) => Object.values(forms))
  const facts = [...wording.picture, ...wording.ofPicture, ...wording.pictureLine, wording.byLine, wording.reason]
  return [...templates, ...facts].flatMap(literalsOf)
}

const endsByLanguage = new Map<string, readonly string[]>()

function findEnds(wording: OwnNoticeWording): readonly string[] {
  const known = endsByLanguage.get(wording.language)
  if (known !== undefined) return known
  const ends = listEnds(wording)
  endsByLanguage.set(wording.language, ends)
  return ends
}

function isOneLine(value: string): boolean {
  return value === value.replace(/\s+/g, ' ').trim() && !/ {2}|[^\S ]/.test(value)
}

/** True for a name that may stand in the running text of an own notice without marks around it. */
export function isPlainName(value: string, wording: OwnNoticeWording): boolean {
  if (!/^[\p{L}\p{N}][\p{L}\p{M}\p{N} .,'’&()/-]{0,200}$/u.test(value) || !isOneLine(value)) return false
  const folded = ` ${foldWords(value)} `
  return !findEnds(wording).some((end) => folded.includes(/^[a-z]+$/.test(end) ? ` ${end} ` : end))
}

/** True for a picture id that may stand in a list without marks around it. */
export function isPlainId(value: string): boolean {
  return /^[\p{L}\p{N}_](?:[\p{L}\p{N}_.+/-]{0,80}[\p{L}\p{N}_])?$/u.test(value) && /\d/.test(value)
}

/** True for a reason that may stand behind its label without marks around it. */
export function isPlainReason(value: string, wording: OwnNoticeWording): boolean {
  if (!/^[\p{L}\p{N}][\p{L}\p{M}\p{N} .,;:'’&()/%!?-]{0,400}$/u.test(value) || !isOneLine(value)) return false
  const folded = foldWords(value)
  const sentences = [...dutyOrder.map((duty) => wording.duties[duty]), ...Object.values(wording.closing)]
  return !sentences.some((sentence) => folded.includes(foldWords(sentence.slice(0, 12)).trim()))
}
