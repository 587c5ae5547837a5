import { IntlMessageFormat } from 'intl-messageformat'
import type { Catalog, MessageKey } from './catalog.ts'
import { english } from './english.ts'
import { spokenLanguage } from './language.ts'

/** What a message is filled with, by the names of its arguments. */
export type PhraseValues = Readonly<Record<string, string | number | Date>>

const made = new Map<string, IntlMessageFormat>()

/** A message of the spoken language, to be filled by hand: for texts with elements in them. Throws for a message that is no ICU message. */
export function findMessage(key: MessageKey): IntlMessageFormat {
  const { language, locale, catalog } = spokenLanguage()
  const name = `${language} ${key}`
  const known = made.get(name)
  if (known !== undefined) return known
  const [area, own] = splitKey(key)
  const inEnglish: Catalog = english
  const message = new IntlMessageFormat(catalog[area][own] ?? inEnglish[area][own] ?? key, locale)
  made.set(name, message)
  return message
}

/** The words of a message in the spoken language. Throws where an argument is missing. */
export function phrase(key: MessageKey, values?: PhraseValues): string {
  return String(findMessage(key).format(values))
}

/** Whether a text is the name of a message. */
export function isMessageKey(text: string): text is MessageKey {
  const inEnglish: Readonly<Record<string, Readonly<Record<string, string>>>> = english
  const at = text.indexOf('.')
  return inEnglish[text.slice(0, Math.max(0, at))]?.[text.slice(at + 1)] !== undefined
}

function splitKey(key: MessageKey): [area: keyof typeof english, own: string] {
  const at = key.indexOf('.')
  const area = Object.keys(english).find((one): one is keyof typeof english => one === key.slice(0, at))
  if (area === undefined) throw new Error(`No area of messages: ${key}`)
  return [area, key.slice(at + 1)]
}
