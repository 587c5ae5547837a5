import type { ExportPreset } from '../contract/export-preset.ts'

const web: ExportPreset = {
  name: 'web',
  label: 'Web, JPEG, 1600 px',
  format: 'jpeg',
  size: { by: 'long-side', pixels: 1600 },
  compression: { by: 'quality', quality: 82 },
  sharpen: 'none',
  colour: 'srgb',
  crop: null,
  watermark: null,
  metadata: { keep: 'all', strip: [], credentials: 'keep' },
  caption: { boilerplate: 'keep', head: 'keep' },
  fileName: '{name}',
  folder: '',
  nameTaken: 'number',
  sidecar: false,
  manifest: []
}

/** The presets every desk has. */
export const builtInPresets: readonly ExportPreset[] = [
  web,
  {
    ...web,
    name: 'print',
    label: 'Print, TIFF, Adobe RGB, full size',
    format: 'tiff',
    size: { by: 'as-it-is' },
    compression: { by: 'quality', quality: 100 },
    colour: 'adobe-rgb'
  },
  {
    ...web,
    name: 'original',
    label: 'Original, the bytes as they are',
    format: 'original',
    size: { by: 'as-it-is' },
    compression: { by: 'quality', quality: 100 },
    colour: 'keep'
  }
]
