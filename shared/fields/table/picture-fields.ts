import { declareGroup, xmp } from '../declare-field.ts'
import { regionParts } from './content-parts.ts'
import { registryParts } from './rights-parts.ts'

const field = declareGroup('picture')

/** How the picture came to be, and what identifies it. */
export const pictureFields = [
  field(
    ['digitalSourceType', 'Digital source type', 'choice'],
    'How the picture was made: by a camera, a scan, a program.',
    {
      vocabulary: 'digital-source-type',
      xmp: xmp('Iptc4xmpExt:DigitalSourceType', 'uri', 'XMP-iptcExt:DigitalSourceType')
    }
  ),
  field(['aiSystemUsed', 'AI system used', 'text'], 'The AI system that made or changed the picture.', {
    xmp: xmp('Iptc4xmpExt:AISystemUsed', 'text', 'XMP-iptcExt:AISystemUsed')
  }),
  field(['aiSystemVersionUsed', 'AI system version used', 'text'], 'The version of that system.', {
    xmp: xmp('Iptc4xmpExt:AISystemVersionUsed', 'text', 'XMP-iptcExt:AISystemVersionUsed')
  }),
  field(['aiPromptInformation', 'AI prompt information', 'text'], 'What the system was asked for.', {
    multiline: true,
    xmp: xmp('Iptc4xmpExt:AIPromptInformation', 'text', 'XMP-iptcExt:AIPromptInformation')
  }),
  field(['aiPromptWriterName', 'AI prompt writer name', 'text'], 'Who asked it.', {
    xmp: xmp('Iptc4xmpExt:AIPromptWriterName', 'text', 'XMP-iptcExt:AIPromptWriterName')
  }),
  field(
    ['imageRegion', 'Image region', 'structures'],
    'Parts of the picture, with where they lie and what they show.',
    {
      parts: regionParts,
      xmp: xmp('Iptc4xmpExt:ImageRegion', 'structure-bag', 'XMP-iptcExt:ImageRegion')
    }
  ),
  field(['digitalImageGuid', 'Digital image GUID', 'text'], 'An identifier no other picture in the world has.', {
    xmp: xmp('Iptc4xmpExt:DigImageGUID', 'text', 'XMP-iptcExt:DigitalImageGUID')
  }),
  field(['registryEntry', 'Registry entry', 'structures'], 'The picture’s numbers in registries.', {
    parts: registryParts,
    xmp: xmp('Iptc4xmpExt:RegistryId', 'structure-bag', 'XMP-iptcExt:RegistryID')
  }),
  field(['maxAvailWidth', 'Max. available width', 'number'], 'The width of the largest version there is, in pixels.', {
    xmp: xmp('Iptc4xmpExt:MaxAvailWidth', 'integer', 'XMP-iptcExt:MaxAvailWidth')
  }),
  field(
    ['maxAvailHeight', 'Max. available height', 'number'],
    'The height of the largest version there is, in pixels.',
    {
      xmp: xmp('Iptc4xmpExt:MaxAvailHeight', 'integer', 'XMP-iptcExt:MaxAvailHeight')
    }
  )
] as const
