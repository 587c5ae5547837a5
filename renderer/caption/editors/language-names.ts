import { spokenLanguage } from '../../messages/language.ts'
import { phrase } from '../../messages/phrase.ts'

const names = new Intl.DisplayNames(spokenLanguage().locale, { type: 'language', fallback: 'none' })

/** Languages offered by name; any other tag can be typed. */
const offered =
  'ar bg bn cs da de el en en-GB en-US es et fa fi fr he hi hr hu id is it ja ko lt lv ms nb nl nn pl pt pt-BR ro ru sk sl sr sv sw th tr uk ur vi zh zh-Hans zh-Hant'.split(
    ' '
  )

/** A language tag as XMP takes it: RFC 3066, "fr", "pt-BR", "zh-Hant". */
const tagForm = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i

/** True where the text can stand as a language in XMP. */
export function isLanguageTag(text: string): boolean {
  return tagForm.test(text)
}

/** A language by its name in the spoken language; the tag itself where it has none. `x-default` is the text shown when no language is asked for. */
export function nameLanguage(tag: string): string {
  if (tag === 'x-default') return phrase('caption.default-language')
  return (isLanguageTag(tag) ? names.of(tag) : undefined) ?? tag
}

/** The languages to choose from, without those `taken`. */
export function offerLanguages(
  taken: readonly string[]
): readonly { readonly key: string; readonly label: string; readonly note: string }[] {
  return offered.filter((tag) => !taken.includes(tag)).map((tag) => ({ key: tag, label: nameLanguage(tag), note: tag }))
}
