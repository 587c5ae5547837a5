/** Agencies whose notices Erratum reads, as notices name them. */
export const knownAgencies: readonly string[] = [
  'AAP',
  'AFP',
  'AP',
  'DPA',
  'EPA',
  'Getty Images',
  'PA',
  'Reuters',
  'Ritzau',
  'TT',
  'Xinhua'
]
