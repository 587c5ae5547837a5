import { z } from 'zod'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { FieldReadings } from '../../../shared/contract/fields.ts'
import type { HistoryHit, HistoryQuery } from '../../../shared/contract/history-view.ts'
import { momentSchema, photoIdSchema } from '../../../shared/contract/identifiers.ts'
import { fieldKeys } from '../../../shared/fields/find-field.ts'
import type { DeskParts } from '../desk-parts.ts'
import { excerptAround } from '../photos/excerpt-around.ts'
import { listCopyTexts } from '../photos/list-copy-texts.ts'
import type { RevisionPlace, RevisionRecord } from '../ports/revision-records.ts'
import { nameNotices } from './name-notices.ts'

/** What is looked for, and which page of it. */
export interface HistorySearch {
  readonly query: HistoryQuery
  /** The `next` of the page before. */
  readonly after?: string | undefined
  readonly limit: number
}

/** A page of the revisions that were looked for, newest first, each with its photo. Throws DeskError `bad-input` for an `after` that is none. */
export async function searchHistory(
  desk: Pick<DeskParts, 'store'>,
  { query, after, limit }: HistorySearch
): Promise<{ hits: HistoryHit[]; next: string | null }> {
  const found: Found[] = []
  let place = after === undefined ? null : readPlace(after)
  // The index finds more than an exact comparison would, and in any field: what does not hold the text after all is passed over.
  for (;;) {
    const page = await desk.store.revisions.search(query, { after: place, limit })
    for (const record of page) {
      if (found.length === limit) return { hits: await describeHits(desk, found), next: writePlace(place) }
      const held = query.text === undefined ? [] : findHeld(record.readings, query)
      place = record
      if (query.text === undefined || held.length > 0) found.push({ record, held })
    }
    if (page.length < limit) return { hits: await describeHits(desk, found), next: null }
    if (found.length === limit) return { hits: await describeHits(desk, found), next: writePlace(place) }
  }
}

interface Found {
  readonly record: RevisionRecord
  readonly held: HistoryHit['held']
}

function findHeld(readings: FieldReadings, { text = '', field }: HistoryQuery): HistoryHit['held'] {
  const keys = field === undefined ? fieldKeys : [field]
  return keys.flatMap((key) => {
    const reading = readings[key]
    const excerpts = reading === undefined ? [] : listCopyTexts(reading).map((one) => excerptAround(one, text))
    const excerpt = excerpts.find((one) => one !== null)
    return excerpt === undefined || excerpt === null ? [] : [{ field: key, excerpt }]
  })
}

async function describeHits(desk: Pick<DeskParts, 'store'>, found: readonly Found[]): Promise<HistoryHit[]> {
  const known = await desk.store.photos.those(found.map(({ record }) => record.photoId))
  const photos = new Map(known.map((photo) => [photo.id, photo]))
  const notices = await nameNotices(
    desk,
    found.map(({ record }) => record)
  )
  return found.flatMap(({ record, held }) => {
    const photo = photos.get(record.photoId)
    if (photo === undefined) return []
    const { photoId, readings: _, sidecars: __, charsets: ___, ...revision } = record
    const { path, fileName, imageKey } = photo
    return [
      {
        ...{ photoId, path, fileName, imageKey, revision, held },
        notice: revision.notice === null ? null : (notices.get(revision.notice) ?? null),
        current: revision.revision === photo.revision && !photo.missing
      }
    ]
  })
}

const placeSchema = z.tuple([momentSchema, photoIdSchema, z.number().int().positive()])

function writePlace(place: RevisionPlace | null): string | null {
  return place === null ? null : JSON.stringify([place.at, place.photoId, place.revision])
}

function readPlace(text: string): RevisionPlace {
  try {
    const [at, photoId, revision] = placeSchema.parse(JSON.parse(text))
    return { at, photoId, revision }
  } catch (cause) {
    throw new DeskError('bad-input', 'There is no such page of this search. Nothing was searched. Begin it again.', {
      cause
    })
  }
}
