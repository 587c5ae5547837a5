import type { ExportPreset } from '../contract/export.ts'

/** The presets every desk has. */
export const exportPresets: readonly ExportPreset[] = [
  {
    name: 'web',
    label: 'Web, JPEG, 1600 px',
    format: 'jpeg',
    longSide: 1600,
    quality: 82,
    colour: 'srgb',
    metadata: 'all'
  }
]

/** The preset of this name, or undefined. */
export function findPreset(name: string): ExportPreset | undefined {
  return exportPresets.find((preset) => preset.name === name)
}
