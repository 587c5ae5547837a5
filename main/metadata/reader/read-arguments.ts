import type { FieldDefinition } from '../../../shared/fields/field-definition.ts'
import { fieldTable } from '../../../shared/fields/field-table.ts'

/** What a reading asks for: the desk's `fields`, or `all` tags, to compare a file before and after a write. */
export type ReadScope = 'fields' | 'all'

// Raw values (-n), every copy with its group, number and place (-a -G1:4:5), all leaves quoted (JSONQ, else "1.50" becomes 1.5), IIM blocks as bytes (-b).
const exact = ['-json', '-G1:4:5', '-a', '-n', '-struct', '-b', '-api', 'StructFormat=JSONQ', '-api', 'XMPAutoConv=0']
const hash = ['-api', 'imagehashtype=SHA256']

const about = [
  '-File:FileType',
  '-File:MIMEType',
  '-File:ImageDataHash',
  '-Composite:ImageSize',
  '-IFD0:Orientation',
  '-Photoshop:IPTCDigest',
  '-XMP-photomech:ColorClass',
  '-XMP-photomech:Prefs',
  '-XMP-xmp:Rating',
  '-XMP-xmp:Label',
  '-JUMBF:JUMDLabel',
  '-XMP-photoshop:SidecarForExtension',
  // Without it ExifTool takes extension segments for another file's and leaves them out.
  '-XMP-xmpNote:HasExtendedXMP',
  '-ExifTool:Warning',
  '-ExifTool:Error'
]

/** ExifTool's arguments that read one file, without the file. Lang-alt fields are asked for in every language. */
export function listReadArguments(scope: ReadScope): readonly string[] {
  if (scope === 'all') return [...exact, ...hash, '-u', '-api', 'RequestTags=IPTC,ImageDataHash']
  return [...exact, ...hash, '-IPTC', ...new Set([...fieldTable.flatMap(listFieldTags), ...about])]
}

/**
 * The same question about a plain JPEG whose image data was hashed already: ExifTool stops where the image data begins, which is more than ten
 * times faster.
 */
export function withoutImageData(args: readonly string[]): readonly string[] {
  return [
    '-fast',
    ...args.filter((arg) => arg !== '-File:ImageDataHash').map((arg) => arg.replace(/,ImageDataHash$/, ''))
  ]
}

/** The same question with values that are not text left out as bytes: tells text that only looks like bytes from bytes. */
export function withoutBytes(args: readonly string[]): readonly string[] {
  return args.filter((arg) => arg !== '-b')
}

function listFieldTags({ xmp, xmpMirrors = [], exif = [], photoshop }: FieldDefinition): readonly string[] {
  const moments = exif.flatMap(({ tag, moment }) => {
    const [group = ''] = tag.split(':')
    return moment === undefined ? [] : [`-${group}:${moment.zone}`, `-${group}:${moment.fraction}`]
  })
  const tags = [xmp, photoshop, ...xmpMirrors, ...exif]
    .filter((mapping) => mapping !== undefined)
    .map(({ tag }) => `-${tag}`)
  return [...tags, ...(xmp?.type === 'lang-alt' ? [`-${xmp.tag}-*`] : []), ...moments]
}
