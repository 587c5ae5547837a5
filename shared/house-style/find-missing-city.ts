import { foldNoticeText } from '../notice/notice-text.ts'
import { countEdits } from '../spelling/count-edits.ts'
import { isWireCaption } from './is-wire-caption.ts'
import type { StyleFacts } from './style-facts.ts'
import type { StyleFinding } from './style-finding.ts'

// One city in the languages that captions come in.
const sameCity: readonly (readonly string[])[] = [
  'beijing pekin peking pechino pequim',
  'kyiv kiev kiew kiew kyjiw',
  'moscow moscou moscu moskau moskva mosca',
  'munich munchen monaco muenchen',
  'vienna vienne viena wien',
  'cologne koln koeln colonia',
  'rome roma rom',
  'florence firenze florenz florencia',
  'naples napoli neapel napoles',
  'venice venise venezia venedig venecia',
  'milan milano mailand',
  'turin torino',
  'brussels bruxelles brussel brussel bruselas',
  'antwerp antwerpen anvers amberes',
  'hague haye haag haya',
  'copenhagen copenhague kobenhavn kopenhagen',
  'warsaw varsovie warschau warszawa varsovia',
  'prague prag praha praga',
  'athens athenes athen atenas athina',
  'lisbon lisbonne lissabon lisboa',
  'seville sevilla',
  'jerusalem quds',
  'cairo caire kairo',
  'damascus damas damaskus damasco',
  'tehran teheran',
  'mumbai bombay',
  'kolkata calcutta',
  'yangon rangoon',
  'belgrade belgrad beograd',
  'bucharest bucarest bukarest bucuresti',
  'london londres londra',
  'algiers alger algier argel'
].map((names) => names.split(' '))

// "New York City" is there with "York"; "Saint" says nothing.
const general = new Set([
  'city',
  'town',
  'saint',
  'sankt',
  'santa',
  'north',
  'south',
  'east',
  'west',
  'port',
  'ville',
  'district'
])
const listWords = (text: string): readonly string[] => foldNoticeText(text).folded.match(/[\p{L}\p{M}]+/gu) ?? []
const isLatin = (text: string): boolean => /^\P{L}*(?:\p{Script=Latin}\P{L}*)+$/u.test(text)

/** A caption that does not name the place of the field City, in any language's name for it that is known. */
export function findMissingCity(text: string, { city }: StyleFacts): readonly StyleFinding[] {
  if (!isWireCaption(text) || !isLatin(city)) return []
  const all = listWords(city)
  const telling = all.filter((word) => word.length > 3 && !general.has(word))
  const wanted = telling.length > 0 ? telling : all
  const words = new Set(listWords(text))
  const names = wanted.flatMap((word) => [word, ...(sameCity.find((one) => one.includes(word)) ?? [])])
  if (wanted.length === 0 || names.some((name) => words.has(name) || isSpeltNearly(name, words))) return []
  const end = text.trimEnd().length
  return [
    { rule: 'missing-city', start: end, end, words: `The caption does not name ${city}, the field City`, fix: null }
  ]
}

// "Genève" and "Geneva", "Reykjavíkur": declined or in another language.
function isSpeltNearly(name: string, words: ReadonlySet<string>): boolean {
  if (name.length < 5) return false
  for (const word of words)
    if (word.startsWith(name) || (Math.abs(word.length - name.length) < 3 && countEdits(word, name) <= 2)) return true
  return false
}
