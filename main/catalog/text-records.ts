import type { Kysely } from 'kysely'
import { fieldReadingsSchema } from '../../shared/contract/fields.ts'
import { photoIdSchema } from '../../shared/contract/identifiers.ts'
import type { TextHolding, TextPlace, TextRecords, TextSearch } from '../services/ports/notice-work.ts'
import type { DeskAccess } from './desk-access.ts'
import type { DeskTables } from './desk-tables.ts'
import { foldText } from './fold-text.ts'
import { readJson } from './read-json.ts'
import { holdsAnyTerm } from './search-condition.ts'
import { fileNameRevision } from './search-records.ts'
import { takeBatches } from './take-batches.ts'

/** The desk's texts, in the catalog's index. */
export function createTextRecords(access: DeskAccess): TextRecords {
  return {
    places: (search) => findPlaces(access, search),
    readings: async (places) => {
      const found: TextHolding[] = []
      for (const some of takeBatches(places)) found.push(...(await readHoldings(access.db, some)))
      return found.toSorted(byPathAndRevision)
    }
  }
}

async function findPlaces(
  { db, kind }: DeskAccess,
  { runs, holds, ever, limit }: TextSearch
): Promise<readonly TextPlace[]> {
  const groups = runs.map((group) => group.filter((run) => foldText(run).trim() !== ''))
  if (groups.length === 0 || groups.some((group) => group.length === 0)) return []
  let query = db
    .selectFrom('search_texts')
    .innerJoin('photos', 'photos.id', 'search_texts.photo_id')
    .select(['search_texts.photo_id', 'search_texts.revision'])
    .$if(holds !== undefined, (closer) => closer.select('search_texts.text'))
    .$if(!ever, (only) => only.where('search_texts.present', '=', 1).where('photos.missing', '=', 0))
    .$if(limit !== undefined, (some) => some.limit(limit ?? 0))
  for (const group of groups) query = query.where(holdsAnyTerm(kind, group))
  const found = (await query.execute()).filter(({ text }) => text === undefined || holds === undefined || holds(text))
  return found.map((row) => ({
    photoId: photoIdSchema.parse(row.photo_id),
    revision: row.revision === fileNameRevision ? null : row.revision
  }))
}

async function readHoldings(
  db: Kysely<DeskTables>,
  places: readonly { readonly photoId: string; readonly revision: number }[]
): Promise<readonly TextHolding[]> {
  const rows = await db
    .selectFrom('revisions')
    .innerJoin('photos', 'photos.id', 'revisions.photo_id')
    .select(['photos.id', 'photos.path', 'photos.file_name', 'photos.revision as present', 'photos.missing'])
    .select(['revisions.revision', 'revisions.readings'])
    .where((row) =>
      row.or(
        places.map(({ photoId, revision }) =>
          row.and([row('revisions.photo_id', '=', photoId), row('revisions.revision', '=', revision)])
        )
      )
    )
    .execute()
  return rows.map((row) => ({
    photoId: photoIdSchema.parse(row.id),
    path: row.path,
    fileName: row.file_name,
    revision: row.revision,
    current: row.revision === row.present && row.missing === 0,
    readings: readJson(fieldReadingsSchema, row.readings, `revision ${row.revision} of photo ${row.id}`)
  }))
}

function byPathAndRevision(one: TextHolding, other: TextHolding): number {
  return one.path === other.path ? one.revision - other.revision : one.path < other.path ? -1 : 1
}
