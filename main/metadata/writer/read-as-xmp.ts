import { chooseFields, toReadings } from '../reader/read-fields.ts'
import type { PhotoRead } from '../reader/read-photo.ts'
import type { SidecarRead } from '../reader/read-sidecars.ts'

/** A photo's sidecar as if it were a file of its own that holds nothing but XMP; null where there is none yet. For planning and proving its writes. */
export function readAsXmp(photo: PhotoRead, sidecar: SidecarRead | null): PhotoRead {
  const tags = { entries: sidecar?.entries ?? [], blocks: [], sidecars: [] }
  const chosen = chooseFields(tags, { iimEditedLater: false, sidecarFirst: false })
  const reading = { ...photo.reading, format: 'XMP', iim: 'never' as const, fields: toReadings(chosen) }
  return { ...photo, ...tags, digest: 'absent', chosen, reading, plain: null }
}
