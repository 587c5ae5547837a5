import { declarePart } from '../field-part.ts'

const plusVocabulary = 'http://ns.useplus.org/ldf/vocab/'

/** The parts of a party in the PLUS vocabulary, such as ImageCreator: its name and its identifier. Source: PLUS 2.0.1. */
export const partyParts = (party: string) => [
  declarePart(['name', 'Name', `plus:${party}Name`, 'text'], 'The name of the person or company.'),
  declarePart(['id', 'Id', `plus:${party}ID`, 'text'], 'Its PLUS-ID or another identifier.')
]

const phoneParts = (number: 1 | 2) => [
  declarePart(
    [`telephoneType${number}`, `Telephone type ${number}`, `plus:LicensorTelephoneType${number}`, 'choice'],
    'work, cell, fax, home or pager.',
    { vocabulary: 'telephone-type', prefix: plusVocabulary }
  ),
  declarePart(
    [`telephone${number}`, `Telephone ${number}`, `plus:LicensorTelephone${number}`, 'text'],
    'The number, with the country’s.'
  )
]

/** The parts of a licensor. Source: PLUS 2.0.1. */
export const licensorParts = [
  ...partyParts('Licensor'),
  declarePart(['url', 'URL', 'plus:LicensorURL', 'url'], 'Where a licence is to be had.'),
  declarePart(['email', 'Email', 'plus:LicensorEmail', 'text'], 'The mail address.'),
  ...phoneParts(1),
  ...phoneParts(2),
  declarePart(['streetAddress', 'Street address', 'plus:LicensorStreetAddress', 'text'], 'Street and number.'),
  declarePart(['extendedAddress', 'Extended address', 'plus:LicensorExtendedAddress', 'text'], 'More of the address.'),
  declarePart(['city', 'City', 'plus:LicensorCity', 'text'], 'The city of the address.'),
  declarePart(['region', 'Region', 'plus:LicensorRegion', 'text'], 'The state or province of the address.'),
  declarePart(['postalCode', 'Postal code', 'plus:LicensorPostalCode', 'text'], 'The postal code of the address.'),
  declarePart(['country', 'Country', 'plus:LicensorCountry', 'text'], 'The country of the address.')
]

/** The parts of a registry entry. Source: IPTC Extension 1.9, Registry entry. */
export const registryParts = [
  declarePart(['itemId', 'Item id', 'Iptc4xmpExt:RegItemId', 'text'], 'The picture’s number in the registry.'),
  declarePart(['organisationId', 'Organisation id', 'Iptc4xmpExt:RegOrgId', 'text'], 'Who keeps the registry.'),
  declarePart(['role', 'Role', 'Iptc4xmpExt:RegEntryRole', 'text'], 'A URI of why the entry was made.')
]

const expressionParts = [
  declarePart(['type', 'Type', 'Iptc4xmpExt:RightsExprEncType', 'text'], 'The media type of the expression.'),
  declarePart(['languageId', 'Language id', 'Iptc4xmpExt:RightsExprLangId', 'text'], 'A URI of the rights language.')
]

/** The parts of a rights expression that is held in the picture. Source: IPTC Extension 1.9. */
export const embeddedExpressionParts = [
  declarePart(['expression', 'Expression', 'Iptc4xmpExt:EncRightsExpr', 'text'], 'The expression itself, as text.'),
  ...expressionParts
]

/** The parts of a rights expression that is held elsewhere. Source: IPTC Extension 1.9. */
export const linkedExpressionParts = [
  declarePart(['link', 'Link', 'Iptc4xmpExt:LinkedRightsExpr', 'url'], 'The web address of the expression.'),
  ...expressionParts
]
