import { link, readdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { settleFileWorks } from '../../../main/services/files/settle-works.ts'
import { makePhoto } from './make-photo.ts'
import { editor, openAll, openTestDesk } from './open-test-desk.ts'

let metadata: Metadata
beforeAll(() => {
  metadata = createMetadata()
})
afterAll(() => metadata[Symbol.asyncDispose]())

// Each case is what the disk looks like when the desk was ended in the middle of renaming a.jpg with a.xmp to b.
it.each([
  ['nothing was done yet', async () => undefined, [], 'a'],
  ['the sidecar had gone ahead', (at: string) => rename(join(at, 'a.xmp'), join(at, 'b.xmp')), ['rolled-back'], 'a'],
  [
    'the photo had both names',
    async (at: string) => {
      await rename(join(at, 'a.xmp'), join(at, 'b.xmp'))
      await link(join(at, 'a.jpg'), join(at, 'b.jpg'))
    },
    ['completed'],
    'b'
  ],
  [
    'all was done and nothing recorded',
    async (at: string) => {
      for (const name of ['xmp', 'jpg']) await rename(join(at, `a.${name}`), join(at, `b.${name}`))
    },
    ['completed'],
    'b'
  ]
])('a desk that was ended while it renamed settles it at the next start: %s', async (_, disturb, outcomes, stem) => {
  await using desk = await openTestDesk(metadata)
  const { photos: folder, parts } = desk
  const path = join(folder, 'a.jpg')
  await makePhoto(metadata, path, { city: 'Oslo' })
  await writeFile(join(folder, 'a.xmp'), '<x:xmpmeta xmlns:x="adobe:ns:meta/"/>')
  const [photo] = await openAll(parts, [path])
  if (photo === undefined) throw new Error('The photo is missing')
  const files = ['xmp', 'jpg'].map((name) => ({ from: join(folder, `a.${name}`), to: join(folder, `b.${name}`) }))
  const work = { at: parts.clock(), by: editor.name, act: 'rename' as const, of: null }
  // A second photo of the work whose turn had not come, of the same bytes as what lies at its target.
  const later = [{ from: join(folder, 'c.jpg'), to: path }]
  await parts.store.transact((records) =>
    records.fileWorks.insert(work, [
      { photoId: photo.id, files },
      { photoId: photo.id, files: later }
    ])
  )
  await disturb(folder)
  expect((await settleFileWorks(parts)).map(({ outcome }) => outcome)).toEqual(outcomes)
  expect((await readdir(folder)).toSorted()).toEqual([`${stem}.jpg`, `${stem}.xmp`])
  const known = await parts.store.photos.get(photo.id)
  expect(known).toMatchObject({ fileName: `${stem}.jpg`, missing: false, revision: 1 })
  expect(known?.reading.sidecars.map((sidecar) => sidecar.path)).toEqual([join(folder, `${stem}.xmp`)])
  expect(await parts.store.fileWorks.waiting()).toEqual([])
})
