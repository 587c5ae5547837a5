import type { NoticePair } from '../parsed-notice.ts'
import type { FoundForm } from './find-name-forms.ts'
import { loosenText } from './loosen-text.ts'
import { splitName } from './split-name.ts'

const asWritten = (text: string) => text
const fold = (text: string) => loosenText(text).folded.trim()

/** The right value in the form in which the wrong one was found: "A. Lavrentyev", "LAVRENTYEV Alexander"; whole where it is no person's name. */
export function rewriteName(
  { form, found }: Pick<FoundForm, 'form' | 'found'>,
  { correct, wrong }: NoticePair
): string {
  const right = splitName(correct, asWritten)
  const surname = splitName(wrong, fold)?.surname
  if (right === null || surname === undefined || (form !== 'initials' && form !== 'name-order')) return correct
  const inCapitals = found.includes(surname.toUpperCase())
  const family = inCapitals ? right.surname.toUpperCase() : right.surname
  const given = form === 'initials' ? right.given.map(takeInitials).join(' ') : right.given.join(' ')
  if (!fold(found).startsWith(surname)) return `${given} ${family}`
  return `${family}${found.includes(',') ? ',' : ''} ${given}`
}

function takeInitials(name: string): string {
  return name
    .split('-')
    .map((part) => `${[...part].at(0) ?? ''}.`)
    .join('-')
}
