import type { ExportPreset } from '../contract/export-preset.ts'
import type { Watermark } from '../contract/watermark.ts'

const formatNames: Readonly<Record<ExportPreset['format'], string>> = {
  original: 'Original bytes',
  jpeg: 'JPEG',
  tiff: 'TIFF',
  png: 'PNG',
  webp: 'WebP',
  avif: 'AVIF'
}
const colourNames = {
  srgb: 'sRGB, profile embedded',
  'display-p3': 'Display P3, profile embedded',
  'adobe-rgb': 'Adobe RGB, profile embedded',
  keep: 'As in the photo, profile embedded'
}
const keepNames = {
  all: 'All, read back after writing',
  'caption-and-credit': 'Caption and credit only',
  copyright: 'None but copyright'
}
const stripNames = { gps: 'GPS', 'serial-numbers': 'serial numbers', 'face-names': 'face names' }

/** A preset as people read it: heads and what holds for each. */
export function describePreset(preset: ExportPreset): readonly (readonly [head: string, words: string])[] {
  const { metadata, crop, format } = preset
  const out = [...metadata.strip.map((part) => stripNames[part]), ...(metadata.credentials === 'drop' ? ['C2PA'] : [])]
  const picture: readonly (readonly [string, string])[] =
    format === 'original'
      ? []
      : [
          ['Size', describeSize(preset)],
          ['Colour', colourNames[preset.colour]],
          ['Turned', 'Orientation applied to pixels'],
          ...(crop === null ? [] : [['Crop', `${crop.width}:${crop.height} around the middle`] as const]),
          ...(preset.watermark === null ? [] : [['Watermark', describeWatermark(preset.watermark)] as const]),
          ...(preset.sharpen === 'none'
            ? []
            : [['Sharpened', preset.sharpen === 'light' ? 'Lightly' : 'Strongly'] as const])
        ]
  return [
    ['Format', describeFormat(preset)],
    ...picture,
    ['Metadata', keepNames[metadata.keep]],
    ['Taken out', out.length === 0 ? 'Nothing' : out.join(', ')],
    ['Caption', describeCaption(preset)],
    ['Name', preset.folder === '' ? preset.fileName : `${preset.folder}/${preset.fileName}`],
    ['Name taken', preset.nameTaken === 'number' ? 'Add -2, -3' : 'Refuse the photo'],
    ...(preset.sidecar ? [['Sidecar', 'XMP beside each file'] as const] : []),
    [
      'Manifest',
      preset.manifest.length === 0
        ? 'None'
        : preset.manifest.map((one) => (one === 'ninjs' ? one : one.toUpperCase())).join(' and ')
    ]
  ]
}

const positionNames: Readonly<Record<Watermark['position'], string>> = {
  'top-left': 'top left',
  'top-right': 'top right',
  centre: 'in the middle',
  'bottom-left': 'bottom left',
  'bottom-right': 'bottom right'
}

function describeWatermark({ mark, position, width, opacity }: Watermark): string {
  const what = mark.by === 'text' ? `“${mark.text}”` : 'A picture'
  return `${what}, ${positionNames[position]}, ${width} % wide, ${opacity} % opaque`
}

function describeFormat({ format, compression }: ExportPreset): string {
  const name = formatNames[format]
  if (format === 'original' || format === 'tiff' || format === 'png') return name
  if (compression.by === 'quality') return `${name}, quality ${compression.quality}`
  return `${name}, ${Math.round(compression.bytes / 1000).toLocaleString('en-GB')} kB`
}

function describeSize({ size }: ExportPreset): string {
  const figure = (value: number) => value.toLocaleString('en-GB')
  switch (size.by) {
    case 'as-it-is':
      return 'As it is'
    case 'long-side':
      return `Long side ${figure(size.pixels)} px, never larger`
    case 'box':
      return `Within ${figure(size.width)} × ${figure(size.height)} px, never larger`
    case 'megapixels':
      return `${figure(size.megapixels)} megapixels, never larger`
  }
}

function describeCaption({ caption }: ExportPreset): string {
  if (caption.boilerplate === 'keep') return caption.head === 'keep' ? 'As it stands' : 'Head cut'
  return caption.head === 'keep' ? 'Boilerplate cut' : 'Boilerplate and head cut'
}
