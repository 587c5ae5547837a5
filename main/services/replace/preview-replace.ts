import { editBreaksCredentials } from '../../../shared/contract/credentials.ts'
import type { ReplacePhoto, ReplacePreview, ReplaceScope } from '../../../shared/contract/replace.ts'
import type { FieldKey } from '../../../shared/fields/field-table.ts'
import { findHits, replaceableFields } from '../../../shared/replace/find-hits.ts'
import type { ReplaceQuery } from '../../../shared/replace/replace-query.ts'
import type { DeskParts } from '../desk-parts.ts'
import { summarisePhoto } from '../photos/describe-photo.ts'
import { listBadges } from '../photos/list-badges.ts'
import { refuseWriting } from '../photos/refuse-photo.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'
import { describeHits } from './describe-hits.ts'
import { findPhotos } from './find-photos.ts'
import { makeFinder } from './make-finder.ts'

/** What is asked of a preview. */
export interface PreviewRequest {
  readonly query: ReplaceQuery
  readonly scope: ReplaceScope
  readonly fields?: readonly FieldKey[] | undefined
  readonly signal?: AbortSignal | undefined
}

// A screen of hits nobody could look through; the search says that there are more.
const mostPhotos = 2000

/** Every place a replacement would change. Nothing is written. Throws DeskError `bad-input` for a query that cannot be. */
export async function previewReplace(
  desk: Pick<DeskParts, 'store' | 'clock'>,
  { query, scope, fields, signal }: PreviewRequest
): Promise<ReplacePreview> {
  const finder = makeFinder(query)
  const keys = replaceableFields.filter((key) => fields === undefined || fields.includes(key))
  const photos: ReplacePhoto[] = []
  let searched = 0
  for await (const page of findPhotos(desk, scope, query)) {
    signal?.throwIfAborted()
    const badges = await listBadges(desk, page)
    for (const record of page) {
      if (photos.length === mostPhotos) return { photos, searched, more: true }
      searched += 1
      const hits = findHits(finder, record.reading.fields, keys)
      if (hits.length === 0) continue
      const refusal = refuseWriting(record)
      photos.push({
        photo: summarisePhoto(record, badges),
        refusal: refusal && { code: refusal.code, message: refusal.message, path: record.path },
        breaksCredentials: willBreak(record),
        hits: describeHits(hits)
      })
    }
  }
  return { photos, searched, more: false }
}

function willBreak({ reading }: PhotoRecord): boolean {
  return reading.writeTarget === 'file' && reading.credentials !== null && editBreaksCredentials(reading.credentials)
}
