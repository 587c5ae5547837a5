import { iso31661, iso31663 } from 'iso-3166'
import type { Vocabulary } from '../vocabulary.ts'
import { listTerms } from '../vocabulary.ts'

// From the letters ISO leaves to users: IPTC's own (IIM 4.2, appendix D), and XKX, which others agreed on.
const iptcCodes = listTerms([
  ['XAR', 'Arctic'],
  ['XEN', 'England'],
  ['XEU', 'European Union'],
  ['XGZ', 'Gaza'],
  ['XIF', 'In flight'],
  ['XJR', 'Jericho'],
  ['XKX', 'Kosovo'],
  ['XNI', 'Northern Ireland'],
  ['XPT', 'Palestine'],
  ['XSC', 'Scotland'],
  ['XSE', 'At sea'],
  ['XSP', 'Space'],
  ['XTI', 'East Timor'],
  ['XUN', 'United Nations'],
  ['XWA', 'Wales'],
  ['ZZZ', 'Unknown country']
])

// Countries of the past stand in archive pictures.
const isoCodes = [...iso31663.map(({ from }) => from), ...iso31661].map(({ alpha3, name }) => ({
  code: alpha3,
  label: name
}))

/** Countries, by three letters: ISO 3166-1, those of ISO 3166-3 that are no more, and IPTC's own. */
export const countryCodes: Vocabulary = {
  name: 'country',
  label: 'Countries (ISO 3166-1 alpha-3)',
  terms: [...new Map([...isoCodes, ...iptcCodes].map((term) => [term.code, term])).values()].toSorted((one, other) =>
    one.code < other.code ? -1 : 1
  ),
  // Senders agree on codes of their own in the range that ISO 3166-1 leaves to users; our list of them is not complete.
  form: /^X[A-Z]{2}$/,
  rule: 'is three capital letters of ISO 3166-1 (FRA, KAZ), or a code agreed on that begins with X (XEN England, XSP space)'
}
