import type { PhotoId } from '../../shared/contract/identifiers.ts'
import type { Notice } from '../../shared/contract/notice.ts'
import { readAsText } from '../../shared/fields/field-value.ts'
import type { DeskParts } from './desk-parts.ts'
import type { PhotoRecord } from './ports/desk-store.ts'
import type { NoticeMatch } from './tell-match.ts'
import { bearsId, matchOrder, tellMatch } from './tell-match.ts'

/** A photo that may be meant by a notice, and why. */
export interface MatchedPhoto extends NoticeMatch {
  readonly photo: PhotoRecord
}

/**
 * The photos a notice may mean, surest first: those it names (carriers, picture ids, the same job or picture as a carrier), and every photo
 * that holds one of its wrong values in any copy of any field. Missing photos are left out.
 */
export async function matchNotice(desk: Pick<DeskParts, 'store'>, notice: Notice): Promise<MatchedPhoto[]> {
  const carriers = await findCarriers(desk, notice)
  const candidates = new Map<PhotoId, PhotoRecord>()
  const add = (photos: Iterable<PhotoRecord>) => {
    for (const photo of photos) if (!photo.missing) candidates.set(photo.id, photo)
  }
  add(await findNamed(desk, notice))
  const named = new Set(candidates.keys())
  for (const carrier of carriers) {
    const job = readAsText(carrier.reading.fields.jobId?.value).trim()
    if (job !== '') add(await findHolding(desk, job))
  }
  const identified = [...candidates.values()].filter(
    (photo) => named.has(photo.id) || tellMatch(notice, carriers, photo).match !== 'text'
  )
  candidates.clear()
  add(identified)
  for (const { wrong } of notice.parsed.pairs) if (wrong.trim() !== '') add(await findHolding(desk, wrong))
  return [...candidates.values()]
    .map((photo) => ({ photo, ...tellMatch(notice, carriers, photo) }))
    .toSorted(bySureness)
}

/** The photos a notice names outright: carriers, the photo it was handed in for, and those that bear one of its picture ids. */
export async function findNamed(desk: Pick<DeskParts, 'store'>, notice: Notice): Promise<PhotoRecord[]> {
  const photos = new Map((await findCarriers(desk, notice)).map((photo) => [photo.id, photo]))
  for (const { photoId } of notice.receipts) {
    const photo = photoId === undefined ? undefined : await desk.store.photos.get(photoId)
    if (photo !== undefined) photos.set(photo.id, photo)
  }
  for (const id of notice.parsed.pictureIds) {
    for (const photo of await findHolding(desk, id)) if (bearsId(notice, photo, id)) photos.set(photo.id, photo)
  }
  return [...photos.values()]
}

async function findCarriers(desk: Pick<DeskParts, 'store'>, notice: Notice): Promise<PhotoRecord[]> {
  const photos = await Promise.all(notice.carriers.map((id) => desk.store.photos.get(id)))
  return photos.filter((photo) => photo !== undefined)
}

// `holding` finds file names too.
async function findHolding(desk: Pick<DeskParts, 'store'>, text: string): Promise<PhotoRecord[]> {
  const held = await desk.store.photos.holding(text, { ever: false })
  return held.map(({ photo }) => photo)
}

function bySureness(one: MatchedPhoto, other: MatchedPhoto): number {
  const rank = (matched: MatchedPhoto) => matchOrder.indexOf(matched.match)
  return rank(one) - rank(other) || (one.photo.path < other.photo.path ? -1 : 1)
}
