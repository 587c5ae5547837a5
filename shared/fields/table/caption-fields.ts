import { declareGroup, exif, exifWherePresent, iim, pngText, xmp } from '../declare-field.ts'

const field = declareGroup('caption')

/** The words readers see, and what accompanies them. */
export const captionFields = [
  field(['caption', 'Caption', 'languages'], 'What the picture shows: who, what, where, when and why.', {
    multiline: true,
    wire: 'Ends with the credit: "REUTERS/Name", "(AP Photo/Name)". AFP puts its corrections here, in capitals.',
    iim: iim('2:120', 2000, 'Caption-Abstract'),
    xmp: xmp('dc:description', 'lang-alt', 'XMP-dc:Description'),
    exif: [exif('IFD0:ImageDescription', 0x010e), pngText('Description')]
  }),
  field(['headline', 'Headline', 'text'], 'A short line that sums the picture up for a reader.', {
    iim: iim('2:105', 256, 'Headline'),
    xmp: xmp('photoshop:Headline', 'text', 'XMP-photoshop:Headline')
  }),
  field(['title', 'Title', 'languages'], 'The object name or slug the wire files the picture under.', {
    wire: 'Reuters and AP put the slug here, Getty Images its own number.',
    iim: iim('2:5', 64, 'ObjectName'),
    xmp: xmp('dc:title', 'lang-alt', 'XMP-dc:Title'),
    exif: [exifWherePresent('ExifIFD:ImageTitle', 0xa436), pngText('Title')]
  }),
  field(['keywords', 'Keywords', 'list'], 'Words and names the picture should be found by.', {
    wire: 'PA sends all keywords as one text with blanks between them.',
    iim: iim('2:25', 64, 'Keywords', true),
    xmp: xmp('dc:subject', 'bag', 'XMP-dc:Subject')
  }),
  field(
    ['instructions', 'Instructions', 'text'],
    'What the sender asks of those who use the picture: embargo, credit, restrictions.',
    {
      multiline: true,
      wire: 'AP states here what hand-out pictures may be used for.',
      iim: iim('2:40', 256, 'SpecialInstructions'),
      xmp: xmp('photoshop:Instructions', 'text', 'XMP-photoshop:Instructions')
    }
  ),
  field(
    ['altText', 'Alt text', 'languages'],
    'What the picture shows, in a sentence for those who cannot see it; 250 characters are advised.',
    { multiline: true, xmp: xmp('Iptc4xmpCore:AltTextAccessibility', 'lang-alt', 'XMP-iptcCore:AltTextAccessibility') }
  ),
  field(
    ['extendedDescription', 'Extended description', 'languages'],
    'All that the alt text has no room for, for those who cannot see the picture.',
    {
      multiline: true,
      xmp: xmp('Iptc4xmpCore:ExtDescrAccessibility', 'lang-alt', 'XMP-iptcCore:ExtDescrAccessibility')
    }
  ),
  field(['localCaption', 'Local caption', 'text'], 'A caption for the own house beside the sender’s.', {
    multiline: true,
    wire: 'FotoStation writes it into the caption instead, after " *** Local Caption *** ".',
    iim: iim('2:121', 256, 'LocalCaption')
  })
] as const
