import type { FieldPart } from '../field-part.ts'
import { declarePart } from '../field-part.ts'
import { entityParts } from './credit-parts.ts'

const prefix = 'Iptc4xmpExt:'

/** The parts of a term of a controlled vocabulary. Source: IPTC Extension 1.9, CV term. */
export const termParts = [
  declarePart(['vocabularyId', 'Vocabulary id', `${prefix}CvId`, 'text'], 'The URI of the vocabulary.'),
  declarePart(['termId', 'Term id', `${prefix}CvTermId`, 'text'], 'The URI of the term.'),
  declarePart(['termName', 'Term name', `${prefix}CvTermName`, 'languages'], 'The term in words.'),
  declarePart(
    ['refinedAbout', 'Refined about', `${prefix}CvTermRefinedAbout`, 'text'],
    'The URI of what the term says of the picture.'
  )
]

/** The parts of a person. Source: IPTC Extension 1.9, Person with details. */
export const personParts = [
  declarePart(['name', 'Name', `${prefix}PersonName`, 'languages'], 'The person’s name.'),
  declarePart(['id', 'Id', `${prefix}PersonId`, 'list'], 'URIs that identify the person.', { order: 'bag' }),
  declarePart(
    ['description', 'Description', `${prefix}PersonDescription`, 'languages'],
    'What the person does or is known for.'
  ),
  declarePart(
    ['characteristic', 'Characteristic', `${prefix}PersonCharacteristic`, 'structures'],
    'Terms that describe the person.',
    { parts: termParts, order: 'bag' }
  )
]

/** The parts of a product. Source: IPTC Extension 1.9, Product. */
export const productParts = [
  declarePart(['name', 'Name', `${prefix}ProductName`, 'languages'], 'The product’s name.'),
  declarePart(['gtin', 'GTIN', `${prefix}ProductGTIN`, 'text'], 'The 14 digits of its Global Trade Item Number.'),
  declarePart(['description', 'Description', `${prefix}ProductDescription`, 'languages'], 'What the product is.'),
  declarePart(['id', 'Id', `${prefix}ProductId`, 'text'], 'Another identifier of the product.')
]

/** The parts of an artwork or object. Source: IPTC Extension 1.9, Artwork or object. */
export const artworkParts = [
  declarePart(['title', 'Title', `${prefix}AOTitle`, 'languages'], 'What the work is called.'),
  declarePart(['creator', 'Creator', `${prefix}AOCreator`, 'list'], 'Who made the work.', { order: 'seq' }),
  declarePart(['creatorId', 'Creator id', `${prefix}AOCreatorId`, 'list'], 'URIs of who made it, in the same order.', {
    order: 'seq'
  }),
  declarePart(['dateCreated', 'Date created', `${prefix}AODateCreated`, 'date'], 'When the work was made.'),
  declarePart(
    ['circaDateCreated', 'Circa date created', `${prefix}AOCircaDateCreated`, 'text'],
    'About when the work was made, in words.'
  ),
  declarePart(['stylePeriod', 'Style period', `${prefix}AOStylePeriod`, 'list'], 'Styles or periods of the work.', {
    order: 'bag'
  }),
  declarePart(['copyrightNotice', 'Copyright notice', `${prefix}AOCopyrightNotice`, 'text'], 'Its copyright notice.'),
  declarePart(
    ['copyrightOwnerName', 'Copyright owner name', `${prefix}AOCurrentCopyrightOwnerName`, 'text'],
    'Who owns the copyright of the work now.'
  ),
  declarePart(
    ['copyrightOwnerId', 'Copyright owner id', `${prefix}AOCurrentCopyrightOwnerId`, 'text'],
    'A URI of who owns it.'
  ),
  declarePart(
    ['licensorName', 'Licensor name', `${prefix}AOCurrentLicensorName`, 'text'],
    'Who licenses the work now.'
  ),
  declarePart(['licensorId', 'Licensor id', `${prefix}AOCurrentLicensorId`, 'text'], 'A URI of who licenses it.'),
  declarePart(['source', 'Source', `${prefix}AOSource`, 'text'], 'The museum or collection that has the work.'),
  declarePart(['inventoryNumber', 'Inventory number', `${prefix}AOSourceInvNo`, 'text'], 'Its number there.'),
  declarePart(['inventoryUrl', 'Inventory URL', `${prefix}AOSourceInvURL`, 'url'], 'The web page of the work there.'),
  declarePart(
    ['contentDescription', 'Content description', `${prefix}AOContentDescription`, 'languages'],
    'What the work shows.'
  ),
  declarePart(
    ['contributionDescription', 'Contribution description', `${prefix}AOContributionDescription`, 'languages'],
    'What others contributed to the work.'
  ),
  declarePart(
    ['physicalDescription', 'Physical description', `${prefix}AOPhysicalDescription`, 'languages'],
    'What the work is made of, and its size.'
  )
]

const pointParts = [
  declarePart(['x', 'X', `${prefix}rbX`, 'number'], 'Distance from the left edge.'),
  declarePart(['y', 'Y', `${prefix}rbY`, 'number'], 'Distance from the upper edge.')
]

const boundaryParts = [
  declarePart(['shape', 'Shape', `${prefix}rbShape`, 'choice'], 'rectangle, circle or polygon.', {
    vocabulary: 'region-shape'
  }),
  declarePart(['unit', 'Unit', `${prefix}rbUnit`, 'choice'], 'pixel, or relative to the picture’s size.', {
    vocabulary: 'region-unit'
  }),
  ...pointParts,
  declarePart(['width', 'Width', `${prefix}rbW`, 'number'], 'The width of a rectangle.'),
  declarePart(['height', 'Height', `${prefix}rbH`, 'number'], 'The height of a rectangle.'),
  declarePart(['radius', 'Radius', `${prefix}rbRx`, 'number'], 'The radius of a circle.'),
  declarePart(['vertices', 'Vertices', `${prefix}rbVertices`, 'structures'], 'The corners of a polygon.', {
    parts: pointParts,
    order: 'seq'
  })
]

/** The parts of an image region. It may hold any other XMP property besides. Source: IPTC Extension 1.9, Image region. */
export const regionParts: readonly FieldPart[] = [
  declarePart(['name', 'Name', `${prefix}Name`, 'languages'], 'What the region is called.'),
  declarePart(['id', 'Id', `${prefix}rId`, 'text'], 'An identifier, unique in the picture.'),
  declarePart(['boundary', 'Boundary', `${prefix}RegionBoundary`, 'structure'], 'Where the region lies.', {
    parts: boundaryParts
  }),
  declarePart(['contentType', 'Content type', `${prefix}rCtype`, 'structures'], 'What kind of thing it shows.', {
    parts: entityParts,
    order: 'bag'
  }),
  declarePart(['role', 'Role', `${prefix}rRole`, 'structures'], 'What the region is for: a crop, a focus.', {
    parts: entityParts,
    order: 'bag'
  })
]
