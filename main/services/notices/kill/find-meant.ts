import type { PhotoId } from '../../../../shared/contract/identifiers.ts'
import type { Notice } from '../../../../shared/contract/notice.ts'
import { foldPictureId } from '../../../../shared/notice/fold-picture-id.ts'
import type { DeskRecords, PhotoRecord } from '../../ports/desk-store.ts'
import { listIdKeys, tellNamed } from './tell-named.ts'

/** A photo that a kill or reinstatement means, and how that was told. */
export interface MeantPhoto {
  readonly photo: PhotoRecord
  /** "Carries the notice", "Picture id LIS104", "Same picture as LIS104.jpg". */
  readonly why: string
}

type Records = Pick<DeskRecords, 'photos' | 'keys'>

/**
 * The photos a notice means beyond doubt, missing ones too: its carriers, those it was handed in for, those that bear one of its picture ids, and
 * every file of the desk with the same picture as one of them, whatever name and byline that goes by.
 */
export async function findMeant(records: Records, notice: Notice): Promise<readonly MeantPhoto[]> {
  const meant = new Map<PhotoId, MeantPhoto>()
  const add = (photo: PhotoRecord | undefined, why: string) => {
    if (photo !== undefined && !meant.has(photo.id)) meant.set(photo.id, { photo, why })
  }
  for (const id of notice.carriers) add(await records.photos.get(id), 'Carries the notice')
  for (const { photoId } of notice.receipts)
    if (photoId !== undefined) add(await records.photos.get(photoId), 'Named when the notice came in')
  for (const [id, keys] of await records.keys.bearing(notice.parsed.pictureIds.flatMap(listIdKeys))) {
    const photo = await records.photos.get(id)
    const why = photo === undefined ? null : tellNamed(notice, photo, keys)
    if (why !== null) add(photo, why)
  }
  for (const { photo } of [...meant.values()])
    for (const same of await findSamePicture(records, photo)) add(same, `Same picture as ${photo.fileName}`)
  return [...meant.values()]
}

/** The other photos with the same picture: the same image data, or the same bytes where its format has no hash of its own for them. */
export async function findSamePicture(records: Records, photo: PhotoRecord): Promise<readonly PhotoRecord[]> {
  const { imageHash, sha256 } = photo.reading
  if (imageHash === null) return (await records.photos.bySha256(sha256)).filter(({ id }) => id !== photo.id)
  const bearing = await records.keys.bearing([{ kind: 'image-hash', key: foldPictureId(imageHash) }])
  const others: PhotoRecord[] = []
  for (const id of bearing.keys()) {
    const other = id === photo.id ? undefined : await records.photos.get(id)
    if (other !== undefined) others.push(other)
  }
  return others
}
