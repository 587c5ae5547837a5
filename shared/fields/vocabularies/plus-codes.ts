import type { Vocabulary } from '../vocabulary.ts'
import { listTerms } from '../vocabulary.ts'

const address = { text: 'http://ns.useplus.org/ldf/vocab/', stored: false }

const youngest = listTerms([
  ['AG-UNK', 'Age unknown'],
  ['AG-A25', 'Age 25 or over']
])
const ages = listTerms(Array.from({ length: 10 }, (_, index) => [`AG-A${24 - index}`, `Age ${24 - index}`] as const))

/** PLUS codes of data mining. Source: PLUS LDF 2.0.1, Data Mining. */
export const dataMiningCodes: Vocabulary = {
  name: 'data-mining',
  label: 'PLUS data mining',
  terms: listTerms([
    ['DMI-UNSPECIFIED', 'Unspecified'],
    ['DMI-ALLOWED', 'Allowed'],
    ['DMI-PROHIBITED', 'Prohibited'],
    ['DMI-PROHIBITED-AIMLTRAINING', 'Prohibited for AI/ML training'],
    ['DMI-PROHIBITED-GENAIMLTRAINING', 'Prohibited for generative AI/ML training'],
    ['DMI-PROHIBITED-EXCEPTSEARCHENGINEINDEXING', 'Prohibited except for search engine indexing'],
    ['DMI-PROHIBITED-SEECONSTRAINT', 'Prohibited, see other constraints'],
    ['DMI-PROHIBITED-SEEEMBEDDEDRIGHTSEXPR', 'Prohibited, see the embedded rights expression'],
    ['DMI-PROHIBITED-SEELINKEDRIGHTSEXPR', 'Prohibited, see the linked rights expression']
  ]),
  rule: 'is a PLUS code (DMI-ALLOWED, DMI-PROHIBITED-AIMLTRAINING)',
  address
}

/** PLUS codes of model releases. Source: PLUS LDF 2.0.1, Model Release Status. */
export const modelReleaseCodes: Vocabulary = {
  name: 'model-release',
  label: 'PLUS model release status',
  terms: listTerms([
    ['MR-NON', 'None'],
    ['MR-NAP', 'Not applicable'],
    ['MR-UMR', 'Unlimited model releases'],
    ['MR-LMR', 'Limited or incomplete model releases']
  ]),
  rule: 'is a PLUS code (MR-NON, MR-NAP, MR-UMR, MR-LMR)',
  address
}

/** PLUS codes of property releases. Source: PLUS LDF 2.0.1, Property Release Status. */
export const propertyReleaseCodes: Vocabulary = {
  name: 'property-release',
  label: 'PLUS property release status',
  terms: listTerms([
    ['PR-NON', 'None'],
    ['PR-NAP', 'Not applicable'],
    ['PR-UPR', 'Unlimited property releases'],
    ['PR-LPR', 'Limited or incomplete property releases']
  ]),
  rule: 'is a PLUS code (PR-NON, PR-NAP, PR-UPR, PR-LPR)',
  address
}

/** PLUS codes of the youngest model's age. Source: PLUS LDF 2.0.1, Minor Model Age Disclosure. */
export const minorModelAgeCodes: Vocabulary = {
  name: 'minor-model-age',
  label: 'PLUS minor model age disclosure',
  terms: [...youngest, ...ages, ...listTerms([['AG-U14', 'Age 14 or under']])],
  rule: 'is a PLUS code (AG-UNK, AG-A25, AG-A24 down to AG-A15, AG-U14)',
  address
}

/** PLUS codes of telephone numbers. Source: PLUS LDF 2.0.1, Licensor. */
export const telephoneTypes: Vocabulary = {
  name: 'telephone-type',
  label: 'PLUS telephone types',
  terms: listTerms([
    ['work', 'Work'],
    ['cell', 'Mobile'],
    ['fax', 'Fax'],
    ['home', 'Home'],
    ['pager', 'Pager']
  ]),
  rule: 'is work, cell, fax, home or pager',
  address
}
