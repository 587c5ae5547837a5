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

// Fewer words say nothing of their language.
const fewestWords = 4
// Names, and words that are wrong, are rarely more than a quarter of a caption's small words; of another language half and more are unknown.
const certainShare = 0.25
const mostShare = 0.5

/**
 * The language of a text: of those it may be in, the one in whose dictionary most of its words are. Null where half of them are in none.
 * The likeliest is tried first, and where it will do no other dictionary is loaded.
 */
export async function chooseLanguage(speller: Speller, placed: TextToPlace): Promise<SpellingLanguage | null> {
  const [first, ...others] = orderLanguages(placed)
  const words = listTelling(placed.words)
  if (first === undefined || words.length < fewestWords) return first ?? null
  let best = { language: first, share: await measureUnknown(speller, first, words) }
  for (const language of best.share <= certainShare ? [] : others) {
    const share = await measureUnknown(speller, language, words)
    if (share < best.share) best = { language, share }
  }
  return best.share > mostShare ? null : best.language
}

function orderLanguages({ text, languages, stated }: TextToPlace): readonly SpellingLanguage[] {
  const detected = readSpellingLanguage(detectLanguage(foldNoticeText(text)) ?? '')
  const said = readSpellingLanguage(stated ?? '')
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
