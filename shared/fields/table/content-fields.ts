import { declareGroup, iim, xmp } from '../declare-field.ts'
import { artworkParts, personParts, productParts, termParts } from './content-parts.ts'

const field = declareGroup('content')

/** Who and what the picture shows. */
export const contentFields = [
  field(['personShown', 'Person shown', 'list'], 'Names of the people the picture shows.', {
    xmp: xmp('Iptc4xmpExt:PersonInImage', 'bag', 'XMP-iptcExt:PersonInImage'),
    xmpMirrors: [{ ...xmp('GettyImagesGIFT:Personality', 'bag', 'XMP-getty:Personality'), writable: true }],
    wire: 'Getty Images repeats the names in a property of its own, which is kept in step where it is there.'
  }),
  field(['personShownDetails', 'Person shown, details', 'structures'], 'The people shown, with more than the name.', {
    parts: personParts,
    xmp: xmp('Iptc4xmpExt:PersonInImageWDetails', 'structure-bag', 'XMP-iptcExt:PersonInImageWDetails')
  }),
  field(
    ['featuredOrganisationName', 'Featured organisation name', 'list'],
    'Organisations or companies the picture features.',
    { xmp: xmp('Iptc4xmpExt:OrganisationInImageName', 'bag', 'XMP-iptcExt:OrganisationInImageName') }
  ),
  field(
    ['featuredOrganisationCode', 'Featured organisation code', 'list'],
    'Codes of the organisations the picture features, such as their stock market sign.',
    { xmp: xmp('Iptc4xmpExt:OrganisationInImageCode', 'bag', 'XMP-iptcExt:OrganisationInImageCode') }
  ),
  field(['eventName', 'Event name', 'languages'], 'The event the picture was taken at.', {
    xmp: xmp('Iptc4xmpExt:Event', 'lang-alt', 'XMP-iptcExt:Event')
  }),
  field(['eventIdentifier', 'Event identifier', 'list'], 'URIs that identify the event.', {
    items: 'url',
    xmp: xmp('Iptc4xmpExt:EventId', 'bag', 'XMP-iptcExt:EventID')
  }),
  field(['productShown', 'Product shown', 'structures'], 'Products the picture shows.', {
    parts: productParts,
    xmp: xmp('Iptc4xmpExt:ProductInImage', 'structure-bag', 'XMP-iptcExt:ProductInImage')
  }),
  field(['artworkOrObject', 'Artwork or object', 'structures'], 'Works of art or objects the picture shows.', {
    parts: artworkParts,
    xmp: xmp('Iptc4xmpExt:ArtworkOrObject', 'structure-bag', 'XMP-iptcExt:ArtworkOrObject')
  }),
  field(
    ['intellectualGenre', 'Intellectual genre', 'text'],
    'What the picture is as journalism: current, archive, profile.',
    {
      wire: 'IIM puts a number of three digits before the word.',
      iim: { ...iim('2:4', 68, 'ObjectAttributeReference', true), form: 'genre' },
      xmp: xmp('Iptc4xmpCore:IntellectualGenre', 'text', 'XMP-iptcCore:IntellectualGenre')
    }
  ),
  field(['genre', 'Genre', 'structures'], 'Artistic, technical or editorial genres, as terms of vocabularies.', {
    parts: termParts,
    xmp: xmp('Iptc4xmpExt:Genre', 'structure-bag', 'XMP-iptcExt:Genre')
  }),
  field(['subjectCode', 'Subject code', 'list'], 'Subjects of the picture, codes of eight digits.', {
    vocabulary: 'subject',
    wire: 'IIM writes "IPTC:15054000:name:matter:detail"; The Canadian Press puts words there.',
    iim: { ...iim('2:12', 236, 'SubjectReference', true), form: 'subject' },
    xmp: xmp('Iptc4xmpCore:SubjectCode', 'bag', 'XMP-iptcCore:SubjectCode')
  }),
  field(['sceneCode', 'Scene code', 'list'], 'How the scene is shown, codes of six digits.', {
    vocabulary: 'scene',
    xmp: xmp('Iptc4xmpCore:Scene', 'bag', 'XMP-iptcCore:Scene')
  }),
  field(
    ['cvTermAboutImage', 'CV term about image', 'structures'],
    'What the picture is about, as terms of vocabularies.',
    {
      parts: termParts,
      xmp: xmp('Iptc4xmpExt:AboutCvTerm', 'structure-bag', 'XMP-iptcExt:AboutCvTerm')
    }
  )
] as const
