import type { DeskParts } from '../desk-parts.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'
import type { ReadLook } from './compare-looks.ts'
import { farthestLook, measureCrops, measureWholes } from './compare-looks.ts'
import { recallLooks } from './recall-looks.ts'

/** A photo that looks like one that is meant. */
export interface AlikePhoto {
  /** Bits of 64 that the looks are apart. */
  readonly distance: number
  /** True where one of them is a crop of the other. */
  readonly cropped: boolean
  /** The photo it looks like. */
  readonly of: PhotoRecord
}

// A kill of a whole series has hundreds of pictures: crops of so many would be looked for too long, whole pictures are not.
const mostWithCrops = 8
const comparedAtOnce = 1_000_000

/**
 * The photos that look like one of these, by id: resized, encoded again, slightly recoloured or cropped by up to 10 % off a side. Of more than
 * eight pictures at once, crops are not looked for. Pictures whose look was not made yet, or cannot be told apart, are not found.
 */
export async function findAlike(
  { store }: Pick<DeskParts, 'store'>,
  meant: readonly PhotoRecord[]
): Promise<ReadonlyMap<PhotoRecord['id'], AlikePhoto>> {
  const alike = new Map<PhotoRecord['id'], AlikePhoto>()
  const pictures = new Map(meant.map((photo) => [photo.imageKey, photo]))
  if (pictures.size === 0) return alike
  const all = await recallLooks(store.looks)
  const looks = [...pictures].flatMap(([imageKey, of]) => {
    const look = all.get(imageKey)
    return look === undefined ? [] : [{ of, look }]
  })
  const near = await findNear(all, looks)
  const own = new Set(meant.map(({ id }) => id))
  for (const { imageKey, photoId } of await store.looks.showing([...near.keys()])) {
    const found = near.get(imageKey)
    if (found !== undefined && !own.has(photoId)) alike.set(photoId, found)
  }
  return alike
}

async function findNear(
  all: ReadonlyMap<string, ReadLook>,
  looks: readonly { readonly of: PhotoRecord; readonly look: ReadLook }[]
): Promise<ReadonlyMap<string, AlikePhoto>> {
  const near = new Map<string, AlikePhoto>()
  const withCrops = looks.length <= mostWithCrops
  let compared = 0
  for (const [imageKey, look] of all) {
    compared += looks.length
    // Hundreds of pictures take seconds, and the desk is worked with meanwhile.
    if (compared > comparedAtOnce) {
      compared = 0
      await new Promise((resolve) => setImmediate(resolve))
    }
    for (const { of, look: meantLook } of looks) {
      const whole = measureWholes(meantLook, look)
      const distance = withCrops ? Math.min(whole, measureCrops(meantLook, look)) : whole
      if (distance <= farthestLook && distance < (near.get(imageKey)?.distance ?? 64))
        near.set(imageKey, { distance, cropped: distance < whole, of })
    }
  }
  return near
}
