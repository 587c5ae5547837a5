import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { startMakingLooks } from '../../../main/services/looks/make-looks.ts'
import { addNotice } from '../../../main/services/notices/add-notice.ts'
import { proposeNotice } from '../../../main/services/notices/propose-notice.ts'
import { drawPicture } from './make-photo.ts'
import type { TestDesk } from './open-test-desk.ts'
import { editor, openOne, openTestDesk } from './open-test-desk.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

/** A desk with three pictures, and what was done for their looks, in order. */
async function openPictures() {
  const desk = await openTestDesk(metadata)
  const seen: string[] = []
  for (const [at, colour] of ['red', 'green', 'blue'].entries())
    await openOne(desk.parts, await drawPicture(join(desk.photos, `${at}.jpg`), { colour }))
  const { promise: made, resolve } = Promise.withResolvers<void>()
  const look: TestDesk['parts']['imaging']['look'] = async (request) => {
    seen.push(request.path.slice(-5))
    if (seen.length === 3) resolve()
    return await desk.parts.imaging.look(request)
  }
  const { promise: waiting, resolve: wait } = Promise.withResolvers<void>()
  const idle = () => {
    wait()
    return desk.parts.turns.idle()
  }
  const { imaging, turns } = desk.parts
  const parts = { ...desk.parts, imaging: { ...imaging, look }, turns: { ...turns, idle } }
  const log = (what: string, error: unknown) => seen.push(`${what} ${error}`)
  const start = () => startMakingLooks({ desk: parts, cache: { folder: join(desk.deskFolder, 'cache') }, log })
  return { desk, parts, seen, made, waiting, start }
}

describe('the looks of the desk’s pictures', () => {
  it('are made in the background, newest first, and once', async () => {
    const { desk, seen, made, start } = await openPictures()
    await using _desk = desk
    {
      await using _looks = start()
      await made
    }
    expect(seen).toEqual(['2.jpg', '1.jpg', '0.jpg'])
    expect(await desk.parts.store.looks.progress()).toEqual({ made: 3, pictures: 3 })
    await start()[Symbol.asyncDispose]()
    expect(seen).toHaveLength(3)
  })

  it('wait while a file is being written, and stop with the desk', async () => {
    const { desk, seen, waiting, start } = await openPictures()
    await using _desk = desk
    const { promise: written, resolve: end } = Promise.withResolvers<void>()
    const writing = desk.parts.turns.take('a file', () => written)
    const looks = start()
    await waiting
    const stopped = looks[Symbol.asyncDispose]()
    end()
    await Promise.all([writing, stopped])
    expect(seen).toEqual([])
  })

  it('are not those of a file that took a picture’s place', async () => {
    const { desk, made, start } = await openPictures()
    await using _desk = desk
    const path = join(desk.photos, '2.jpg')
    const photo = await desk.parts.store.photos.byPath(path)
    await drawPicture(path, { colour: 'white', width: 40 })
    {
      await using _looks = start()
      await made
    }
    expect(await desk.parts.store.looks.get(photo?.imageKey ?? '')).toBeUndefined()
    expect(await desk.parts.store.looks.progress()).toEqual({ made: 2, pictures: 3 })
  })

  it('that a notice needs are made for it, and a proposal says how far the others are', async () => {
    const { desk, parts, seen } = await openPictures()
    await using _desk = desk
    const photo = await desk.parts.store.photos.byPath(join(desk.photos, '1.jpg'))
    const text =
      'MANDATORY KILL - THIS PHOTO BY ANA LIMA HAS BEEN WITHDRAWN FROM AFP SYSTEMS AND MAY NO LONGER BE USED.'
    const notice = await addNotice(parts, { text, from: 'text', photoId: photo?.id, actor: editor })
    const proposal = await proposeNotice(parts, { notice: notice.number, cutBoilerplate: true })
    expect(seen).toEqual(['1.jpg'])
    expect(proposal.looks).toEqual({ made: 1, pictures: 3 })
    expect(proposal.matched).toMatchObject([{ fileName: '1.jpg', match: 'picture-id' }])
  })
})
