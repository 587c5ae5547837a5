import { copyFile, mkdir, rename, rm, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTreeWatcher } from '../../../main/intake/tree-watch.ts'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { listPhotos } from '../../../main/services/photos/list-photos.ts'
import { scanSource } from '../../../main/services/photos/scan-source.ts'
import { showPhotoHistory } from '../../../main/services/show-history.ts'
import { watchSources } from '../../../main/services/sources/watch-sources.ts'
import { drawPicture, makePhoto, writeOutside } from './make-photo.ts'
import type { TestDesk } from './open-test-desk.ts'
import { editor, openTestDesk, takeLast } from './open-test-desk.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

const patience = { stableMs: 100, pollMs: 20, gatherMs: 150, presenceMs: 100 }
const order = { sort: 'name', descending: false, offset: 0, limit: 100 } as const

const scan = (desk: TestDesk) => takeLast(scanSource(desk.parts, { path: desk.photos, actor: editor, leaveOut: [] }))
const watch = (desk: TestDesk) =>
  watchSources({
    desk: desk.parts,
    watcher: createTreeWatcher(patience),
    leaveOut: [desk.deskFolder],
    log: () => undefined
  })
const list = async ({ parts }: TestDesk, filter = {}) => (await listPhotos(parts, filter, order)).photos
const names = async (desk: TestDesk, filter = {}) => (await list(desk, filter)).map(({ fileName }) => fileName)

/** Waits until the desk stands as asked, asked again with each event as a window does. */
async function until({ parts }: TestDesk, isSo: () => Promise<boolean> | boolean): Promise<void> {
  for await (const _ of parts.events.subscribe(AbortSignal.timeout(20_000))) if (await isSo()) return
  throw new Error('the desk was not told of it')
}
const same = async (desk: TestDesk, expected: readonly string[]) => (await names(desk)).join() === expected.join()

describe('a watched source', () => {
  it('shows new, changed, renamed and deleted files by itself; a renamed one keeps its identity, a deleted one its history', async () => {
    await using desk = await openTestDesk(metadata)
    const at = (name: string) => join(desk.photos, name)
    await makePhoto(metadata, at('a.jpg'), { headline: 'One' })
    await scan(desk)
    await using _watch = watch(desk)
    const [a] = await list(desk)

    await mkdir(at('day/deep'), { recursive: true })
    await drawPicture(at('day/deep/b.jpg'), { colour: '#101010' })
    await until(desk, () => same(desk, ['a.jpg', 'b.jpg']))

    await writeOutside(at('a.jpg'), '-IPTC:Headline=Two', '-XMP-photoshop:Headline=Two')
    await until(desk, async () => (await list(desk))[0]?.headline === 'Two')

    await rename(at('a.jpg'), at('day/renamed.jpg'))
    await rename(at('day'), at('evening'))
    await until(desk, () => same(desk, ['b.jpg', 'renamed.jpg']))
    const moved = (await list(desk))[1]
    expect(moved).toMatchObject({ id: a?.id, revision: 2, path: at('evening/renamed.jpg') })

    await unlink(at('evening/renamed.jpg'))
    await until(desk, () => same(desk, ['b.jpg']))
    expect(await list(desk, { missing: true })).toMatchObject([{ id: a?.id, missing: true }])
    if (a) expect(await showPhotoHistory(desk.parts, a.id)).toHaveLength(2)
  })

  it('knows a file that was renamed and edited between two looks for the same photo', async () => {
    await using desk = await openTestDesk(metadata)
    await makePhoto(metadata, join(desk.photos, 'a.jpg'), { headline: 'One' })
    await scan(desk)
    const [a] = await list(desk)
    const to = join(desk.photos, 'other name.jpg')
    await rename(join(desk.photos, 'a.jpg'), to)
    await writeOutside(to, '-overwrite_original_in_place', '-XMP-photoshop:Headline=Two', '-IPTC:Headline=Two')
    // What happened while nobody watched is found at the start.
    await using _watch = watch(desk)
    await until(desk, () => same(desk, ['other name.jpg']))
    expect(await list(desk)).toMatchObject([{ id: a?.id, revision: 2, headline: 'Two' }])
  })

  it('takes a disk that is away for offline, not for deleted photos, and goes on when it is back', async () => {
    await using desk = await openTestDesk(metadata)
    await drawPicture(join(desk.photos, 'a.jpg'))
    await scan(desk)
    const [source] = await desk.parts.store.sources.list()
    if (source === undefined) throw new Error('no source')
    const away = join(desk.root, 'away')
    await rename(desk.photos, away)
    // Where a disk was mounted an empty folder comes to light.
    await mkdir(desk.photos)
    await using watching = watch(desk)
    await until(desk, () => watching.state(source.id)?.state === 'offline')
    expect(await names(desk)).toEqual(['a.jpg'])
    await rm(desk.photos, { recursive: true })
    await rename(away, desk.photos)
    await until(desk, () => watching.state(source.id)?.state === 'watched')
    await copyFile(join(desk.photos, 'a.jpg'), join(desk.photos, 'b.jpg'))
    await until(desk, () => same(desk, ['a.jpg', 'b.jpg']))
    // Deleted one by one, in the folder itself, they are gone.
    for (const name of ['a.jpg', 'b.jpg']) await unlink(join(desk.photos, name))
    await until(desk, () => same(desk, []))
    expect(watching.state(source.id)?.state).toBe('watched')
  })
})
