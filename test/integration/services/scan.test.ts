import { copyFile, mkdir, readFile, rename, rm, symlink, unlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { findText } from '../../../main/services/photos/find-text.ts'
import { listPhotos, showPhoto } from '../../../main/services/photos/list-photos.ts'
import { scanSource } from '../../../main/services/photos/scan-source.ts'
import { showPhotoHistory } from '../../../main/services/show-history.ts'
import { verifyDesk } from '../../../main/services/verify-desk.ts'
import type { ScanStep } from '../../../shared/contract/desk.ts'
import { drawPicture, writeOutside } from './make-photo.ts'
import type { TestDesk } from './open-test-desk.ts'
import { editor, openTestDesk, readLedger, takeLast } from './open-test-desk.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

const scan = (desk: TestDesk, path = desk.photos) => scanSource(desk.parts, { path, actor: editor, leaveOut: [] })

async function listNames(desk: TestDesk): Promise<string[]> {
  const order = { sort: 'name', descending: false, offset: 0, limit: 100 } as const
  return (await listPhotos(desk.parts, {}, order)).photos.map((photo) => photo.fileName)
}

describe('reading a folder', () => {
  it('finds photos in all sub-folders, by extension or by their first bytes, and leaves the rest', async () => {
    await using desk = await openTestDesk(metadata)
    await mkdir(join(desk.photos, 'day one', 'deep'), { recursive: true })
    await mkdir(join(desk.photos, '.hidden'))
    await drawPicture(join(desk.photos, 'a.JPG'))
    await drawPicture(join(desk.photos, 'day one', 'deep', 'b.png'), { format: 'png' })
    await copyFile(join(desk.photos, 'a.JPG'), join(desk.photos, 'wire-item-7'))
    await copyFile(join(desk.photos, 'a.JPG'), join(desk.photos, '.hidden', 'c.jpg'))
    await copyFile(join(desk.photos, 'a.JPG'), join(desk.photos, '.d.jpg'))
    await symlink(join(desk.photos, 'a.JPG'), join(desk.photos, 'link.jpg'))
    await writeFile(join(desk.photos, 'notes.txt'), 'no photo')
    await writeFile(join(desk.photos, 'README'), 'no photo either')
    const steps: ScanStep[] = []
    for await (const step of scan(desk)) steps.push(step)
    expect(steps.map((step) => step.done)).toEqual([0, 1, 2, 3, 3])
    expect(steps.at(-1)).toEqual({ done: 3, total: 3, added: 3, changed: 0, missing: 0, failures: [], finished: true })
    expect(await listNames(desk)).toEqual(['a.JPG', 'b.png', 'wire-item-7'])
  })

  it('reads photos anew that an older desk read with fewer fields', async () => {
    await using desk = await openTestDesk(metadata)
    const path = await drawPicture(join(desk.photos, 'a.jpg'))
    await writeOutside(path, '-XMP-iptcExt:PersonInImage=Ann')
    await takeLast(scan(desk))
    const known = await desk.parts.store.photos.byPath(path)
    if (known === undefined) throw new Error('The photo is not known')
    const { tableVersion: _version, ...reading } = known.reading
    await desk.parts.store.transact((records) =>
      records.photos.update({ ...known, reading: { ...reading, fields: {} } })
    )
    expect(await takeLast(scan(desk))).toMatchObject({ added: 0, changed: 0, failures: [] })
    const again = await desk.parts.store.photos.byPath(path)
    expect(again?.reading.fields.personShown?.value).toEqual(['Ann'])
    expect(again?.revision).toBe(known.revision)
  })

  it('names each file it cannot read and goes on', async () => {
    await using desk = await openTestDesk(metadata)
    const whole = await readFile(await drawPicture(join(desk.photos, 'whole.jpg'), { width: 300, height: 300 }))
    await writeFile(join(desk.photos, 'empty.jpg'), '')
    await writeFile(join(desk.photos, 'text.jpg'), 'This is a text.')
    await writeFile(Buffer.concat([Buffer.from(`${desk.photos}/caf`), Buffer.from([0xe9]), Buffer.from('.jpg')]), whole)
    const step = await takeLast(scan(desk))
    expect(step).toMatchObject({ added: 1, finished: true })
    expect(step.failures.map((failure) => failure.code).toSorted()).toEqual([
      'empty-file',
      'name-not-readable',
      'not-an-image'
    ])
    expect(await listNames(desk)).toEqual(['whole.jpg'])
  })

  it.each([
    ['a file', 'photo.jpg', 'bad-input'],
    ['a folder that is not there', 'nowhere', 'not-found']
  ])('refuses %s', async (_, name, code) => {
    await using desk = await openTestDesk(metadata)
    await drawPicture(join(desk.photos, 'photo.jpg'))
    await expect(takeLast(scan(desk, join(desk.photos, name)))).rejects.toMatchObject({ code })
    await expect(takeLast(scan(desk, 'photos'))).rejects.toMatchObject({ code: 'bad-input' })
    expect(await readLedger(desk.parts)).toEqual([])
  })

  it('again records only what is new: changed outside, renamed, gone, and back again', async () => {
    await using desk = await openTestDesk(metadata)
    const at = (name: string) => join(desk.photos, name)
    for (const [name, colour] of [
      ['kept', 'red'],
      ['changed', 'green'],
      ['renamed', 'blue'],
      ['gone', 'black']
    ]) {
      await drawPicture(at(`${name}.jpg`), { colour: colour ?? '' })
    }
    await takeLast(scan(desk))
    expect(await takeLast(scan(desk))).toMatchObject({ done: 4, added: 0, changed: 0, missing: 0 })
    const renamed = await desk.parts.store.photos.byPath(at('renamed.jpg'))
    const changed = await desk.parts.store.photos.byPath(at('changed.jpg'))

    await writeOutside(at('changed.jpg'), '-XMP-photoshop:City=Oslo')
    await rename(at('renamed.jpg'), at('new name.jpg'))
    await rename(at('gone.jpg'), join(desk.root, 'gone.jpg'))
    expect(await takeLast(scan(desk))).toMatchObject({ done: 3, added: 0, changed: 2, missing: 1, failures: [] })
    expect(await listNames(desk)).toEqual(['changed.jpg', 'kept.jpg', 'new name.jpg'])
    if (renamed === undefined || changed === undefined) throw new Error('The first reading missed photos')
    expect(await showPhoto(desk.parts, renamed.id)).toMatchObject({ path: at('new name.jpg'), revision: 1 })
    expect(await showPhotoHistory(desk.parts, changed.id)).toMatchObject([
      { kind: 'seen', revision: 1 },
      { kind: 'outside', revision: 2, change: null, fields: { city: { to: 'Oslo' } } }
    ])
    expect(
      (await readLedger(desk.parts))
        .slice(5)
        .map((entry) => entry.kind)
        .toSorted()
    ).toEqual(['photo-changed-outside', 'photo-missing', 'photo-seen'])

    await rename(join(desk.root, 'gone.jpg'), at('gone.jpg'))
    expect(await takeLast(scan(desk))).toMatchObject({ added: 0, changed: 1, missing: 0 })
    expect(await listNames(desk)).toHaveLength(4)
    expect(await verifyDesk(desk.parts)).toMatchObject({ ok: true, problems: [] })
  })

  it('of a disk that was away gives photos of equal bytes their own records back', async () => {
    await using desk = await openTestDesk(metadata)
    const names = ['a', 'b', 'c', 'd']
    const paths = names.map((name) => join(desk.photos, `${name}.jpg`))
    const [first = ''] = paths
    await drawPicture(first)
    for (const path of paths.slice(1)) await copyFile(first, path)
    await takeLast(scan(desk))
    const ids = async () => Promise.all(paths.map(async (path) => (await desk.parts.store.photos.byPath(path))?.id))
    const before = await ids()
    await rename(desk.photos, `${desk.photos} away`)
    await mkdir(desk.photos)
    expect(await takeLast(scan(desk))).toMatchObject({ missing: 4 })
    await rm(desk.photos, { recursive: true })
    await rename(`${desk.photos} away`, desk.photos)
    // A new copy comes with the disk: it takes no record whose file is back at its own place.
    await copyFile(first, join(desk.photos, '0.jpg'))
    expect(await takeLast(scan(desk))).toMatchObject({ added: 1, changed: 4, missing: 0 })
    expect(await ids()).toEqual(before)
    const back = (await readLedger(desk.parts)).filter((entry) => 'from' in entry.payload)
    expect(back.map(({ payload }) => payload['path']).toSorted()).toEqual(paths)
    for (const { payload } of back) expect(payload['from']).toBe(payload['path'])
  })

  it('again does not open files of the same size and time', async () => {
    await using desk = await openTestDesk(metadata)
    const path = await drawPicture(join(desk.photos, 'a.jpg'))
    await takeLast(scan(desk))
    const opened: string[] = []
    const read: typeof metadata.reader.read = (photo, options) => {
      opened.push(photo)
      return metadata.reader.read(photo, options)
    }
    const counting = { ...desk, parts: { ...desk.parts, reader: { ...desk.parts.reader, read } } }
    await takeLast(scan(counting))
    expect(opened).toEqual([])
    await utimes(path, 1_000_000, 1_000_000)
    expect(await takeLast(scan(counting))).toMatchObject({ changed: 0 })
    await takeLast(scan(counting))
    expect(opened).toEqual([path])
  })

  it('stopped in the middle keeps what was read and calls nothing missing', async () => {
    await using desk = await openTestDesk(metadata)
    for (let count = 0; count < 8; count += 1) await drawPicture(join(desk.photos, `${count}.jpg`))
    await takeLast(scan(desk))
    await unlink(join(desk.photos, '0.jpg'))
    for (let count = 10; count < 16; count += 1)
      await drawPicture(join(desk.photos, `${count}.jpg`), { colour: `#0000${count}` })
    for await (const step of scan(desk)) if (step.added > 0) break
    const missing = (await readLedger(desk.parts)).filter((entry) => entry.kind === 'photo-missing')
    expect(missing).toEqual([])
    const stored = await desk.parts.store.photos.count()
    expect(stored).toBeGreaterThan(8)
    expect(stored).toBeLessThan(14)
  })

  it('tells windows which photos are new', async () => {
    await using desk = await openTestDesk(metadata)
    await drawPicture(join(desk.photos, 'a.jpg'))
    const window = desk.parts.events.subscribe()
    await takeLast(scan(desk))
    desk.parts.events.publish({ type: 'notices' })
    const seen: string[] = []
    while (!seen.includes('photos')) seen.push((await window.next()).value?.type ?? 'end')
    expect(seen).toContain('sources')
  })
})

describe('finding text', () => {
  it('names the field that holds it now, and with “ever” the revision that held it', async () => {
    await using desk = await openTestDesk(metadata)
    const path = await drawPicture(join(desk.photos, 'a.jpg'))
    await writeOutside(path, '-XMP-photoshop:City=Zürich', '-IPTC:Headline=Bankers meet in Zurich')
    await takeLast(scan(desk))
    const [photo] = await findText(desk.parts, { text: 'ZURICH', ever: false })
    const hits = await findText(desk.parts, { text: 'ZURICH', ever: false })
    expect(hits.map((hit) => [hit.field, hit.excerpt, hit.current]).toSorted()).toEqual([
      ['city', 'Zürich', true],
      ['headline', 'Bankers meet in Zurich', true]
    ])
    await writeOutside(path, '-XMP-photoshop:City=Bern', '-IPTC:Headline=')
    await takeLast(scan(desk))
    expect(await findText(desk.parts, { text: 'zürich', ever: false })).toEqual([])
    expect(await findText(desk.parts, { text: 'zürich', ever: true })).toMatchObject([
      { photoId: photo?.photoId, revision: 1, current: false },
      { photoId: photo?.photoId, revision: 1, current: false }
    ])
    expect(await findText(desk.parts, { text: 'a.jp', ever: false })).toMatchObject([{ field: 'fileName' }])
  })
})

it('a photo whose file goes while the folder is read is a failure, not a crash', async () => {
  await using desk = await openTestDesk(metadata)
  for (const name of ['a', 'b', 'c', 'd']) await drawPicture(join(desk.photos, `${name}.jpg`))
  const { reader } = desk.parts
  const read: typeof reader.read = async (path, options) => {
    if (path.endsWith('c.jpg')) await rm(path)
    return await reader.read(path, options)
  }
  const parts = { ...desk.parts, reader: { ...reader, read } }
  const step = await takeLast(scanSource(parts, { path: desk.photos, actor: editor, leaveOut: [] }))
  expect(step).toMatchObject({ added: 3, failures: [{ code: 'not-found' }], finished: true })
})
