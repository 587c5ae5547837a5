import type { Notice } from '../../../shared/contract/notice.ts'
import { listTexts } from '../../../shared/fields/field-value.ts'
import type { DeskParts } from '../desk-parts.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'

// More are a photographer's whole work: no kill means that, and nobody can look at it.
const mostPhotos = 500

/** The photos by the byline that a kill names and nothing else; none where it names a picture, or is no kill, or the byline is everywhere. */
export async function findByByline(
  { store }: Pick<DeskParts, 'store'>,
  { parsed, carriers, receipts }: Notice
): Promise<readonly PhotoRecord[]> {
  const isKill = parsed.kind === 'kill' || parsed.kind === 'withdrawal'
  const isNamed =
    parsed.pictureIds.length > 0 || carriers.length > 0 || receipts.some((one) => one.photoId !== undefined)
  const byline = parsed.byline?.trim() ?? ''
  if (!isKill || isNamed || byline === '') return []
  const places = await store.texts.places({ runs: [[byline]], ever: false, limit: mostPhotos + 1 })
  if (places.length > mostPhotos) return []
  const photos = await store.photos.those(places.map((place) => place.photoId))
  return photos.filter((photo) => bears(photo, byline))
}

function bears({ reading }: PhotoRecord, byline: string): boolean {
  const fold = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase()
  const copies = reading.fields.byline?.copies ?? []
  return copies.some(({ value }) => listTexts(value).some((text) => fold(text) === fold(byline)))
}
