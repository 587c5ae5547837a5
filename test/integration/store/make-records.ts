import { createHash } from 'node:crypto'
import type { PhotoRecord } from '../../../main/services/ports/desk-store.ts'
import type { Actor, LedgerEvent } from '../../../main/services/ports/ledger.ts'
import type { FileReading } from '../../../main/services/ports/metadata-reader.ts'
import type { PhotoLock } from '../../../main/services/ports/notice-work.ts'
import type { RevisionRecord } from '../../../main/services/ports/revision-records.ts'
import type { SourceRecord } from '../../../main/services/ports/sources.ts'
import type { FieldReadings } from '../../../shared/contract/fields.ts'
import type { PhotoId, SourceId } from '../../../shared/contract/identifiers.ts'
import { noticeNumberSchema, photoIdSchema, sourceIdSchema } from '../../../shared/contract/identifiers.ts'
import type { Notice } from '../../../shared/contract/notice.ts'
import type { FieldKey } from '../../../shared/fields/field-table.ts'

/** A moment of the test day, `minutes` after eight in the morning. */
export function momentOf(minutes: number): string {
  return new Date(Date.UTC(2026, 4, 4, 8, minutes)).toISOString()
}

/** The date of `momentOf`. */
export const testDay = '2026-05-04'

/** The moments filters go by in tests: an hour into that day. */
export const testMoments = { today: testDay, now: '2026-05-04T01:00:00.000Z' }

/** The hash of a text, where a test needs some hash that is its own. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Readings in which all copies of a field say the same: IIM and XMP. */
export function readFields(values: Partial<Record<FieldKey, string | string[]>>, disagree = false): FieldReadings {
  const readings = Object.entries(values).map(([key, value]) => [
    key,
    {
      value,
      disagree,
      copies: [
        { container: 'iim', block: 'IPTC', tag: key, value },
        { container: 'xmp', block: 'XMP', tag: key, value }
      ],
      chosen: 'xmp'
    }
  ])
  return Object.fromEntries(readings)
}

/** A source at a path. */
export function makeSource(path: string): SourceRecord {
  return { id: sourceIdSchema.parse(`source of ${path}`), path, name: path, sample: false, addedAt: momentOf(0) }
}

/** A photo of a source by its file name, at its first revision; fields as given. */
export function makePhoto(
  source: SourceRecord | { readonly id: SourceId; readonly path: string },
  fileName: string,
  given: Partial<Omit<PhotoRecord, 'reading'>> & { readonly fields?: FieldReadings } = {}
): PhotoRecord {
  const { fields = readFields({ caption: `Caption of ${fileName}` }), ...rest } = given
  const path = rest.path ?? `${source.path}/${fileName}`
  return {
    id: photoIdSchema.parse(`photo ${path}`),
    sourceId: source.id,
    path,
    fileName,
    reading: makeReading(path, fields),
    imageKey: hashOf(`picture ${path}`),
    revision: 1,
    seenAt: momentOf(1),
    missing: false,
    lock: null,
    agency: '',
    ...rest
  }
}

/** A reading of a JPEG that holds these fields. */
export function makeReading(path: string, fields: FieldReadings): FileReading {
  return {
    path,
    format: 'JPEG',
    mime: 'image/jpeg',
    size: 1234,
    modifiedMs: 1777881600123.5,
    width: 4000,
    height: 3000,
    orientation: 6,
    sha256: hashOf(path + JSON.stringify(fields)),
    imageHash: hashOf(path),
    fields,
    writeTarget: 'file',
    sidecarPath: null,
    iim: 'present',
    sidecars: [],
    otherSidecars: [],
    credentials: null,
    colourClass: 2,
    stars: 4,
    tagged: false,
    refusal: { code: 'format-not-writable', message: 'No.', path },
    charsets: [],
    warnings: ['IPTCDigest is not current']
  }
}

/** The revision a photo is at, as first seen unless told otherwise. */
export function makeRevision(photo: PhotoRecord, given: Partial<RevisionRecord> = {}): RevisionRecord {
  return {
    photoId: photo.id,
    revision: photo.revision,
    at: photo.seenAt,
    by: 'Ana',
    kind: 'seen',
    reason: '',
    notice: null,
    change: null,
    of: null,
    sha256: photo.reading.sha256,
    fields: {},
    readings: photo.reading.fields,
    sidecars: [],
    charsets: [],
    ...given
  }
}

/** A correction, as received. */
export function makeNotice(text: string, given: Partial<Notice> = {}): Notice {
  return {
    number: noticeNumberSchema.parse(1),
    state: 'received',
    receivedAt: momentOf(5),
    text,
    subject: 'CORRECTION-SYRIA',
    receipts: [{ at: momentOf(5), from: 'text' }],
    parsed: {
      kind: 'correction',
      agency: 'AFP',
      language: 'en',
      byline: null,
      pairs: [{ correct: 'Burqin', wrong: 'Burqa' }],
      order: 'correct-first',
      valuesKnown: true,
      truncated: false,
      pictureIds: [],
      reason: null,
      replacementFollows: null,
      duties: ['remove-online'],
      unknown: [],
      spans: [{ what: 'correct', start: 0, end: 6, pair: 0 }],
      readersText: '',
      confidence: 'AFP amendment'
    },
    carriers: [],
    changes: [],
    origin: 'agency',
    duties: [],
    residue: null,
    derivedPairs: [],
    notMeant: [],
    ...given
  }
}

/** A lock that a person put on a photo. */
export function makeLock(photoId: PhotoId, given: Partial<PhotoLock> = {}): PhotoLock {
  return {
    photoId,
    notice: null,
    agency: null,
    kind: 'person',
    at: momentOf(6),
    by: 'Ana',
    reason: 'Rights are not clear',
    why: '',
    released: null,
    deletion: null,
    ...given
  }
}

/** An editor at the desk. */
export const editor: Actor = { name: 'Ana "the desk" Núñez', known: 'said', host: 'cli' }

/** An event to record, told apart by its number. */
export function makeEvent(number: number): LedgerEvent {
  return {
    at: momentOf(number),
    actor: editor,
    kind: 'photo-seen',
    subject: `photo ${number}`,
    payload: { number, note: `Žižkov ${number}` }
  }
}
