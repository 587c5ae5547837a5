import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { undoChange } from '../../../main/services/changes/turn-back-change.ts'
import { blameField } from '../../../main/services/history/blame-field.ts'
import { searchHistory } from '../../../main/services/history/search-history.ts'
import { compareRevisions, showAt, showRevision } from '../../../main/services/history/show-state.ts'
import { findText } from '../../../main/services/photos/find-text.ts'
import { listPhotos } from '../../../main/services/photos/list-photos.ts'
import type { PhotoDetail } from '../../../shared/contract/photo.ts'
import { save, scan, turn } from './edit-beside-sidecars.ts'
import { makePhoto, writeOutside } from './make-photo.ts'
import type { TestDesk } from './open-test-desk.ts'
import { openOne, openTestDesk } from './open-test-desk.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

/** A photo seen, edited twice, changed by another program, and the second edit undone by merging. */
async function openPhoto(desk: TestDesk): Promise<PhotoDetail> {
  const fields = { caption: 'The mayor of Oslo opens it', city: 'Oslo' }
  const photo = await openOne(desk.parts, await makePhoto(metadata, join(desk.photos, 'a.jpg'), fields))
  await save(desk, photo, { caption: 'The mayor of Bergen opens it' })
  await save(desk, photo, { caption: 'The mayor of Bergen opens the harbour', city: 'Bergen' }, 2)
  await writeOutside(photo.path, '-XMP-photoshop:Headline=Ferry', '-IPTC:Headline=Ferry')
  await scan(desk)
  await undoChange(desk.parts, { ...turn(2), merge: true })
  return photo
}

const when = async ({ parts }: TestDesk, { id }: PhotoDetail, revision: number) =>
  (await parts.store.revisions.get(id, revision))?.at ?? ''

describe('the history of a photo', () => {
  it('tells what it said at a moment and at a revision, which bytes are kept, and how two revisions differ', async () => {
    await using desk = await openTestDesk(metadata)
    const photo = await openPhoto(desk)
    const photoId = photo.id
    const second = await when(desk, photo, 2)
    const state = await showAt(desk.parts, { photoId, at: second })
    expect(state).toMatchObject({
      revision: { revision: 2, kind: 'edit', change: 1 },
      until: await when(desk, photo, 3),
      revisions: 5,
      bytesKept: true,
      charsets: [{ used: expect.any(String) }],
      sidecars: []
    })
    expect(state.fields.caption?.copies.map(({ container }) => container)).toEqual(['iim', 'xmp', 'exif'])
    expect(await showRevision(desk.parts, { photoId, revision: 5 })).toMatchObject({ until: null, bytesKept: true })
    const kept = await Promise.all([1, 2, 3, 4].map((revision) => showRevision(desk.parts, { photoId, revision })))
    // Another program replaced revision 3 before the desk had kept it.
    expect(kept.map(({ bytesKept }) => bytesKept)).toEqual([true, true, false, true])
    await expect(showAt(desk.parts, { photoId, at: '2020-01-01T00:00:00Z' })).rejects.toMatchObject({
      code: 'not-found'
    })
    expect((await compareRevisions(desk.parts, { photoId, from: 1, to: 5 })).fields).toEqual({
      caption: { from: 'The mayor of Oslo opens it', to: 'The mayor of Bergen opens it' },
      headline: { to: 'Ferry' }
    })
  })

  it('names for each word the revision that brought it, also where an undo gave it back', async () => {
    await using desk = await openTestDesk(metadata)
    const { id: photoId } = await openPhoto(desk)
    const blame = await blameField(desk.parts, { photoId, field: 'caption' })
    expect(blame.stretches).toEqual([
      { text: 'The mayor of ', revision: 1 },
      { text: 'Bergen', revision: 2 },
      { text: ' opens it', revision: 1 }
    ])
    expect(blame).toMatchObject({
      revision: 5,
      language: 'x-default',
      languages: ['x-default'],
      origins: [
        { revision: 1, kind: 'seen', change: null },
        { revision: 2, kind: 'edit', change: 1, by: 'City Desk', reason: 'typo', notice: null }
      ]
    })
    const third = await blameField(desk.parts, { photoId, field: 'caption', revision: 3 })
    expect(third.stretches.at(-1)).toEqual({ text: 'the harbour', revision: 3 })
    expect(await blameField(desk.parts, { photoId, field: 'city' })).toMatchObject({
      language: null,
      stretches: [{ text: 'Oslo', revision: 1 }]
    })
    for (const asked of [{ field: 'credit' as const }, { field: 'caption' as const, language: 'fr' }])
      await expect(blameField(desk.parts, { photoId, ...asked })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('is searched over all photos, in pages, and tells which words were held', async () => {
    await using desk = await openTestDesk(metadata)
    const photo = await openPhoto(desk)
    const query = { text: 'bergen', field: 'caption' } as const
    const first = await searchHistory(desk.parts, { query, limit: 3 })
    expect(first.hits.map(({ revision, current }) => [revision.revision, current])).toEqual([
      [5, true],
      [4, false],
      [3, false]
    ])
    expect(first.hits[0]?.held).toEqual([{ field: 'caption', excerpt: 'The mayor of Bergen opens it' }])
    const rest = await searchHistory(desk.parts, { query, limit: 3, after: first.next ?? '' })
    expect(rest).toMatchObject({ hits: [{ revision: { revision: 2 }, photoId: photo.id }], next: null })
    // The city held it in revisions 3 and 4 only: the index, which knows no fields, is not believed.
    const cities = await searchHistory(desk.parts, { query: { text: 'Bergen', field: 'city' }, limit: 1 })
    expect(cities.hits.map(({ revision }) => revision.revision)).toEqual([4])
    await expect(searchHistory(desk.parts, { query, limit: 3, after: '[]' })).rejects.toMatchObject({
      code: 'bad-input'
    })
  })

  it('shows the contact sheet and what is found as of a moment', async () => {
    await using desk = await openTestDesk(metadata)
    const photo = await openPhoto(desk)
    const at = await when(desk, photo, 3)
    const order = { sort: 'name', descending: false, offset: 0, limit: 10 } as const
    expect(await listPhotos(desk.parts, { at, text: 'harbour' }, order)).toMatchObject({
      total: 1,
      photos: [{ city: 'Bergen', revision: 3, headline: '' }]
    })
    expect(await listPhotos(desk.parts, { text: 'harbour' }, order)).toMatchObject({ total: 0 })
    expect(await findText(desk.parts, { text: 'Bergen', ever: false, at })).toMatchObject([
      { field: 'caption', revision: 3, current: false },
      { field: 'city', revision: 3, current: false }
    ])
  })
})
