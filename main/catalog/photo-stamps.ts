import type { Kysely } from 'kysely'
import type { SourceId } from '../../shared/contract/identifiers.ts'
import { photoIdSchema } from '../../shared/contract/identifiers.ts'
import type { PhotoStamp } from '../services/ports/sources.ts'
import type { DeskTables } from './desk-tables.ts'

/** How the files of a source stood when they were read, in narrow rows: 100,000 of them are some 30 MB and not their readings. */
export async function readStamps(
  db: Kysely<DeskTables>,
  sourceId: SourceId,
  /** Only paths that are `name`, or go on after it with the sign `follow`. */
  under?: { readonly name: string; readonly follow: string }
): Promise<readonly PhotoStamp[]> {
  const rows = db.selectFrom('photos').select(['id', 'path', 'missing', 'stamp']).where('source_id', '=', sourceId)
  const wanted =
    under === undefined
      ? rows
      : rows.where(({ eb, or, and }) =>
          or([
            eb('path', '=', under.name),
            // Paths order by bytes: what goes on so stands before the next sign.
            and([
              eb('path', '>', `${under.name}${under.follow}`),
              eb('path', '<', `${under.name}${String.fromCharCode(under.follow.charCodeAt(0) + 1)}`)
            ])
          ])
        )
  // The one that is there comes last, so that of several at one path it is the one that counts.
  const found = await wanted.orderBy('missing', 'desc').orderBy('seen_at').execute()
  return found.map(({ id, path, missing, stamp }) => ({
    id: photoIdSchema.parse(id),
    path,
    missing: missing === 1,
    stamp
  }))
}
