import type { RecallVersion } from '../../../shared/contract/recall.ts'

/** What tells one export of a recall from another: files of one preset and one day went out together, as far as a person remembers it. */
export function nameExport({ preset, at }: Pick<RecallVersion, 'preset' | 'at'>): string {
  return `${preset} ${at.slice(0, 10)}`
}
