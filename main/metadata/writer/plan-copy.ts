import type { TagEntry } from '../reader/tag-entries.ts'
import { findText } from '../reader/tag-entries.ts'
import type { TagWrite } from './tag-write.ts'

/** What a rendition is: its pixels, and whether its colours are sRGB. */
export interface RenditionFacts {
  readonly width: number
  readonly height: number
  readonly srgb?: boolean | undefined
}

/**
 * ExifTool's arguments that copy XMP and EXIF of `from`, which names the source file.
 *
 * XMP goes as one block, so that unknown namespaces come along, except where it is spread over extension segments, or is part of the picture itself (SVG). Left out: maker notes,
 * thumbnails and previews (they belong to the old picture), interoperability (it tells the old colour space).
 */
export function listCopyArguments(from: string, source: readonly TagEntry[]): readonly string[] {
  const extended = findText(source, 'XMP-xmpNote', 'HasExtendedXMP') !== undefined
  const whole = !extended && findText(source, 'File', 'FileType') !== 'SVG'
  // "all:all" keeps each tag in its namespace; plain "XMP:all" would make dc:title of pdf:Title.
  const xmp = [whole ? '-XMP' : '-all:all<XMP:all']
  const exif = ['-IFD0:all', '-ExifIFD:all', '-GPS:all', '--MakerNotes', '--ThumbnailImage', '--PreviewImage']
  return ['-tagsfromfile', from, ...xmp, ...exif]
}

/**
 * What a copied tag must say of the rendition instead of the source: size, orientation, colour space; no values take it away. To be written with
 * ExifTool's `-wm w`, which changes what is there and creates nothing.
 */
export function planCorrections({ width, height, srgb = true }: RenditionFacts): readonly TagWrite[] {
  // Exif 3.0, tag 0xA001: 1 is sRGB; anything else is uncalibrated, its profile says what.
  const colourSpace = srgb ? '1' : '65535'
  const corrections: readonly (readonly [tag: string, value: string])[] = [
    ['IFD0:Orientation', '1'],
    ['XMP-tiff:Orientation', '1'],
    ['ExifIFD:ExifImageWidth', `${width}`],
    ['ExifIFD:ExifImageHeight', `${height}`],
    ['XMP-tiff:ImageWidth', `${width}`],
    ['XMP-tiff:ImageHeight', `${height}`],
    ['XMP-exif:ExifImageWidth', `${width}`],
    ['XMP-exif:ExifImageHeight', `${height}`],
    ['ExifIFD:ColorSpace', colourSpace],
    ['XMP-exif:ColorSpace', colourSpace]
  ]
  // Depth maps, motion photos and gain maps lie in images beside the first one, which a rendition does not have.
  const groups = ['XMP-GImage', 'XMP-GDepth', 'XMP-GContainer', 'XMP-GCamera', 'XMP-hdrgm']
  const gone = ['XMP-photoshop:ICCProfileName', 'XMP-xmp:Thumbnails', ...groups.map((group) => `${group}:all`)]
  return [
    ...corrections.map(([tag, value]) => ({ tag: `${tag}#`, values: [value] })),
    ...gone.map((tag) => ({ tag, values: [] }))
  ]
}
