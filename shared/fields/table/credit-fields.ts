import { declareGroup, exif, exifWherePresent, iim, pngText, xmp } from '../declare-field.ts'
import { contactParts, contributorParts } from './credit-parts.ts'

const field = declareGroup('credit')

/** Who made the picture, who sent it, who wrote its words. */
export const creditFields = [
  field(['byline', 'Byline', 'list'], 'Who made the picture.', {
    wire: 'Many wires write the name in capitals. 32 bytes of IIM are short for a name with accents.',
    iim: iim('2:80', 32, 'By-line', true),
    xmp: xmp('dc:creator', 'seq', 'XMP-dc:Creator'),
    exif: [exif('IFD0:Artist', 0x013b), exifWherePresent('ExifIFD:Photographer', 0xa437), pngText('Author')]
  }),
  field(['bylineTitle', 'Byline title', 'text'], 'The job title of who made the picture: staff, stringer, handout.', {
    wire: 'AP: STF staff, STR stringer, HOGP government hand-out, HONS hand-out for one use.',
    iim: iim('2:85', 32, 'By-lineTitle', true),
    xmp: xmp('photoshop:AuthorsPosition', 'text', 'XMP-photoshop:AuthorsPosition')
  }),
  field(['credit', 'Credit', 'text'], 'The credit line to print beside the picture.', {
    iim: iim('2:110', 32, 'Credit'),
    xmp: xmp('photoshop:Credit', 'text', 'XMP-photoshop:Credit')
  }),
  field(['source', 'Source', 'text'], 'Who the picture came from, which need not be who made it.', {
    wire: 'Reuters puts a code for the sender here.',
    iim: iim('2:115', 32, 'Source'),
    xmp: xmp('photoshop:Source', 'text', 'XMP-photoshop:Source')
  }),
  field(['copyright', 'Copyright', 'languages'], 'The copyright notice of the picture.', {
    iim: iim('2:116', 128, 'CopyrightNotice'),
    xmp: xmp('dc:rights', 'lang-alt', 'XMP-dc:Rights'),
    exif: [exif('IFD0:Copyright', 0x8298), pngText('Copyright')]
  }),
  field(['captionWriter', 'Caption writer', 'text'], 'Who wrote or edited the caption, often as initials.', {
    wire: 'AP chains the initials of all who touched the caption.',
    iim: iim('2:122', 32, 'Writer-Editor', true),
    xmp: xmp('photoshop:CaptionWriter', 'text', 'XMP-photoshop:CaptionWriter')
  }),
  field(['creatorContactInfo', 'Creator contact info', 'structures'], 'How to reach who made the picture.', {
    single: true,
    parts: contactParts,
    xmp: xmp('Iptc4xmpCore:CreatorContactInfo', 'structure', 'XMP-iptcCore:CreatorContactInfo')
  }),
  field(['contact', 'Contact', 'list'], 'Who to ask about the picture: a person or an office.', {
    iim: iim('2:118', 128, 'Contact', true)
  }),
  field(['contributor', 'Contributor', 'structures'], 'Others who had a part in the picture, and which.', {
    parts: contributorParts,
    xmp: xmp('Iptc4xmpExt:Contributor', 'structure-bag', 'XMP-iptcExt:Contributor')
  })
] as const
