import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { listSearches, removeSearch, renameSearch, saveSearch } from '../../../main/services/searches/keep-searches.ts'
import { makePhoto } from './make-photo.ts'
import { openAll, openTestDesk } from './open-test-desk.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

it('a saved search counts what it finds now, keeps its order and groups, and is saved over by its name alone', async () => {
  await using desk = await openTestDesk(metadata)
  const { parts } = desk
  await openAll(parts, [await makePhoto(metadata, join(desk.photos, 'a.jpg'), { city: 'Paris' })])
  const content = {
    filter: { city: 'paris' },
    sort: 'headline',
    descending: true,
    group: { by: 'byline', descending: false }
  } as const
  const { id } = await saveSearch(parts, { ...content, name: 'Paris' })
  expect(await listSearches(parts)).toMatchObject([{ ...content, id, name: 'Paris', photos: 1 }])
  await openAll(parts, [await makePhoto(metadata, join(desk.photos, 'b.jpg'), { city: 'PARIS' }, { colour: '#333' })])
  expect(await listSearches(parts)).toMatchObject([{ photos: 2 }])

  expect(await saveSearch(parts, { ...content, filter: { city: '' }, name: 'paris' })).toEqual({ id, replaced: true })
  const other = await saveSearch(parts, { ...content, name: 'Áccents first' })
  expect((await listSearches(parts)).map(({ name, photos }) => [name, photos])).toEqual([
    ['Áccents first', 2],
    ['paris', 0]
  ])
  await expect(renameSearch(parts, { id, name: 'áccents FIRST' })).rejects.toMatchObject({ code: 'bad-input' })
  await renameSearch(parts, { id, name: 'Berlin' })
  await removeSearch(parts, other.id)
  expect((await listSearches(parts)).map(({ name }) => name)).toEqual(['Berlin'])
  await expect(removeSearch(parts, other.id)).rejects.toMatchObject({ code: 'not-found' })
})
