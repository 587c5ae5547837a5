import type { ExportPreset } from '../../shared/contract/export-preset.ts'
import { builtInPresets } from '../../shared/export/presets.ts'

/** True for a preset every desk has, which cannot be changed. */
export function isBuiltIn(name: string): boolean {
  return builtInPresets.some((preset) => preset.name === name)
}

/** A copy of a preset under a free name. */
export function copyPreset(preset: ExportPreset, all: readonly ExportPreset[]): ExportPreset {
  const stem = preset.name.slice(0, 36)
  let number = 2
  while (all.some(({ name }) => name === `${stem}-${number}`)) number += 1
  return { ...preset, name: `${stem}-${number}`, label: `${preset.label} ${number}`.slice(0, 80) }
}
