import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { followLook } from '../../../main/services/looks/follow-look.ts'
import { makeLook } from '../../../main/services/looks/make-look.ts'
import { addNotice } from '../../../main/services/notices/add-notice.ts'
import { heldLock } from '../../../main/services/notices/kill/held-lock.ts'
import { createSeededRandom } from '../mutated/seeded-random.ts'
import { kill } from './kill-texts.ts'
import type { TestDesk } from './open-test-desk.ts'
import { editor, openOne, openTestDesk } from './open-test-desk.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

const wire = { credit: 'AP', byline: ['Ana LIMA'], dateCreated: '2026-05-12' }

/** A picture of soft shapes, another for each seed; every width has other image data. */
async function arrive(
  desk: TestDesk,
  name: string,
  { seed, width }: { readonly seed: number; readonly width: number },
  assign: Readonly<Record<string, string>>
) {
  const path = join(desk.photos, name)
  const random = createSeededRandom(seed)
  const shapes = Buffer.from(Array.from({ length: 9 * 6 * 3 }, () => random.below(256)))
  await sharp(shapes, { raw: { width: 9, height: 6, channels: 3 } })
    .resize(width, (width * 2) / 3, { kernel: 'cubic' })
    .jpeg()
    .toFile(path)
  await metadata.writer.writeOwnFile({ path, assign: { ...wire, ...assign } })
  const { id } = await openOne(desk.parts, path)
  const photo = await desk.parts.store.photos.get(id)
  if (photo === undefined) throw new Error(`${name} was not recorded`)
  await makeLook(desk.parts, photo)
  await followLook(desk.parts, photo)
  return photo
}

it('a killed picture that comes back scaled, under another name and byline, is locked by its look; another picture is not', async () => {
  await using desk = await openTestDesk(metadata)
  await arrive(desk, 'ISL101.jpg', { seed: 1, width: 480 }, {})
  await addNotice(desk.parts, { text: kill, from: 'text', actor: editor })
  const back = await arrive(desk, 'agency-b.jpg', { seed: 1, width: 360 }, { credit: 'Other' })
  const other = await arrive(desk, 'harbour.jpg', { seed: 2, width: 480 }, {})
  const lockOf = async ({ id }: typeof back) => heldLock((await desk.parts.store.photos.get(id)) ?? back)
  expect(await lockOf(back)).toMatchObject({ notice: 1, kind: 'kill', why: 'Looks like ISL101.jpg' })
  expect(await lockOf(other)).toBeNull()
  // What looks alike is a copy, whatever its pixels.
  const copies = await desk.parts.store.copies.counts([back.id, other.id])
  expect([copies.get(back.id), copies.get(other.id)]).toEqual([2, 1])
})

it('of a set, the picture that came again in another size takes the place of the one it looks like', async () => {
  await using desk = await openTestDesk(metadata)
  const set = { jobId: 'ISL200', credit: 'AFP' }
  const first = await arrive(desk, 'a.jpg', { seed: 1, width: 480 }, { ...set, caption: 'Ice in Osk. / AFP' })
  const second = await arrive(desk, 'b.jpg', { seed: 2, width: 480 }, { ...set, caption: 'A boat in Osk. / AFP' })
  const again = await arrive(desk, 'c.jpg', { seed: 1, width: 360 }, { ...set, caption: 'Ice in Ask. / AFP' })
  const { successions, notices } = desk.parts.store
  expect(await successions.of(first.id)).toMatchObject({ successor: again.id })
  expect(await successions.of(second.id)).toBeUndefined()
  expect(await notices.list()).toMatchObject([
    { origin: 'silent-change', derivedPairs: [{ correct: 'Ask', wrong: 'Osk' }] }
  ])
})
