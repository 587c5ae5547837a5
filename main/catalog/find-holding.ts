import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { PhotoRecord } from '../services/ports/desk-store.ts'
import type { RevisionRecord } from '../services/ports/revision-records.ts'
import type { DatabaseKind } from './database-kind.ts'
import type { DeskTables } from './desk-tables.ts'
import { foldText } from './fold-text.ts'
import { heldAt } from './held-at.ts'
import { photoColumns, readPhotoRow } from './photo-row.ts'
import { readRevisionRow, revisionColumns } from './revision-row.ts'
import { holdsTerm } from './search-condition.ts'
import { fileNameRevision } from './search-records.ts'

/** A photo and the revision that holds what was looked for. */
export interface PhotoHolding {
  readonly photo: PhotoRecord
  readonly revision: RevisionRecord
}

interface HoldingRequest {
  readonly kind: DatabaseKind
  readonly text: string
  readonly ever: boolean
  readonly at?: string | undefined
}

/** Photos and revisions whose searchable text holds the text as one run. Finds more than an exact comparison would, never less. A blank finds none. */
export async function findHolding(db: Kysely<DeskTables>, request: HoldingRequest): Promise<readonly PhotoHolding[]> {
  if (foldText(request.text).trim() === '') return []
  const rows = await selectHeld(db, request)
    .innerJoin('photos', 'photos.id', 'held.photo_id')
    .innerJoin('photo_readings', 'photo_readings.photo_id', 'held.photo_id')
    .leftJoin('photo_locks', 'photo_locks.photo_id', 'held.photo_id')
    .innerJoin('revisions', (join) =>
      join.onRef('revisions.photo_id', '=', 'held.photo_id').onRef('revisions.revision', '=', 'held.revision')
    )
    .select(photoColumns)
    .select(revisionColumns)
    .$if(!request.ever && request.at === undefined, (query) => query.where('photos.missing', '=', 0))
    .orderBy('photos.path')
    .orderBy('photos.id')
    .orderBy('revisions.revision')
    .execute()
  return rows.map((row) => ({ photo: readPhotoRow(row), revision: readRevisionRow(row) }))
}

// Distinct: a photo's file name and its present revision may both hold the text.
function selectHeld(db: Kysely<DeskTables>, request: HoldingRequest) {
  const { kind, text, ever, at } = request
  const held = db
    .selectFrom('search_texts')
    .innerJoin('photos as named', 'named.id', 'search_texts.photo_id')
    .select('search_texts.photo_id')
    .select(
      sql<number>`case search_texts.revision when ${sql.lit(fileNameRevision)} then named.revision else search_texts.revision end`.as(
        'revision'
      )
    )
    .distinct()
    .where(holdsTerm(kind, text))
    .$if(at === undefined && !ever, (query) => query.where('search_texts.present', '=', 1))
    .$if(at !== undefined, (query) => query.where(heldAt(at ?? '')))
  return db.selectFrom(held.as('held'))
}
