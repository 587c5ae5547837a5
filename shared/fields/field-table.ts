import type { FieldDefinition, FieldGroup, IimMapping, XmpMapping, XmpType } from './field-definition.ts'

const iim = (dataset: IimMapping['dataset'], maxBytes: number, tag: string, repeatable = false): IimMapping => ({
  dataset,
  maxBytes,
  tag,
  repeatable
})

const xmp = (property: string, type: XmpType, tag: string): XmpMapping => ({ property, type, tag })

const field = <Key extends string>(
  key: Key,
  label: string,
  group: FieldGroup,
  definition: string,
  copies: Pick<FieldDefinition, 'iim' | 'xmp' | 'exif'>
): FieldDefinition<Key> => ({
  key,
  label,
  group,
  definition,
  list: copies.xmp?.type === 'bag' || copies.xmp?.type === 'seq',
  ...copies
})

/** Every field the desk knows, in the order the info editor shows them. IIM limits are bytes, not characters. */
export const fieldTable = [
  field('caption', 'Caption', 'caption', 'What the picture shows: who, what, where, when and why.', {
    iim: iim('2:120', 2000, 'Caption-Abstract'),
    xmp: xmp('dc:description', 'lang-alt', 'XMP-dc:Description'),
    exif: { tag: 'IFD0:ImageDescription', id: 0x010e }
  }),
  field('headline', 'Headline', 'caption', 'A short line that sums the picture up for a reader.', {
    iim: iim('2:105', 256, 'Headline'),
    xmp: xmp('photoshop:Headline', 'text', 'XMP-photoshop:Headline')
  }),
  field('title', 'Title', 'caption', 'The object name or slug the wire files the picture under.', {
    iim: iim('2:5', 64, 'ObjectName'),
    xmp: xmp('dc:title', 'lang-alt', 'XMP-dc:Title')
  }),
  field('keywords', 'Keywords', 'caption', 'Words and names the picture should be found by.', {
    iim: iim('2:25', 64, 'Keywords', true),
    xmp: xmp('dc:subject', 'bag', 'XMP-dc:Subject')
  }),
  field(
    'instructions',
    'Instructions',
    'caption',
    'What the sender asks of those who use the picture: embargo, credit, restrictions.',
    {
      iim: iim('2:40', 256, 'SpecialInstructions'),
      xmp: xmp('photoshop:Instructions', 'text', 'XMP-photoshop:Instructions')
    }
  ),
  field('byline', 'Byline', 'credit', 'Who made the picture.', {
    iim: iim('2:80', 32, 'By-line', true),
    xmp: xmp('dc:creator', 'seq', 'XMP-dc:Creator'),
    exif: { tag: 'IFD0:Artist', id: 0x013b }
  }),
  field('bylineTitle', 'Byline title', 'credit', 'The job title of who made the picture: staff, stringer, handout.', {
    iim: iim('2:85', 32, 'By-lineTitle', true),
    xmp: xmp('photoshop:AuthorsPosition', 'text', 'XMP-photoshop:AuthorsPosition')
  }),
  field('credit', 'Credit', 'credit', 'The credit line to print beside the picture.', {
    iim: iim('2:110', 32, 'Credit'),
    xmp: xmp('photoshop:Credit', 'text', 'XMP-photoshop:Credit')
  }),
  field('source', 'Source', 'credit', 'Who the picture came from, which need not be who made it.', {
    iim: iim('2:115', 32, 'Source'),
    xmp: xmp('photoshop:Source', 'text', 'XMP-photoshop:Source')
  }),
  field('copyright', 'Copyright', 'credit', 'The copyright notice of the picture.', {
    iim: iim('2:116', 128, 'CopyrightNotice'),
    xmp: xmp('dc:rights', 'lang-alt', 'XMP-dc:Rights'),
    exif: { tag: 'IFD0:Copyright', id: 0x8298 }
  }),
  field('captionWriter', 'Caption writer', 'credit', 'Who wrote or edited the caption, often as initials.', {
    iim: iim('2:122', 32, 'Writer-Editor', true),
    xmp: xmp('photoshop:CaptionWriter', 'text', 'XMP-photoshop:CaptionWriter')
  }),
  field('dateCreated', 'Created', 'place', 'When the picture was taken, as exactly as is known.', {
    iim: iim('2:55', 8, 'DateCreated'),
    xmp: xmp('photoshop:DateCreated', 'date', 'XMP-photoshop:DateCreated'),
    exif: { tag: 'ExifIFD:DateTimeOriginal', id: 0x9003 }
  }),
  field('sublocation', 'Sublocation', 'place', 'The place within the city, or the landmark.', {
    iim: iim('2:92', 32, 'Sub-location'),
    xmp: xmp('Iptc4xmpCore:Location', 'text', 'XMP-iptcCore:Location')
  }),
  field('city', 'City', 'place', 'The city or village of the picture.', {
    iim: iim('2:90', 32, 'City'),
    xmp: xmp('photoshop:City', 'text', 'XMP-photoshop:City')
  }),
  field('state', 'State', 'place', 'The province or state of the picture.', {
    iim: iim('2:95', 32, 'Province-State'),
    xmp: xmp('photoshop:State', 'text', 'XMP-photoshop:State')
  }),
  field('country', 'Country', 'place', 'The country of the picture, by name.', {
    iim: iim('2:101', 64, 'Country-PrimaryLocationName'),
    xmp: xmp('photoshop:Country', 'text', 'XMP-photoshop:Country')
  }),
  field('countryCode', 'Country code', 'place', 'The country of the picture as a code of three letters (ISO 3166-1).', {
    iim: iim('2:100', 3, 'Country-PrimaryLocationCode'),
    xmp: xmp('Iptc4xmpCore:CountryCode', 'text', 'XMP-iptcCore:CountryCode')
  }),
  field('jobId', 'Job id', 'desk', 'The original transmission reference: the number the wire knows the picture by.', {
    iim: iim('2:103', 32, 'OriginalTransmissionReference'),
    xmp: xmp('photoshop:TransmissionReference', 'text', 'XMP-photoshop:TransmissionReference')
  }),
  field('category', 'Category', 'desk', 'The wire category, one to three letters.', {
    iim: iim('2:15', 3, 'Category'),
    xmp: xmp('photoshop:Category', 'text', 'XMP-photoshop:Category')
  }),
  field('supplementalCategories', 'Suppl. categories', 'desk', 'Further categories by the sender’s own list.', {
    iim: iim('2:20', 32, 'SupplementalCategories', true),
    xmp: xmp('photoshop:SupplementalCategories', 'bag', 'XMP-photoshop:SupplementalCategories')
  }),
  field('urgency', 'Urgency', 'desk', 'How urgent the picture is for editors, 1 (most) to 8 (least).', {
    iim: iim('2:10', 1, 'Urgency'),
    xmp: xmp('photoshop:Urgency', 'integer', 'XMP-photoshop:Urgency')
  }),
  field(
    'editStatus',
    'Edit status',
    'desk',
    'Where the picture stands in the sender’s work: original, corrected, final.',
    {
      iim: iim('2:7', 64, 'EditStatus')
    }
  ),
  field(
    'actionAdvised',
    'Action advised',
    'desk',
    'IIM’s own correction mark: 01 kill, 02 replace, 03 append, 04 reference.',
    {
      iim: iim('2:42', 2, 'ActionAdvised')
    }
  )
] as const satisfies readonly FieldDefinition[]

/** The key of a field as it stands in JSON and in the command line. */
export type FieldKey = (typeof fieldTable)[number]['key']
