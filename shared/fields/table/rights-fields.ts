import { declareGroup, plusCode, xmp } from '../declare-field.ts'
import { embeddedExpressionParts, licensorParts, linkedExpressionParts, partyParts } from './rights-parts.ts'

const field = declareGroup('rights')

/** Who owns the picture, who licenses it, what may be done with it. */
export const rightsFields = [
  field(['copyrightStatus', 'Copyright status', 'flag'], 'Whether the picture is under copyright.', {
    xmp: xmp('xmpRights:Marked', 'boolean', 'XMP-xmpRights:Marked'),
    photoshop: { tag: 'Photoshop:CopyrightFlag', id: 0x040a }
  }),
  field(['rightsUsageTerms', 'Rights usage terms', 'languages'], 'How the picture may be used.', {
    multiline: true,
    xmp: xmp('xmpRights:UsageTerms', 'lang-alt', 'XMP-xmpRights:UsageTerms')
  }),
  field(['webStatementOfRights', 'Web statement of rights', 'url'], 'A web page with the picture’s rights.', {
    xmp: xmp('xmpRights:WebStatement', 'uri', 'XMP-xmpRights:WebStatement'),
    photoshop: { tag: 'Photoshop:URL', id: 0x040b }
  }),
  field(['imageCreator', 'Image creator', 'structures'], 'Who made the picture, with an identifier.', {
    parts: partyParts('ImageCreator'),
    xmp: xmp('plus:ImageCreator', 'structure-seq', 'XMP-plus:ImageCreator')
  }),
  field(['copyrightOwner', 'Copyright owner', 'structures'], 'Who owns the copyright.', {
    parts: partyParts('CopyrightOwner'),
    xmp: xmp('plus:CopyrightOwner', 'structure-seq', 'XMP-plus:CopyrightOwner')
  }),
  field(['licensor', 'Licensor', 'structures'], 'Who licenses the picture.', {
    parts: licensorParts,
    xmp: xmp('plus:Licensor', 'structure-seq', 'XMP-plus:Licensor')
  }),
  field(['imageSupplier', 'Image supplier', 'structures'], 'The last who supplied the picture, who need not own it.', {
    single: true,
    parts: partyParts('ImageSupplier'),
    xmp: xmp('plus:ImageSupplier', 'structure-seq', 'XMP-plus:ImageSupplier')
  }),
  field(['imageSupplierImageId', 'Image supplier image id', 'text'], 'The supplier’s number of the picture.', {
    wire: 'Newer AP pictures carry their number here. Getty Images spells the property’s last letter small.',
    xmp: xmp('plus:ImageSupplierImageID', 'text', 'XMP-plus:ImageSupplierImageID'),
    xmpMirrors: [{ ...xmp('plus:ImageSupplierImageId', 'text', 'XMP-plus:ImageSupplierImageId'), writable: false }]
  }),
  field(['dataMining', 'Data mining', 'choice'], 'Whether programs may learn from the picture.', {
    vocabulary: 'data-mining',
    xmp: plusCode('DataMining')
  }),
  field(['otherConstraints', 'Other constraints', 'languages'], 'Any other condition of use.', {
    multiline: true,
    xmp: xmp('plus:OtherConstraints', 'lang-alt', 'XMP-plus:OtherConstraints')
  }),
  field(['modelReleaseStatus', 'Model release status', 'choice'], 'Whether the people shown agreed.', {
    vocabulary: 'model-release',
    xmp: plusCode('ModelReleaseStatus')
  }),
  field(['modelReleaseId', 'Model release id', 'list'], 'Numbers of the people’s agreements.', {
    xmp: xmp('plus:ModelReleaseID', 'bag', 'XMP-plus:ModelReleaseID')
  }),
  field(['propertyReleaseStatus', 'Property release status', 'choice'], 'Whether the owners of what is shown agreed.', {
    vocabulary: 'property-release',
    xmp: plusCode('PropertyReleaseStatus')
  }),
  field(['propertyReleaseId', 'Property release id', 'list'], 'Numbers of the owners’ agreements.', {
    xmp: xmp('plus:PropertyReleaseID', 'bag', 'XMP-plus:PropertyReleaseID')
  }),
  field(
    ['minorModelAgeDisclosure', 'Minor model age disclosure', 'choice'],
    'The age of the youngest person shown, when the picture was taken.',
    { vocabulary: 'minor-model-age', xmp: plusCode('MinorModelAgeDisclosure') }
  ),
  field(['modelAge', 'Model age', 'list'], 'The ages of the people shown, when the picture was taken.', {
    items: 'number',
    xmp: xmp('Iptc4xmpExt:ModelAge', 'bag', 'XMP-iptcExt:ModelAge')
  }),
  field(
    ['additionalModelInformation', 'Additional model information', 'text'],
    'What else is to be said of the people shown.',
    { xmp: xmp('Iptc4xmpExt:AddlModelInfo', 'text', 'XMP-iptcExt:AdditionalModelInformation') }
  ),
  field(
    ['embeddedEncodedRightsExpression', 'Embedded encoded rights expression', 'structures'],
    'The picture’s rights in a language for machines, held in the picture.',
    {
      parts: embeddedExpressionParts,
      xmp: xmp('Iptc4xmpExt:EmbdEncRightsExpr', 'structure-bag', 'XMP-iptcExt:EmbdEncRightsExpr')
    }
  ),
  field(
    ['linkedEncodedRightsExpression', 'Linked encoded rights expression', 'structures'],
    'The picture’s rights in a language for machines, held elsewhere.',
    {
      parts: linkedExpressionParts,
      xmp: xmp('Iptc4xmpExt:LinkedEncRightsExpr', 'structure-bag', 'XMP-iptcExt:LinkedEncRightsExpr')
    }
  )
] as const
