import type { PhotoId } from '../../shared/contract/identifiers.ts'
import type { PhotoCounts, PhotoDetail, PhotoFilter, PhotoSummary } from '../../shared/contract/photo.ts'
import { beginOfDay } from './begin-of-day.ts'
import { describePhoto, summarisePhoto } from './describe-photo.ts'
import type { DeskParts } from './desk-parts.ts'
import { getPhoto } from './get-photo.ts'
import { listBadges } from './list-badges.ts'
import type { PhotoOrder } from './ports/desk-store.ts'

type ListParts = Pick<DeskParts, 'store' | 'clock'>

/** A page of photos, and how many the filter leaves in all. */
export async function listPhotos(
  desk: ListParts,
  filter: PhotoFilter,
  order: PhotoOrder
): Promise<{ total: number; photos: PhotoSummary[] }> {
  const { total, photos } = await desk.store.photos.page(filter, order, beginOfDay(desk.clock()))
  const badges = await listBadges(desk)
  return { total, photos: photos.map((photo) => summarisePhoto(photo, badges)) }
}

/** How many photos each filter would leave, within the others in force. */
export async function countPhotos(desk: ListParts, filter: PhotoFilter): Promise<PhotoCounts> {
  return desk.store.photos.counts(filter, beginOfDay(desk.clock()))
}

/** A photo with all its fields. Throws DeskError `not-found`. */
export async function showPhoto(desk: Pick<DeskParts, 'store'>, id: PhotoId): Promise<PhotoDetail> {
  return describePhoto(await getPhoto(desk, id), await listBadges(desk))
}
