import type { ExportPreset } from '../../shared/contract/export-preset.ts'

/** Changes some of a preset that is edited. */
export type ChangePreset = (change: Partial<ExportPreset>) => void
