import { hasFault } from './decode-text.ts'

const letter = /[\p{L}\p{M}]/u
const upper = /\p{Lu}/u
const lower = /\p{Ll}/u
const scripts = [
  ['latin', /\p{Script=Latin}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['greek', /\p{Script=Greek}/u],
  ['hebrew', /\p{Script=Hebrew}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['thai', /\p{Script=Thai}/u],
  ['hangul', /\p{Script=Hangul}/u],
  ['kana', /[\p{Script=Hiragana}\p{Script=Katakana}ー々]/u],
  ['han', /\p{Script=Han}/u]
] as const
const eastAsian = /^(?:hangul|kana|han)$/
const halfWidth = /[\uff61-\uff9f]/
// Letters by definition that hardly any word has: they betray quotes and dashes of another code page.
const rareLetter = /[ƒªºµˆ˜ˇ˘˙˛˝ÿŸ\u0250-\u02af]/
const picture = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\ufe0f|\u200d/u
const eastAsianMark = /[\u3000-\u303f\uff01-\uff60\u30fb]/
const insideWord = /[’‘·–—‑\u00a0\u200c\u200d]/
// Marks that stand beside figures, blanks or plain letters, hardly ever beside another one beyond ASCII.
const lonely = /[¼½¾²³×¡¿\u00ad]/
const opening = /[“«‹„‚‘¿¡]/
const closing = /[”»›]/
const usual = /[“”‘’„‚«»‹›–—…•·€£¥©®™°§½¼¾¿¡№×²³′″−\u00a0\u00ad]/

/**
 * How much text looks like text that people write, by its characters beyond ASCII: 1 where nothing is odd, less the more is, −1 where it
 * cannot be text at all. ASCII alone gives 1.
 *
 * Odd are: symbols in the middle of words, letters of two scripts in one word, capitals after small letters, rows of accented letters.
 */
export function rateText(text: string): number {
  if (hasFault(text)) return -1
  const characters = [...text]
  let count = 0
  let oddity = 0
  for (const [index, character] of characters.entries()) {
    if (character <= '\u007f') continue
    count += 1
    oddity += rateOddity(characters, index)
  }
  return count === 0 ? 1 : 1 - oddity / count
}

function rateOddity(characters: readonly string[], index: number): number {
  const [before = ' ', character = ' ', after = ' '] = [index - 1, index, index + 1].map((at) => characters[at])
  if (!letter.test(character)) return rateMark(before, character, after)
  if (rareLetter.test(character)) return /\d/.test(before) ? 0.2 : 0.6
  const script = findScript(character)
  if (eastAsian.test(script)) return rateEastAsian(script, before, character, after)
  const mixed = [before, after].filter((other) => letter.test(other) && findScript(other) !== script).length
  return Math.min(1, mixed * 0.5 + rateCase(before, character, after) + rateRow(script, characters, index))
}

function rateMark(before: string, mark: string, after: string): number {
  if (eastAsianMark.test(mark) || (picture.test(mark) && !usual.test(mark))) return 0
  if (!usual.test(mark)) return 0.8
  const [follows, leads] = [letter.test(before), letter.test(after)]
  if (insideWord.test(mark)) return 0
  if (lonely.test(mark) && [before, after].some((other) => other > '\u00a0')) return 0.7
  if (follows && leads) return 0.8
  if (opening.test(mark) && follows) return 0.5
  if ((closing.test(mark) && leads) || (/[£¥]/.test(mark) && leads)) return 0.5
  return 0
}

function rateCase(before: string, character: string, after: string): number {
  if (upper.test(character)) {
    if (lower.test(before)) return 0.6
    return letter.test(before) && lower.test(after) ? 0.5 : 0
  }
  return lower.test(character) && upper.test(before) && upper.test(after) ? 0.5 : 0
}

// In Latin script two accented letters in a row are seldom, three next to unknown; in other scripts every letter is beyond ASCII.
function rateRow(script: string, characters: readonly string[], index: number): number {
  if (script !== 'latin') return 0
  const isAccented = (at: number): boolean => (characters[at] ?? ' ') > '\u007f' && letter.test(characters[at] ?? ' ')
  let length = 1
  for (let at = index - 1; isAccented(at); at -= 1) length += 1
  for (let at = index + 1; isAccented(at); at += 1) length += 1
  return length >= 3 ? 0.6 : length === 2 ? 0.1 : 0
}

function rateEastAsian(script: string, before: string, character: string, after: string): number {
  const neighbours = [before, after].filter((other) => letter.test(other)).map(findScript)
  const alone = !neighbours.some((other) => eastAsian.test(other))
  const half = halfWidth.test(character) ? 0.4 : 0
  const mixed = neighbours.some((other) => (script === 'hangul') !== (other === 'hangul') && eastAsian.test(other))
  // One such character between letters of an alphabet is an accented letter and its neighbour, misread.
  return half + (alone && neighbours.length > 0 ? 0.6 : 0) + (mixed ? 0.3 : 0)
}

function findScript(character: string): string {
  return scripts.find(([, pattern]) => pattern.test(character))?.[0] ?? 'other'
}
