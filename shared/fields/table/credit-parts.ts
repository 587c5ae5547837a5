import { declarePart } from '../field-part.ts'

/** The parts of the creator's contact info. Source: IPTC Core 1.5. */
export const contactParts = [
  declarePart(['address', 'Address', 'Iptc4xmpCore:CiAdrExtadr', 'text'], 'Street and number, or post box.'),
  declarePart(['city', 'City', 'Iptc4xmpCore:CiAdrCity', 'text'], 'The city of the address.'),
  declarePart(['region', 'Region', 'Iptc4xmpCore:CiAdrRegion', 'text'], 'The state or province of the address.'),
  declarePart(['postalCode', 'Postal code', 'Iptc4xmpCore:CiAdrPcode', 'text'], 'The postal code of the address.'),
  declarePart(['country', 'Country', 'Iptc4xmpCore:CiAdrCtry', 'text'], 'The country of the address.'),
  declarePart(['phone', 'Phone', 'Iptc4xmpCore:CiTelWork', 'text'], 'Telephone numbers, with the country’s.'),
  declarePart(['email', 'Email', 'Iptc4xmpCore:CiEmailWork', 'text'], 'Mail addresses.'),
  declarePart(['web', 'Web', 'Iptc4xmpCore:CiUrlWork', 'text'], 'Web addresses.')
]

/** The parts of an entity: a name and what identifies it. Source: IPTC Extension 1.9, Entity. */
export const entityParts = [
  declarePart(['name', 'Name', 'Iptc4xmpExt:Name', 'languages'], 'The name, in as many languages as are known.'),
  declarePart(['identifier', 'Identifier', 'xmp:Identifier', 'list'], 'URIs that identify it.', { order: 'bag' })
]

/** The parts of a contributor: an entity with its role. Source: IPTC Extension 1.9, Entity with role. */
export const contributorParts = [
  ...entityParts,
  declarePart(['role', 'Role', 'Iptc4xmpExt:Role', 'list'], 'URIs that say what they did.', { order: 'bag' })
]
