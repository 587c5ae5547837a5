import { copyFile, mkdir, readdir, readFile, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { changeSettings } from '../../../main/services/change-settings.ts'
import type { IngestRequest } from '../../../main/services/ingest/ingest-photos.ts'
import { ingestPhotos } from '../../../main/services/ingest/ingest-photos.ts'
import { listPhotos } from '../../../main/services/photos/list-photos.ts'
import { drawPicture, makePhoto } from './make-photo.ts'
import type { TestDesk } from './open-test-desk.ts'
import { editor, openTestDesk, takeLast } from './open-test-desk.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

const order = { sort: 'name', descending: false, offset: 0, limit: 100 } as const
const list = async ({ parts }: TestDesk) => (await listPhotos(parts, {}, order)).photos

async function openCard(desk: TestDesk) {
  const card = join(desk.root, 'card', 'DCIM')
  await mkdir(card, { recursive: true })
  const ingest = (more: Partial<IngestRequest> = {}) =>
    ingestPhotos(desk.parts, {
      from: join(desk.root, 'card'),
      to: desk.photos,
      start: 1,
      actor: editor,
      leaveOut: [],
      ...more
    })
  return { card, ingest }
}

describe('ingesting a card', () => {
  it('copies each photo with its sidecar under its new name, records it with the template, and leaves the card as it was', async () => {
    await using desk = await openTestDesk(metadata)
    const { card, ingest } = await openCard(desk)
    const one = await makePhoto(metadata, join(card, 'A1.jpg'), { city: 'Paris' })
    await drawPicture(join(card, 'A1.tif'), { format: 'tiff', colour: '#222' })
    await drawPicture(join(card, 'B2.jpg'), { colour: '#333' })
    await writeFile(
      join(card, 'B2.xmp'),
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></x:xmpmeta>'
    )
    const before = await readFile(one)
    const template = {
      name: 'Desk',
      fields: [{ field: 'credit', apply: true, how: 'replace', when: 'always', value: 'AFP' }]
    } as const
    await changeSettings(desk.parts, {
      change: { captionTemplates: [{ ...template, fields: [...template.fields] }] },
      actor: editor
    })

    const asked = { rename: 'day_{seq:000}', template: 'Desk' }
    expect(await takeLast(ingest(asked))).toMatchObject({
      done: 3,
      total: 3,
      copied: 3,
      skipped: 0,
      failures: [],
      finished: true
    })
    expect((await readdir(desk.photos)).toSorted()).toEqual([
      'day_001.jpg',
      'day_001.tif',
      'day_002.jpg',
      'day_002.xmp'
    ])
    expect(await readFile(one)).toEqual(before)
    const [first] = await list(desk)
    expect(first).toMatchObject({ fileName: 'day_001.jpg', city: 'Paris', revision: 2 })
    expect((await desk.parts.store.photos.byPath(join(desk.photos, 'day_001.jpg')))?.reading.fields.credit?.value).toBe(
      'AFP'
    )

    // Again: captioned or not, what the desk has is left out; a new one on the card comes, after the others.
    await drawPicture(join(card, 'C3.jpg'), { colour: '#444' })
    expect(await takeLast(ingest(asked))).toMatchObject({ copied: 1, skipped: 3, failures: [] })
    expect((await list(desk)).map(({ fileName }) => fileName)).toContain('day_003.jpg')
  })

  it('goes on where it was stopped, and never replaces another file', async () => {
    await using desk = await openTestDesk(metadata)
    const { card, ingest } = await openCard(desk)
    for (const name of ['a', 'b', 'c']) await drawPicture(join(card, `${name}.jpg`), { colour: `#${name}00` })
    await drawPicture(join(desk.photos, 'b.jpg'), { colour: '#fff' })
    const stop = new AbortController()
    for await (const step of ingest({ signal: stop.signal })) if (step.copied === 1) stop.abort()
    // The file under way may be finished, no other is begun.
    expect(await readdir(desk.photos)).not.toContain('c.jpg')
    const { copied, skipped, failures } = await takeLast(ingest())
    expect([copied + skipped, failures]).toEqual([3, []])
    expect(skipped).toBeGreaterThan(0)
    expect((await readdir(desk.photos)).toSorted()).toEqual(['a.jpg', 'b-2.jpg', 'b.jpg', 'c.jpg'])
    // Gone from the disk, it is no longer held.
    await unlink(join(desk.photos, 'c.jpg'))
    expect(await takeLast(ingest())).toMatchObject({ copied: 1, skipped: 2 })
  })

  it('says what it could not copy and copies the others; a folder inside the card is refused', async () => {
    await using desk = await openTestDesk(metadata)
    const { card, ingest } = await openCard(desk)
    await copyFile(await drawPicture(join(card, 'a.jpg')), join(card, 'c.jpg'))
    await writeFile(join(card, 'b.jpg'), 'no picture at all')
    const last = await takeLast(ingest({ rename: '{headline}x' }))
    expect(last).toMatchObject({ done: 3, copied: 1, skipped: 1 })
    expect(last.failures).toMatchObject([{ path: join(card, 'b.jpg') }])
    await expect(takeLast(ingest({ to: join(card, 'in') }))).rejects.toMatchObject({ code: 'bad-input' })
    await expect(takeLast(ingest({ template: 'None' }))).rejects.toMatchObject({ code: 'not-found' })
  })
})
