import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type {
  FacetValue,
  PhotoCounts,
  PhotoDetail,
  PhotoFacet,
  PhotoFilter,
  PhotoSummary
} from '../../../shared/contract/photo.ts'
import type { GroupHead } from '../../../shared/contract/photo-groups.ts'
import type { PhotoGroup } from '../../../shared/contract/photo-order.ts'
import type { DeskParts } from '../desk-parts.ts'
import { tellAgency } from '../notices/tell-agency.ts'
import type { PhotoOrder, PhotoRecord } from '../ports/desk-store.ts'
import { describePhoto, summarisePhoto } from './describe-photo.ts'
import { tellFilterMoments } from './filter-moments.ts'
import { getPhoto } from './get-photo.ts'
import { listBadges } from './list-badges.ts'

type ListParts = Pick<DeskParts, 'store' | 'clock'>

/** A page of photos, and how many the filter leaves in all. */
export async function listPhotos(
  desk: ListParts,
  filter: PhotoFilter,
  order: PhotoOrder
): Promise<{ total: number; photos: PhotoSummary[] }> {
  const { total, photos } = await desk.store.photos.page(filter, order, tellFilterMoments(desk.clock()))
  const badges = await listBadges(desk, photos)
  const told = filter.at === undefined ? photos : await tellAsOf(desk, photos, filter.at)
  return { total, photos: told.map((photo) => summarisePhoto(photo, badges)) }
}

// As each was at a moment: what it said, at which revision. Picture, place and lock are the present ones.
async function tellAsOf(desk: ListParts, photos: readonly PhotoRecord[], at: string): Promise<readonly PhotoRecord[]> {
  const ids = photos.map(({ id }) => id)
  const then = new Map((await desk.store.revisions.at(ids, at)).map((revision) => [revision.photoId, revision]))
  return photos.map((photo) => {
    const was = then.get(photo.id)
    if (was === undefined) return photo
    const { revision, readings } = was
    return { ...photo, revision, reading: { ...photo.reading, fields: readings }, agency: tellAgency(readings) }
  })
}

/** The groups a list falls into, in its order; none of them where they are more than 2,000. */
export async function listGroups(
  desk: ListParts,
  filter: PhotoFilter,
  group: PhotoGroup
): Promise<{ groups: GroupHead[]; tooMany: boolean }> {
  return desk.store.photos.groups(filter, group, tellFilterMoments(desk.clock()))
}

/** Where in the list the next photo stands whose file name begins so; null where none does. */
export async function seekPhoto(
  desk: ListParts,
  {
    filter,
    begins,
    from,
    ...order
  }: Parameters<DeskParts['store']['photos']['seek']>[0]['order'] & {
    readonly filter: PhotoFilter
    readonly begins: string
    readonly from: number
  }
): Promise<{ index: number | null }> {
  const index = await desk.store.photos.seek({ filter, order, begins, from }, tellFilterMoments(desk.clock()))
  return { index }
}

/** How many photos each filter would leave, within the others in force. */
export async function countPhotos(desk: ListParts, filter: PhotoFilter): Promise<PhotoCounts> {
  return desk.store.photos.counts(filter, tellFilterMoments(desk.clock()))
}

/** The commonest values of a facet within the other filters in force. */
export async function listFacet(desk: ListParts, filter: PhotoFilter, of: PhotoFacet): Promise<FacetValue[]> {
  return desk.store.photos.values(filter, of, tellFilterMoments(desk.clock()))
}

/** A photo with all its fields. Throws DeskError `not-found`. */
export async function showPhoto(desk: Pick<DeskParts, 'store'>, id: PhotoId): Promise<PhotoDetail> {
  const photo = await getPhoto(desk, id)
  return describePhoto(photo, await listBadges(desk, [photo]))
}
