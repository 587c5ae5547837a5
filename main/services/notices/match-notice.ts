import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { Notice } from '../../../shared/contract/notice.ts'
import { listTexts, readAsText } from '../../../shared/fields/field-value.ts'
import { foldPictureId } from '../../../shared/notice/fold-picture-id.ts'
import { compileNameForms } from '../../../shared/notice/name-forms/find-name-forms.ts'
import { compileHoldsName } from '../../../shared/notice/name-forms/holds-name.ts'
import { listNameRuns } from '../../../shared/notice/name-forms/list-name-runs.ts'
import type { PhotoKey } from '../../../shared/notice/photo-key.ts'
import type { DeskParts } from '../desk-parts.ts'
import { findAlike } from '../looks/find-alike.ts'
import { createNamePhoto, listNameKeys, tellDoubtful } from '../photos/name-photo.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'
import { findByByline } from './find-by-byline.ts'
import { findSameCaption } from './find-same-caption.ts'
import type { NoticeMatch } from './tell-match.ts'
import { isSameJob, matchOrder, tellMatch } from './tell-match.ts'

/** A photo that may be meant by a notice, and why. */
export interface MatchedPhoto extends NoticeMatch {
  readonly photo: PhotoRecord
}

/**
 * The photos a notice may mean, surest first: those it names (carriers, picture ids, the same job or picture as a carrier), those that look like
 * one of these, those that bear its id in 2:103 on a day that cannot be told, those with nearly the same caption, and every photo that holds one of its wrong values, in whatever form, in any copy of any
 * field. Locked and superseded photos too; missing ones are left out.
 */
export async function matchNotice(desk: Pick<DeskParts, 'store'>, notice: Notice): Promise<MatchedPhoto[]> {
  const carriers = await findCarriers(desk, notice)
  const named = await findNamed(desk, notice)
  const byByline = await findByByline(desk, notice)
  const alike = new Map(await findAlike(desk, [...named, ...byByline]))
  const captions = await findSameCaption(desk, notice, carriers)
  const photos = new Map<PhotoId, PhotoRecord>()
  const add = (found: readonly PhotoRecord[]) => {
    for (const photo of found) if (!photo.missing) photos.set(photo.id, photo)
  }
  const doubtful = await findDoubtful(desk, notice, named)
  add([...named, ...byByline, ...captions, ...doubtful])
  const kin = await findKin(desk, carriers, [...named, ...byByline])
  add(kin)
  for (const { id, reading } of kin) {
    // A byline names no picture: what shows the same one as a photo found by it is no surer than that photo.
    const of = byByline.find((one) => one.id !== id && one.reading.imageHash === reading.imageHash)
    if (of !== undefined) alike.set(id, { distance: 0, cropped: false, of })
  }
  add(await desk.store.photos.those([...alike.keys()].filter((id) => !photos.has(id))))
  add(await findHolding(desk, notice, photos))
  const findings = {
    named,
    alike,
    bylines: new Set(byByline.map(({ id }) => id)),
    captions: new Set(captions.map(({ id }) => id)),
    doubtful: new Map(doubtful.map((photo) => [photo.id, tellDoubtful(notice, photo) ?? ''])),
    namePhoto: createNamePhoto(notice, carriers)
  }
  return [...photos.values()]
    .map((photo) => ({ photo, ...tellMatch(notice, carriers, photo, findings) }))
    .toSorted(bySureness)
}

/** The photos a notice names outright, missing ones too: carriers, the photo it was handed in for, and those that bear one of its picture ids. */
export async function findNamed(desk: Pick<DeskParts, 'store'>, notice: Notice): Promise<readonly PhotoRecord[]> {
  const carriers = await findCarriers(desk, notice)
  const receipts = notice.receipts.flatMap(({ photoId }) => (photoId === undefined ? [] : [photoId]))
  const bearing = await desk.store.keys.bearing(listNameKeys(notice, carriers))
  const namePhoto = createNamePhoto(notice, carriers)
  const bearers = (await desk.store.photos.those([...bearing.keys()])).filter((photo) => namePhoto(photo) !== null)
  const photos = [...carriers, ...(await desk.store.photos.those(receipts)), ...bearers]
  return [...new Map(photos.map((photo) => [photo.id, photo])).values()]
}

/** Photos that bear an id of the notice in 2:103 and may be meant, as far as their day can be told. */
async function findDoubtful(
  { store }: Pick<DeskParts, 'store'>,
  notice: Notice,
  named: readonly PhotoRecord[]
): Promise<readonly PhotoRecord[]> {
  const keys = notice.parsed.pictureIds.map((id) => ({ kind: 'job' as const, key: foldPictureId(id) }))
  const known = new Set(named.map(({ id }) => id))
  const others = [...(await store.keys.bearing(keys)).keys()].filter((id) => !known.has(id))
  return (await store.photos.those(others)).filter((photo) => tellDoubtful(notice, photo) !== null)
}

function findCarriers(desk: Pick<DeskParts, 'store'>, notice: Notice): Promise<readonly PhotoRecord[]> {
  return desk.store.photos.those(notice.carriers)
}

/** Photos with the 2:103, agency and date of a carrier, and those with the image data of a photo that is meant. */
async function findKin(
  { store }: Pick<DeskParts, 'store'>,
  carriers: readonly PhotoRecord[],
  meant: readonly PhotoRecord[]
): Promise<readonly PhotoRecord[]> {
  const keyOf = (kind: PhotoKey['kind'], text: string) => ({ kind, key: foldPictureId(text) })
  const keys = [
    ...carriers.map(({ reading }) => keyOf('job', readAsText(reading.fields.jobId?.value))),
    ...meant.map(({ reading }) => keyOf('image-hash', reading.imageHash ?? ''))
  ]
  const bearing = await store.keys.bearing(keys.filter(({ key }) => key !== ''))
  const photos = await store.photos.those([...bearing.keys()])
  const hasPicture = (photo: PhotoRecord) => bearing.get(photo.id)?.some(({ kind }) => kind === 'image-hash') ?? false
  return photos.filter((photo) => hasPicture(photo) || carriers.some((carrier) => isSameJob(carrier, photo)))
}

/** The photos that hold a wrong value now, in whatever form; those that are `known` are not read again. */
async function findHolding(
  { store }: Pick<DeskParts, 'store'>,
  { parsed }: Notice,
  known: ReadonlyMap<PhotoId, PhotoRecord>
): Promise<readonly PhotoRecord[]> {
  const holding = new Map<PhotoId, PhotoRecord>()
  for (const pair of parsed.pairs) {
    const holds = compileHoldsName(pair.wrong)
    const places = await store.texts.places({ runs: listNameRuns(pair.wrong), holds, ever: false })
    const ids = places.map((place) => place.photoId).filter((id) => !known.has(id) && !holding.has(id))
    const find = compileNameForms(pair)
    for (const photo of await store.photos.those(ids))
      if (listPhotoTexts(photo).some((text) => find(text).length > 0)) holding.set(photo.id, photo)
  }
  return [...holding.values()]
}

function listPhotoTexts({ fileName, reading }: PhotoRecord): readonly string[] {
  const values = Object.values(reading.fields).flatMap((field) => field.copies.map((copy) => copy.value))
  return [...new Set([fileName, ...values.flatMap(listTexts)])]
}

function bySureness(one: MatchedPhoto, other: MatchedPhoto): number {
  const rank = (matched: MatchedPhoto) => matchOrder.indexOf(matched.match)
  return rank(one) - rank(other) || (one.photo.path < other.photo.path ? -1 : 1)
}
