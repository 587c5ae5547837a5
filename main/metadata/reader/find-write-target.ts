import { findFormat } from '../../../shared/formats/find-format.ts'
import type { FileReading } from '../../services/ports/metadata-reader.ts'
import type { TagEntry } from './tag-entries.ts'
import { findValues } from './tag-entries.ts'

/** Where an edit of a photo of this format goes, with what ExifTool said of this one. */
export function findWriteTarget(format: string, entries: readonly TagEntry[]): FileReading['writeTarget'] {
  return findFormat(format).write === 'sidecar' || hasClosedMetadata(entries) ? 'sidecar' : 'file'
}

/** Whether a photo has IIM, may get it, or never does. */
export function tellIim(format: string, target: FileReading['writeTarget'], blocks: number): FileReading['iim'] {
  if (blocks > 0) return 'present'
  return target === 'file' && findFormat(format).iim === 'usual' ? 'possible' : 'never'
}

// JPEG XL may hold metadata compressed with Brotli. ExifTool cannot read that here, so that a write would put second metadata beside it.
function hasClosedMetadata(entries: readonly TagEntry[]): boolean {
  return findValues(entries, 'ExifTool', 'Warning').some((warning) => String(warning).includes('Brotli'))
}
