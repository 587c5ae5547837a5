import type { PhotoFilter } from '../../../shared/contract/photo.ts'
import type { ReplaceScope } from '../../../shared/contract/replace.ts'
import type { ReplaceQuery } from '../../../shared/replace/replace-query.ts'
import type { DeskParts } from '../desk-parts.ts'
import { tellFilterMoments } from '../photos/filter-moments.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'

const pageSize = 500

/** The photos of a scope that may hold the query, in pages; those whose text the index knows not to hold it are left out. */
export async function* findPhotos(
  desk: Pick<DeskParts, 'store' | 'clock'>,
  scope: ReplaceScope,
  query: ReplaceQuery
): AsyncGenerator<readonly PhotoRecord[], void, undefined> {
  if (scope.in === 'photos') {
    for (let from = 0; from < scope.ids.length; from += pageSize)
      yield await desk.store.photos.those(scope.ids.slice(from, from + pageSize))
    return
  }
  const filter = narrow(scope.filter, query)
  const moments = tellFilterMoments(desk.clock())
  for (let offset = 0; ; offset += pageSize) {
    const order = { sort: 'name', descending: false, offset, limit: pageSize } as const
    const { photos } = await desk.store.photos.page(filter, order, moments)
    if (photos.length > 0) yield photos
    if (photos.length < pageSize) return
  }
}

// The index folds more away than any search does, so it never leaves out a photo that holds the words; a pattern has none it could know.
function narrow(filter: PhotoFilter, { find, pattern }: ReplaceQuery): PhotoFilter {
  return pattern ? filter : { ...filter, text: `${filter.text ?? ''} ${find}`.trim() }
}
