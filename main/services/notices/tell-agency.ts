import type { FieldReadings } from '../../../shared/contract/fields.ts'
import { readAsText } from '../../../shared/fields/field-value.ts'

// First match wins: agencies sold through Getty come before Getty, and AAP before AP would not matter (whole words).
// The names are those the notice grammars give, so that a notice and its photos can be compared.
const marks: readonly (readonly [agency: string, mark: RegExp])[] = [
  ['AFP', /\bAFP\b|agence france.presse/i],
  ['Reuters', /\breuters\b/i],
  ['EPA', /\bEPA\b|european pressphoto/i],
  ['DPA', /\bdpa\b/i],
  ['AAP', /\bAAP\b/],
  ['Xinhua', /\bxinhua\b|新華社|新华社/i],
  ['TT', /\bTT\b|\bTT News Agency\b/],
  ['NTB', /\bNTB\b/],
  ['Ritzau', /\britzau\b/i],
  ['ANSA', /\bANSA\b/],
  ['Kyodo', /\bkyodo\b/i],
  ['TASS', /\bTASS\b/],
  ['CP', /canadian press/i],
  ['PA', /\bPA (?:Wire|Images|Media)\b|^PA$|press association/],
  ['AP', /\bAP\b|associated press/i],
  ['Getty Images', /\bgetty\b/i]
]

/** The agency a photo came from, told from credit, then source, then byline; "" where none of them names one. */
export function tellAgency(fields: FieldReadings): string {
  for (const reading of [fields.credit, fields.source, fields.byline]) {
    const agency = nameAgency(readAsText(reading?.value))
    if (agency !== '') return agency
  }
  return ''
}

/** The agency a credit or the name of a provider means; "" where it is none the desk knows. */
export function nameAgency(text: string): string {
  return marks.find(([, mark]) => mark.test(text))?.[0] ?? ''
}
