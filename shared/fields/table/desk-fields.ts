import { declareGroup, iim, iimMoment, xmp } from '../declare-field.ts'

const field = declareGroup('desk')

/** What desks and wires sort and send pictures by. Most are of IIM alone. */
export const deskFields = [
  field(['jobId', 'Job id', 'text'], 'The original transmission reference: the number the wire knows the picture by.', {
    iim: iim('2:103', 32, 'OriginalTransmissionReference'),
    xmp: xmp('photoshop:TransmissionReference', 'text', 'XMP-photoshop:TransmissionReference')
  }),
  field(['category', 'Category', 'text'], 'The wire category, one to three letters.', {
    wire: 'I international, S sports, A domestic, F financial, E entertainment.',
    iim: iim('2:15', 3, 'Category'),
    xmp: xmp('photoshop:Category', 'text', 'XMP-photoshop:Category')
  }),
  field(['supplementalCategories', 'Suppl. categories', 'list'], 'Further categories by the sender’s own list.', {
    wire: 'Reuters sends several codes as one text with blanks between them.',
    iim: iim('2:20', 32, 'SupplementalCategories', true),
    xmp: xmp('photoshop:SupplementalCategories', 'bag', 'XMP-photoshop:SupplementalCategories')
  }),
  field(['urgency', 'Urgency', 'choice'], 'How urgent the picture is for editors, 1 (most) to 8 (least).', {
    vocabulary: 'urgency',
    iim: iim('2:10', 1, 'Urgency'),
    xmp: xmp('photoshop:Urgency', 'integer', 'XMP-photoshop:Urgency')
  }),
  field(
    ['editStatus', 'Edit status', 'text'],
    'Where the picture stands in the sender’s work: original, corrected, final.',
    {
      wire: 'Reuters: ORIGINAL. AFP through Getty Images: the agency’s name.',
      iim: iim('2:7', 64, 'EditStatus'),
      xmpMirrors: [{ ...xmp('photomech:EditStatus', 'text', 'XMP-photomech:EditStatus'), writable: true }]
    }
  ),
  field(
    ['actionAdvised', 'Action advised', 'choice'],
    'IIM’s own correction mark: 01 kill, 02 replace, 03 append, 04 reference.',
    { vocabulary: 'action-advised', iim: iim('2:42', 2, 'ActionAdvised') }
  ),
  field(['editorialUpdate', 'Editorial update', 'choice'], '"01" says that the picture adds a further language.', {
    vocabulary: 'editorial-update',
    iim: iim('2:8', 2, 'EditorialUpdate')
  }),
  field(['fixtureIdentifier', 'Fixture identifier', 'text'], 'A name for pictures that come regularly.', {
    wire: 'Reuters and The Canadian Press put their picture’s number here.',
    iim: iim('2:22', 32, 'FixtureIdentifier')
  }),
  field(['releaseDate', 'Release date', 'date'], 'The embargo: not to be used before.', {
    iim: iimMoment(['2:30', 'ReleaseDate'], ['2:35', 'ReleaseTime'])
  }),
  field(['expirationDate', 'Expiration date', 'date'], 'Not to be used after.', {
    iim: iimMoment(['2:37', 'ExpirationDate'], ['2:38', 'ExpirationTime'])
  }),
  field(['objectCycle', 'Object cycle', 'choice'], 'The edition the picture is for: a morning, p evening, b both.', {
    vocabulary: 'object-cycle',
    iim: iim('2:75', 1, 'ObjectCycle')
  }),
  field(['referenceService', 'Reference service', 'list'], 'The services of earlier pictures this one refers to.', {
    iim: iim('2:45', 10, 'ReferenceService', true)
  }),
  field(['referenceDate', 'Reference date', 'list'], 'The dates of earlier pictures this one refers to.', {
    items: 'date',
    iim: { ...iim('2:47', 8, 'ReferenceDate', true), form: 'date' }
  }),
  field(['referenceNumber', 'Reference number', 'list'], 'The numbers of earlier pictures this one refers to.', {
    items: 'number',
    iim: { ...iim('2:50', 8, 'ReferenceNumber', true), form: 'digits' }
  }),
  field(['originatingProgram', 'Originating program', 'text'], 'The program that made the file.', {
    iim: iim('2:65', 32, 'OriginatingProgram')
  }),
  field(['programVersion', 'Program version', 'text'], 'The version of that program.', {
    iim: iim('2:70', 10, 'ProgramVersion')
  }),
  field(['languageIdentifier', 'Language identifier', 'text'], 'The language of the words, two or three letters.', {
    iim: iim('2:135', 3, 'LanguageIdentifier')
  }),
  field(
    ['imageType', 'Image type', 'text'],
    'Number and kind of the colour components: 3Y is a whole colour picture.',
    {
      iim: iim('2:130', 2, 'ImageType')
    }
  ),
  field(['imageOrientation', 'Image orientation', 'choice'], 'P portrait, L landscape, S square.', {
    vocabulary: 'image-orientation',
    wire: 'PA writes the whole word.',
    iim: iim('2:131', 1, 'ImageOrientation')
  }),
  field(['uniqueDocumentId', 'Unique document id', 'text'], 'FotoStation’s number of the picture.', {
    wire: 'EPA keeps its picture’s number here.',
    iim: iim('2:187', 128, 'UniqueDocumentID')
  }),
  field(['documentJobId', 'Document job id', 'text'], 'FotoStation’s number of the job.', {
    iim: iim('2:184', 64, 'JobID')
  }),
  field(['masterDocumentId', 'Master document id', 'text'], 'FotoStation’s number of the picture it came from.', {
    iim: iim('2:185', 256, 'MasterDocumentID')
  }),
  field(['shortDocumentId', 'Short document id', 'text'], 'FotoStation’s short number of the picture.', {
    iim: iim('2:186', 64, 'ShortDocumentID')
  }),
  field(['ownerId', 'Owner id', 'text'], 'FotoStation’s number of the owner.', {
    iim: iim('2:188', 128, 'OwnerID')
  }),
  field(['prefs', 'Preferences', 'text'], 'Photo Mechanic’s marks: tag, colour class, rating and frame number.', {
    readOnly: true,
    iim: iim('2:221', 64, 'Prefs'),
    xmp: xmp('photomech:Prefs', 'text', 'XMP-photomech:Prefs')
  }),
  field(['colourClass', 'Colour class', 'choice'], 'Photo Mechanic’s colour class, 0 (none) to 8.', {
    vocabulary: 'colour-class',
    xmp: xmp('photomech:ColorClass', 'integer', 'XMP-photomech:ColorClass')
  }),
  field(['tagged', 'Tagged', 'flag'], 'Whether the picture is tagged in Photo Mechanic.', {
    xmp: xmp('photomech:Tagged', 'boolean', 'XMP-photomech:Tagged')
  }),
  field(['label', 'Label', 'text'], 'The colour label that Bridge shows; it follows the colour class.', {
    xmp: xmp('xmp:Label', 'text', 'XMP-xmp:Label')
  }),
  field(['rating', 'Rating', 'number'], 'The worth of the picture, 0 to 5; -1 for a rejected one.', {
    xmp: xmp('xmp:Rating', 'real', 'XMP-xmp:Rating')
  })
] as const
