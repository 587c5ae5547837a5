import { declareGroup, exifWherePresent, iim, iimMoment, xmp } from '../declare-field.ts'
import { locationParts } from './location-parts.ts'

const field = declareGroup('place')

/** When and where. */
export const placeFields = [
  field(['dateCreated', 'Created', 'date'], 'When the picture was taken, as exactly as is known.', {
    wire: 'Reuters gives the time as UTC, AP without a zone.',
    iim: iimMoment(['2:55', 'DateCreated'], ['2:60', 'TimeCreated']),
    xmp: xmp('photoshop:DateCreated', 'date', 'XMP-photoshop:DateCreated'),
    exif: [
      exifWherePresent('ExifIFD:DateTimeOriginal', 0x9003, {
        zone: 'OffsetTimeOriginal',
        fraction: 'SubSecTimeOriginal'
      })
    ]
  }),
  field(['sublocation', 'Sublocation', 'text'], 'The place within the city, or the landmark.', {
    iim: iim('2:92', 32, 'Sub-location'),
    xmp: xmp('Iptc4xmpCore:Location', 'text', 'XMP-iptcCore:Location')
  }),
  field(['city', 'City', 'text'], 'The city or village of the picture.', {
    iim: iim('2:90', 32, 'City'),
    xmp: xmp('photoshop:City', 'text', 'XMP-photoshop:City')
  }),
  field(['state', 'State', 'text'], 'The province or state of the picture.', {
    wire: 'AFP through Getty Images sends "-" for none.',
    iim: iim('2:95', 32, 'Province-State'),
    xmp: xmp('photoshop:State', 'text', 'XMP-photoshop:State')
  }),
  field(['country', 'Country', 'text'], 'The country of the picture, by name.', {
    iim: iim('2:101', 64, 'Country-PrimaryLocationName'),
    xmp: xmp('photoshop:Country', 'text', 'XMP-photoshop:Country')
  }),
  field(
    ['countryCode', 'Country code', 'choice'],
    'The country of the picture as a code of three letters (ISO 3166-1).',
    {
      vocabulary: 'country',
      iim: iim('2:100', 3, 'Country-PrimaryLocationCode'),
      xmp: xmp('Iptc4xmpCore:CountryCode', 'text', 'XMP-iptcCore:CountryCode')
    }
  ),
  field(['digitised', 'Digitised', 'date'], 'When the picture became a file: of a scan later than it was taken.', {
    iim: iimMoment(['2:62', 'DigitalCreationDate'], ['2:63', 'DigitalCreationTime']),
    xmp: xmp('xmp:CreateDate', 'date', 'XMP-xmp:CreateDate'),
    exif: [
      exifWherePresent('ExifIFD:CreateDate', 0x9004, { zone: 'OffsetTimeDigitized', fraction: 'SubSecTimeDigitized' })
    ]
  }),
  field(['locationCreated', 'Location created', 'structures'], 'Where the photographer stood.', {
    single: true,
    parts: locationParts,
    xmp: xmp('Iptc4xmpExt:LocationCreated', 'structure-bag', 'XMP-iptcExt:LocationCreated')
  }),
  field(['locationShown', 'Location shown', 'structures'], 'The places the picture shows.', {
    parts: locationParts,
    xmp: xmp('Iptc4xmpExt:LocationShown', 'structure-bag', 'XMP-iptcExt:LocationShown')
  }),
  field(
    ['contentLocationCode', 'Content location code', 'list'],
    'Codes of the countries the picture is about, three letters each.',
    { vocabulary: 'country', iim: iim('2:26', 3, 'ContentLocationCode', true) }
  ),
  field(
    ['contentLocationName', 'Content location name', 'list'],
    'Names of the places the picture is about, in the order of their codes.',
    { iim: iim('2:27', 64, 'ContentLocationName', true) }
  )
] as const
