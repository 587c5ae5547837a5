import type { SpellingCheck, SpellingFinding } from '../../../shared/contract/spelling.ts'
import { countEdits } from '../../../shared/spelling/count-edits.ts'
import { isNameParticle } from '../../../shared/spelling/is-name-particle.ts'
import type { KnownWords } from '../../../shared/spelling/known-words.ts'
import { gatherKnownWords, listWordKeys } from '../../../shared/spelling/known-words.ts'
import type { WordForm } from '../../../shared/spelling/list-forms.ts'
import { listForms } from '../../../shared/spelling/list-forms.ts'
import type { JoinedWord } from '../../../shared/spelling/list-words.ts'
import { listWords } from '../../../shared/spelling/list-words.ts'
import type { SpellingLanguage } from '../../../shared/spelling/spelling-language.ts'
import type { DeskParts } from '../desk-parts.ts'
import { chooseLanguage } from './choose-language.ts'
import { listKnown } from './list-known.ts'

/** A text, the languages it may be in where not the desk's, what its photo states of its language, and the photo's own words. */
export interface TextToCheck {
  readonly text: string
  readonly languages?: readonly SpellingLanguage[] | undefined
  readonly stated?: string | undefined
  readonly known: readonly string[]
}

/** The parts of a text that are looked for in a dictionary together: each is right where one of its forms is. */
type AskedPart = readonly WordForm[]

/**
 * The words of a text that stand in no dictionary and that nobody vouches for, with the language it was checked in. Throws DeskError
 * `tool-failed` where the dictionaries broke off.
 */
export async function checkSpelling(
  { store, speller }: Pick<DeskParts, 'store' | 'speller'>,
  { text, languages, stated, known }: TextToCheck
): Promise<SpellingCheck> {
  const { spellingLanguages, codeDelimiter } = await store.settings.read()
  const words = listWords(text, codeDelimiter)
  const language = await chooseLanguage(speller, { text, words, languages: languages ?? spellingLanguages, stated })
  if (language === null) return { language, findings: [] }
  const asked = words.map((word) => ({ whole: listForms(word, language), parts: listParts(word, text, language) }))
  const folded = asked.flatMap(({ whole, parts }) => [whole, ...parts]).flatMap(listFolded)
  const unknown = await speller.findUnknown(language, [...new Set(folded)])
  const own = gatherKnownWords(listKnown(known))
  const isWrong = (part: AskedPart): boolean => part.every((form) => unknown.has(form.folded) && !own.has(form.folded))
  const wrong = asked
    .filter(({ whole }) => isWrong(whole))
    .flatMap(({ parts }) => parts.filter(isWrong))
    .filter((part) => !part.some((form) => isNameParticle(text, form)))
  const keys = [...new Set(wrong.flatMap(listFolded).flatMap(listWordKeys))]
  const learnt = gatherKnownWords(await store.learntWords.under(keys))
  const left = wrong.filter((part) => part.every((form) => !learnt.has(form.folded)))
  return { language, findings: left.flatMap((part) => part.slice(-1)).map((form) => judge(form, text, language, own)) }
}

const listFolded = (part: AskedPart): readonly string[] => part.map(({ folded }) => folded)

// "Regierungs- und Koalitionskreise": what German joins with an "s" keeps it before the hyphen.
function listParts(word: JoinedWord, text: string, language: SpellingLanguage): readonly AskedPart[] {
  return word.parts.map((part) => {
    const forms = listForms(part, language)
    const [whole] = forms
    const linked = language === 'de' && whole !== undefined && text[part.end] === '-' && /[^s]s$/.test(whole.folded)
    return linked ? [{ ...whole, folded: whole.folded.slice(0, -1) }, ...forms] : forms
  })
}

const capitalInside = /[^\s.!?…:;/|(["“«‹„»-]["'”’)\]]*\s+$/u

function judge(form: WordForm, text: string, language: SpellingLanguage, known: KnownWords): SpellingFinding {
  const { start, end, written: word, folded } = form
  const isCapital = /^\p{Lu}/u.test(folded)
  const isNear =
    isCapital && known.all.some((name) => name !== folded && countEdits(name, folded) <= (folded.length < 8 ? 1 : 2))
  const inside = isCapital && language !== 'de' && capitalInside.test(text.slice(Math.max(0, start - 20), start))
  const why = isNear && folded.length > 4 ? 'near-name' : inside ? 'name' : 'unknown'
  return { start, end, word, why }
}
