import { detectLanguage } from '../../../shared/notice/detect-language.ts'
import { foldNoticeText } from '../../../shared/notice/notice-text.ts'
import { listForms } from '../../../shared/spelling/list-forms.ts'
import type { JoinedWord } from '../../../shared/spelling/list-words.ts'
import type { SpellingLanguage } from '../../../shared/spelling/spelling-language.ts'
import { readSpellingLanguage } from '../../../shared/spelling/spelling-language.ts'
import type { Speller } from '../ports/spelling.ts'

/** A text and the languages it may be in. */
export interface TextToPlace {
  readonly text: string
  readonly words: readonly JoinedWord[]
  readonly languages: readonly SpellingLanguage[]
  /** What the photo states of its language, if anything. */
  readonly stated: string | undefined
}

// Fewer words tell their language only where all of them are of another one.
const fewestWords = 4
// Names, and words that are wrong, are rarely more than a quarter of a caption's small words; of a language near by, Portuguese held against
// Spanish, a third is unknown, and of a strange one half and more.
const certainShare = 0.25
const mostShare = 0.4
// Where small words such as "le" and "dans", or the photo itself, name a language that is not checked, fewer unknown words are enough.
const mostShareElsewhere = 0.15

/**
 * The language of a text: of those it may be in, the one in whose dictionary most of its words are. Null where it is in none of them: too many
 * words are in no dictionary, or it plainly is another language. The likeliest is tried first, and where it will do no other dictionary is loaded.
 */
export async function chooseLanguage(speller: Speller, placed: TextToPlace): Promise<SpellingLanguage | null> {
  const named = nameLanguages(placed)
  const [first, ...others] = orderLanguages(placed, named)
  const words = listTelling(placed.words)
  if (first === undefined || words.length === 0) return first ?? null
  let best = { language: first, share: await measureUnknown(speller, first, words) }
  for (const language of best.share <= certainShare ? [] : others) {
    const share = await measureUnknown(speller, language, words)
    if (share < best.share) best = { language, share }
  }
  return best.share > mostUnknown(words.length, named, best.language) ? null : best.language
}

/** The languages a text is said to be in, by its photo and by its own small words; null where that is not said. */
interface NamedLanguages {
  readonly stated: string | null
  readonly detected: string | null
}

function nameLanguages({ text, stated }: TextToPlace): NamedLanguages {
  const [code = ''] = (stated ?? '').trim().toLowerCase().split(/[-_]/)
  return {
    stated: readSpellingLanguage(code) ?? (/^[a-z]{2,3}$/.test(code) ? code : null),
    detected: detectLanguage(foldNoticeText(text))
  }
}

function mostUnknown(words: number, { stated, detected }: NamedLanguages, best: SpellingLanguage): number {
  const isElsewhere = (detected ?? stated ?? best) !== best
  if (isElsewhere) return mostShareElsewhere
  if (words >= fewestWords) return mostShare
  // One word alone is no other language: it is wrong.
  return words === 1 || stated === best ? 1 : 0.99
}

function orderLanguages({ languages }: TextToPlace, named: NamedLanguages): readonly SpellingLanguage[] {
  const said = readSpellingLanguage(named.stated ?? '')
  const detected = readSpellingLanguage(named.detected ?? '')
  const all = said === null ? languages : [said, ...languages]
  return [...new Set(detected !== null && all.includes(detected) ? [detected, ...all] : all)]
}

// Names are alike in all languages; only a text without small words (a headline in capitals) is measured by all.
function listTelling(words: readonly JoinedWord[]): readonly JoinedWord[] {
  const small = words.filter(({ written }) => written === written.toLowerCase())
  return small.length < fewestWords ? words : small
}

async function measureUnknown(
  speller: Speller,
  language: SpellingLanguage,
  words: readonly JoinedWord[]
): Promise<number> {
  const parts = words.flatMap((word) => word.parts).map((part) => listForms(part, language).map(({ folded }) => folded))
  const unknown = await speller.findUnknown(language, [...new Set(parts.flat())])
  return parts.filter((forms) => forms.every((form) => unknown.has(form))).length / parts.length
}
