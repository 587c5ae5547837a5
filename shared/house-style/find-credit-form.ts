import { loosenText } from '../notice/name-forms/loosen-text.ts'
import { splitName } from '../notice/name-forms/split-name.ts'
import { countEdits } from '../spelling/count-edits.ts'
import type { CreditForm } from './credit-forms.ts'
import { creditForms } from './credit-forms.ts'
import { isWireCaption } from './is-wire-caption.ts'
import type { StyleFacts } from './style-facts.ts'
import type { StyleFinding } from './style-finding.ts'

const rule = 'credit-form'
const fold = (text: string): string => loosenText(text).folded.trim()
const inCapitals = (name: string): boolean => name === name.toUpperCase()
// Names that differ by more are other people.
const slip = 2

/** The credit in the caption against the agency's own form and the field Byline. The agency is told by the field Credit. */
export function findCreditForm(text: string, facts: StyleFacts): readonly StyleFinding[] {
  const form = creditForms.find(({ credit }) => credit.test(facts.credit.trim()))
  if (form === undefined || !isWireCaption(text)) return []
  const credits = form.written.flatMap((pattern) => [...text.matchAll(pattern)])
  if (credits.length === 0) return findMissing(text, facts, form)
  return credits.flatMap((match) => {
    const start = match.index
    const [found] = match
    const end = start + found.length
    const name = match.groups?.['name'] ?? ''
    const right = form.rewrite(found, name)
    if (right !== found) {
      const words = `${form.agency} credits are written ${form.write('Name')}`
      return { rule, start, end, words, fix: { start, end, text: right, words: 'Write it so' } } as const
    }
    const other = name === '' ? null : findOtherName(name, start + found.indexOf(name), facts.bylines)
    return other === null ? [] : other
  })
}

/** The credit's name where it is not the byline's: of the same words in any order and case it is. */
function findOtherName(name: string, start: number, bylines: readonly string[]): StyleFinding | null {
  const [byline, ...others] = bylines
  if (byline === undefined || others.length > 0) return null
  if (splitName(name, fold) === null || splitName(byline, fold) === null) return null
  const credited = fold(name).split(' ')
  const signed = fold(byline).split(' ')
  if (signed.every((word) => credited.includes(word)) || credited.every((word) => signed.includes(word))) return null
  const end = start + name.length
  const isSlip = countEdits(fold(name), fold(byline)) <= slip && !inCapitals(byline)
  const fix = isSlip ? { start, end, text: byline, words: `Write ${byline}` } : null
  return { rule, start, end, words: `The credit names ${name}, the byline ${byline}`, fix }
}

/** A caption that names neither the agency nor the photographer. */
function findMissing(text: string, { bylines }: StyleFacts, form: CreditForm): readonly StyleFinding[] {
  const [byline, ...others] = bylines
  const surname = splitName(byline ?? '', fold)?.surname
  if (byline === undefined || others.length > 0 || surname === undefined) return []
  if (form.mention.test(text) || fold(text).includes(surname)) return []
  const end = text.trimEnd().length
  const credit = form.write(byline)
  // In capitals the field does not tell how the name is written.
  const fix = inCapitals(byline) ? null : { start: end, end, text: ` ${credit}`, words: `Add ${credit}` }
  return [{ rule, start: end, end, words: `No ${form.agency} credit in the caption`, fix }]
}
