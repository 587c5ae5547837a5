import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { mapLimited } from '../../../main/services/map-limited.ts'

// 24 and 10 megapixels, as cameras of the wires have them.
const sizes = [
  [6000, 4000],
  [3872, 2592]
] as const

/** Photos of 24 and 10 megapixels in turn, each with the metadata of one of these wires; gives their paths. */
export async function makeLargePhotos(
  metadata: Metadata,
  wires: readonly string[],
  folder: string
): Promise<readonly string[]> {
  const [first] = wires
  const plain = await Promise.all(
    sizes.map(async ([width, height]) => {
      const path = join(folder, `plain-${width}.jpg`)
      await sharp(first)
        .resize(width, height, { fit: 'fill' })
        .withIccProfile('srgb')
        .jpeg({ quality: 88 })
        .toFile(path)
      return { path, width, height }
    })
  )
  return mapLimited(wires, 2, async (from, index) => {
    const picture = plain[index % plain.length]
    if (picture === undefined) throw new Error('No picture was drawn')
    const to = join(folder, `photo-${String(index).padStart(4, '0')}.jpg`)
    await copyFile(picture.path, to)
    await metadata.writer.copyMetadata({ from, to, width: picture.width, height: picture.height })
    return to
  })
}
