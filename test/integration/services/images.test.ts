import { mkdir, readdir, readFile, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { createNewestFirstQueue } from '../../../main/services/looks/newest-first-queue.ts'
import { getImage, getKilledImage } from '../../../main/services/photos/get-image.ts'
import { drawPicture, writeOutside } from './make-photo.ts'
import type { TestDesk } from './open-test-desk.ts'
import { openOne, openTestDesk } from './open-test-desk.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

const openCache = (desk: TestDesk) => ({ folder: join(desk.deskFolder, 'cache'), queue: createNewestFirstQueue(2) })

async function listCache(desk: TestDesk): Promise<string[]> {
  await mkdir(join(desk.deskFolder, 'cache'), { recursive: true })
  return (await readdir(join(desk.deskFolder, 'cache'), { recursive: true })).filter((name) => name.endsWith('.jpg'))
}

describe('pictures for screens', () => {
  it('fit their size, are made once and kept', async () => {
    await using desk = await openTestDesk(metadata)
    const photo = await openOne(desk.parts, await drawPicture(join(desk.photos, 'a.jpg'), { width: 900, height: 600 }))
    const cache = openCache(desk)
    const request = { key: photo.imageKey, size: 'thumb' } as const
    const [image] = await Promise.all([getImage(desk.parts, cache, request), getImage(desk.parts, cache, request)])
    expect(await sharp(image).metadata()).toMatchObject({ format: 'jpeg', width: 320, height: 213 })
    expect(await listCache(desk)).toEqual([join(photo.imageKey.slice(0, 2), `${photo.imageKey}-thumb.jpg`)])
    await unlink(photo.path)
    expect(Buffer.from(await getImage(desk.parts, cache, request)).equals(Buffer.from(image))).toBe(true)
  })

  it('of a killed picture are small and without colours', async () => {
    await using desk = await openTestDesk(metadata)
    const path = join(desk.photos, 'a.jpg')
    const photo = await openOne(desk.parts, await drawPicture(path, { colour: '#c03010', width: 900, height: 600 }))
    const image = await getKilledImage(desk.parts, openCache(desk), photo.imageKey)
    expect(await sharp(image).metadata()).toMatchObject({ width: 320, height: 213 })
    const { channels } = await sharp(image).toColourspace('srgb').stats()
    const means = channels.slice(0, 3).map(({ mean }) => mean)
    expect(Math.max(...means) - Math.min(...means)).toBeLessThan(2)
  })

  it('keep their name when only the words change, and get another when they are turned', async () => {
    await using desk = await openTestDesk(metadata)
    const path = await drawPicture(join(desk.photos, 'a.jpg'))
    const photo = await openOne(desk.parts, path)
    await writeOutside(path, '-XMP-photoshop:City=Oslo')
    expect((await openOne(desk.parts, path)).imageKey).toBe(photo.imageKey)
    await writeOutside(path, '-IFD0:Orientation#=6')
    const turned = await openOne(desk.parts, path)
    expect(turned.imageKey).not.toBe(photo.imageKey)
    expect([turned.width, turned.height]).toEqual([photo.height, photo.width])
  })

  it('are not kept under the name of a picture that was just replaced', async () => {
    await using desk = await openTestDesk(metadata)
    const photo = await openOne(desk.parts, await drawPicture(join(desk.photos, 'a.jpg'), { colour: 'red' }))
    await drawPicture(photo.path, { colour: 'blue', width: 200 })
    await getImage(desk.parts, openCache(desk), { key: photo.imageKey, size: 'thumb' })
    expect(await listCache(desk)).toEqual([])
  })

  it('of no photo, or of one that cannot be decoded, are refused', async () => {
    await using desk = await openTestDesk(metadata)
    const photo = await openOne(desk.parts, await drawPicture(join(desk.photos, 'a.jpg')))
    const cache = openCache(desk)
    await expect(getImage(desk.parts, cache, { key: '0'.repeat(64), size: 'thumb' })).rejects.toMatchObject({
      code: 'not-found'
    })
    await writeFile(photo.path, (await readFile(photo.path)).subarray(0, 200))
    await expect(getImage(desk.parts, cache, { key: photo.imageKey, size: 'thumb' })).rejects.toMatchObject({
      code: expect.stringMatching(/damaged-file|not-an-image/)
    })
  })
})
