import { tellAgency } from '../../../main/services/notices/tell-agency.ts'
import type { PhotoRecord } from '../../../main/services/ports/desk-store.ts'
import type { FieldReadings } from '../../../shared/contract/fields.ts'
import { photoIdSchema, sourceIdSchema } from '../../../shared/contract/identifiers.ts'

/** A photo with these fields, as the index would hold it. */
export function photoOf(
  id: string,
  fields: FieldReadings,
  more: Partial<Pick<PhotoRecord, 'fileName'>> & { readonly imageHash?: string } = {}
): PhotoRecord {
  const { fileName = `${id}.jpg`, imageHash = null } = more
  const sha256 = id.padEnd(64, '0')
  return {
    id: photoIdSchema.parse(id),
    sourceId: sourceIdSchema.parse('source'),
    path: `/photos/${fileName}`,
    fileName,
    reading: {
      path: `/photos/${fileName}`,
      format: 'JPEG',
      mime: 'image/jpeg',
      size: 1,
      modifiedMs: 0,
      width: 1,
      height: 1,
      orientation: 1,
      sha256,
      imageHash,
      fields,
      writeTarget: 'file',
      sidecarPath: null,
      iim: 'present',
      sidecars: [],
      otherSidecars: [],
      credentials: null,
      colourClass: 0,
      stars: 0,
      tagged: false,
      refusal: null,
      charsets: [],
      warnings: []
    },
    imageKey: sha256,
    revision: 1,
    seenAt: '2026-05-12T09:00:00.000Z',
    missing: false,
    lock: null,
    agency: tellAgency(fields)
  }
}
