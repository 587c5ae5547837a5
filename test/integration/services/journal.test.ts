import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { reconcileCopies } from '../../../main/services/changes/reconcile-copies.ts'
import { saveEdits } from '../../../main/services/changes/save-edits.ts'
import { lockPhotos } from '../../../main/services/notices/kill/lock-photos.ts'
import { listChanges, showPhotoHistory } from '../../../main/services/show-history.ts'
import type { PhotoEdit } from '../../../shared/contract/edit.ts'
import { photoIdSchema } from '../../../shared/contract/identifiers.ts'
import type { PhotoDetail } from '../../../shared/contract/photo.ts'
import { makeXmp } from '../metadata/make-xmp.ts'
import { makePhoto, writeOutside } from './make-photo.ts'
import { editor, openAll, openOne, openTestDesk, readLedger } from './open-test-desk.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

const edit = (photo: PhotoDetail, set: PhotoEdit['set'], revision = photo.revision): PhotoEdit => ({
  photoId: photo.id,
  revision,
  set,
  add: {},
  remove: {}
})

const save = (edits: readonly PhotoEdit[], signal?: AbortSignal) => ({ edits, actor: editor, reason: 'typo', signal })

describe('saving an edit', () => {
  it.each(['jpeg', 'tiff'] as const)(
    'makes the next revision of a %s, in the ledger before anybody is told',
    async (format) => {
      await using desk = await openTestDesk(metadata)
      const path = await makePhoto(
        metadata,
        join(desk.photos, `a.${format}`),
        { city: 'Oslo', keywords: ['ice'] },
        { format }
      )
      const photo = await openOne(desk.parts, path)
      const before = await readFile(path)
      const told: string[] = []
      const parts = {
        ...desk.parts,
        events: { ...desk.parts.events, publish: () => told.push('window') },
        store: {
          ...desk.parts.store,
          transact: async <Result>(work: Parameters<typeof desk.parts.store.transact<Result>>[0]) => {
            const result = await desk.parts.store.transact(work)
            told.push('record')
            return result
          }
        }
      }
      const result = await saveEdits(parts, save([edit(photo, { city: 'Bergen' })]))
      expect(result).toEqual({ change: 1, done: [{ photoId: photo.id, path, revision: 2 }], failed: [] })
      expect(told).toEqual(['record', 'record', 'record', 'window'])

      const reading = await metadata.reader.read(path)
      expect(reading.fields.city).toMatchObject({ value: 'Bergen', disagree: false })
      expect(await desk.parts.store.photos.get(photo.id)).toMatchObject({
        revision: 2,
        reading: { sha256: reading.sha256 }
      })
      expect(Buffer.from(await desk.parts.vault.bytes(photo.sha256)).equals(before)).toBe(true)

      expect(await showPhotoHistory(desk.parts, photo.id)).toMatchObject([
        { revision: 1, kind: 'seen', by: 'City Desk', change: null, sha256: photo.sha256 },
        {
          revision: 2,
          kind: 'edit',
          by: 'City Desk',
          reason: 'typo',
          change: 1,
          fields: { city: { from: 'Oslo', to: 'Bergen' } },
          sha256: reading.sha256
        }
      ])
      const entries = await readLedger(desk.parts)
      expect(entries.map((entry) => entry.kind)).toEqual(['source-added', 'photo-seen', 'change-planned', 'revision'])
      expect(entries.at(-1)).toMatchObject({
        actor: editor,
        subject: photo.id,
        payload: {
          revision: 2,
          change: 1,
          reason: 'typo',
          fields: { city: { from: 'Oslo', to: 'Bergen' } },
          sha256: reading.sha256
        }
      })
    }
  )

  it('makes copies that disagree say the desk value, and says so in the history', async () => {
    await using desk = await openTestDesk(metadata)
    const path = await makePhoto(metadata, join(desk.photos, 'a.jpg'), { city: 'Oslo', headline: 'Flood' })
    await writeOutside(path, '-IPTC:City=Olso')
    const photo = await openOne(desk.parts, path)
    expect(photo.fields.city?.disagree).toBe(true)
    const wish = {
      photoId: photo.id,
      revision: 1,
      fields: ['city' as const, 'headline' as const],
      actor: editor,
      reason: ''
    }
    expect(await reconcileCopies(desk.parts, wish)).toMatchObject({ change: 1, failed: [] })
    const reading = await metadata.reader.read(path)
    expect(reading.fields.city?.disagree).toBe(false)
    const [, revision] = await showPhotoHistory(desk.parts, photo.id)
    expect(Object.keys(revision?.fields ?? {})).toEqual(['city'])
    expect(await reconcileCopies(desk.parts, { ...wish, revision: 2 })).toMatchObject({
      change: null,
      failed: [{ code: 'nothing-to-do' }]
    })
  })
})

describe('a photo that cannot be changed stays as it is, and the change says why', () => {
  it.each<[string, string, (photo: PhotoDetail) => PhotoEdit]>([
    ['another revision than the person saw', 'revision-conflict', (photo) => edit(photo, { city: 'Bergen' }, 2)],
    ['nothing new', 'nothing-to-do', (photo) => edit(photo, { city: 'Oslo' })],
    ['a value of the wrong shape', 'bad-input', (photo) => edit(photo, { city: ['Oslo', 'Bergen'] })],
    [
      'an unknown photo',
      'not-found',
      (photo) => ({ ...edit(photo, { city: 'Bergen' }), photoId: photoIdSchema.parse('nobody') })
    ]
  ])('%s', async (_, code, plan) => {
    await using desk = await openTestDesk(metadata)
    const path = await makePhoto(metadata, join(desk.photos, 'a.jpg'), { city: 'Oslo' })
    const photo = await openOne(desk.parts, path)
    const before = await readFile(path)
    expect(await saveEdits(desk.parts, save([plan(photo)]))).toMatchObject({
      change: null,
      done: [],
      failed: [{ code }]
    })
    expect((await readFile(path)).equals(before)).toBe(true)
    expect(await listChanges(desk.parts, 10)).toEqual([])
  })

  it('a locked photo', async () => {
    await using desk = await openTestDesk(metadata)
    const photo = await openOne(desk.parts, await makePhoto(metadata, join(desk.photos, 'a.jpg'), { city: 'Oslo' }))
    await lockPhotos(desk.parts, { photoIds: [photo.id], reason: 'Rights are not clear', actor: editor })
    expect(await saveEdits(desk.parts, save([edit(photo, { city: 'Bergen' })]))).toMatchObject({
      failed: [{ code: 'locked' }]
    })
  })

  it('a sidecar, which is no photo of its own', async () => {
    await using desk = await openTestDesk(metadata)
    const path = join(desk.photos, 'a.xmp')
    await writeFile(path, makeXmp('<dc:source>AFP</dc:source>'))
    const photo = await openOne(desk.parts, path)
    expect(await saveEdits(desk.parts, save([edit(photo, { city: 'Bergen' })]))).toMatchObject({
      failed: [{ code: 'format-not-writable' }]
    })
  })

  it('a read-only file, until its rights are changed', async () => {
    await using desk = await openTestDesk(metadata)
    const path = await makePhoto(metadata, join(desk.photos, 'a.jpg'), { city: 'Oslo' })
    await chmod(path, 0o444)
    const photo = await openOne(desk.parts, path)
    const edits = save([edit(photo, { city: 'Bergen' })])
    expect(await saveEdits(desk.parts, edits)).toMatchObject({ change: null, failed: [{ code: 'read-only-file' }] })
    await chmod(path, 0o644)
    expect(await saveEdits(desk.parts, edits)).toMatchObject({ change: 1, failed: [] })
  })

  it('one photo of three that another program changed: the others are done, and each is named', async () => {
    await using desk = await openTestDesk(metadata)
    const paths = ['a', 'b', 'c'].map((name) => join(desk.photos, `${name}.jpg`))
    for (const path of paths)
      await makePhoto(metadata, path, { city: 'Oslo' }, { colour: path.endsWith('a.jpg') ? 'red' : 'blue' })
    const photos = await openAll(desk.parts, paths)
    await writeOutside(paths[1] ?? '', '-XMP-photoshop:City=Elsewhere')
    const changedOutside = await readFile(paths[1] ?? '')
    const result = await saveEdits(desk.parts, save(photos.map((photo) => edit(photo, { city: 'Bergen' }))))
    expect(result.change).toBe(1)
    expect(result.done.map((photo) => photo.path)).toEqual([paths[0], paths[2]])
    expect(result.failed).toMatchObject([{ path: paths[1], code: 'changed-on-disk' }])
    expect((await readFile(paths[1] ?? '')).equals(changedOutside)).toBe(true)
    const [change] = await listChanges(desk.parts, 10)
    expect(change?.photos.map((photo) => [photo.path, photo.state]).toSorted()).toEqual([
      [paths[0], 'applied'],
      [paths[1], 'failed'],
      [paths[2], 'applied']
    ])
    expect((await readLedger(desk.parts)).filter((entry) => entry.kind === 'change-failed')).toMatchObject([
      { payload: { change: 1, path: paths[1], code: 'changed-on-disk' } }
    ])
  })

  it('a change in which every photo failed leaves no change in the history, but a ledger entry', async () => {
    await using desk = await openTestDesk(metadata)
    const path = await makePhoto(metadata, join(desk.photos, 'a.jpg'), { city: 'Oslo' })
    const photo = await openOne(desk.parts, path)
    await writeFile(path, 'no picture any more')
    expect(await saveEdits(desk.parts, save([edit(photo, { city: 'Bergen' })]))).toMatchObject({
      change: null,
      failed: [{ code: 'changed-on-disk' }]
    })
    expect(await listChanges(desk.parts, 10)).toEqual([])
    expect((await readLedger(desk.parts)).at(-1)).toMatchObject({ kind: 'change-failed', payload: { change: null } })
  })
})

describe('several writers', () => {
  it('of one photo: one edit is done, the other is a conflict, never an overwrite', async () => {
    await using desk = await openTestDesk(metadata)
    const path = await makePhoto(metadata, join(desk.photos, 'a.jpg'), { city: 'Oslo' })
    const photo = await openOne(desk.parts, path)
    const results = await Promise.all(
      ['Bergen', 'Tromsø'].map((city) => saveEdits(desk.parts, save([edit(photo, { city })])))
    )
    expect(results.flatMap((result) => result.done)).toHaveLength(1)
    expect(results.flatMap((result) => result.failed)).toMatchObject([{ code: 'revision-conflict' }])
    const winner = results[0]?.done.length === 1 ? 'Bergen' : 'Tromsø'
    expect((await metadata.reader.read(path)).fields.city?.value).toBe(winner)
  })

  it('of one photo in one change are refused before anything is written', async () => {
    await using desk = await openTestDesk(metadata)
    const photo = await openOne(desk.parts, await makePhoto(metadata, join(desk.photos, 'a.jpg'), { city: 'Oslo' }))
    const twice = save([edit(photo, { city: 'Bergen' }), edit(photo, { state: 'Viken' })])
    await expect(saveEdits(desk.parts, twice)).rejects.toMatchObject({ code: 'bad-input' })
    expect(await listChanges(desk.parts, 10)).toEqual([])
  })
})

it('stopping a batch keeps the finished photos and leaves the others alone', async () => {
  await using desk = await openTestDesk(metadata)
  const paths = ['a', 'b', 'c', 'd', 'e'].map((name) => join(desk.photos, `${name}.jpg`))
  for (const path of paths) await makePhoto(metadata, path, { city: 'Oslo' })
  const photos = await openAll(desk.parts, paths)
  const stop = new AbortController()
  const writer = {
    ...desk.parts.writer,
    stageEdit: async (request: Parameters<typeof desk.parts.writer.stageEdit>[0]) => {
      const staged = await desk.parts.writer.stageEdit(request)
      return { ...staged, commit: async () => staged.commit().then(() => stop.abort()) }
    }
  }
  const edits = photos.map((photo) => edit(photo, { city: 'Bergen' }))
  const result = await saveEdits({ ...desk.parts, writer }, save(edits, stop.signal))
  expect(result.done.length).toBeGreaterThan(0)
  expect(result.done.length).toBeLessThan(photos.length)
  expect(new Set(result.failed.map((photo) => photo.code))).toEqual(new Set(['cancelled']))
  for (const { path } of result.failed) expect((await metadata.reader.read(path)).fields.city?.value).toBe('Oslo')
})

it('a single edit is written even when the window that asked for it closes', async () => {
  await using desk = await openTestDesk(metadata)
  const photo = await openOne(desk.parts, await makePhoto(metadata, join(desk.photos, 'a.jpg'), { city: 'Oslo' }))
  const result = await saveEdits(desk.parts, save([edit(photo, { city: 'Bergen' })], AbortSignal.abort()))
  expect(result).toMatchObject({ change: 1, failed: [] })
})

it('a write of the desk is never taken for one from outside, however soon the photo is read again', async () => {
  await using desk = await openTestDesk(metadata)
  const path = await makePhoto(metadata, join(desk.photos, 'a.jpg'), { city: 'Oslo' })
  const photo = await openOne(desk.parts, path)
  const { promise: asked, resolve: ask } = Promise.withResolvers<void>()
  let reading: Promise<unknown> = Promise.resolve()
  const readAgain = () => {
    const turns: typeof desk.parts.turns = {
      ...desk.parts.turns,
      take: (file, work) => {
        const taken = desk.parts.turns.take(file, work)
        ask()
        return taken
      }
    }
    reading = openOne({ ...desk.parts, turns }, path)
    return Promise.race([asked, reading.then(() => undefined)])
  }
  const writer: typeof desk.parts.writer = {
    ...desk.parts.writer,
    stageEdit: async (request) => {
      const staged = await desk.parts.writer.stageEdit(request)
      // The other read asks for its turn right between the rename and the record.
      return { ...staged, commit: () => staged.commit().then(readAgain) }
    }
  }
  await saveEdits({ ...desk.parts, writer }, save([edit(photo, { city: 'Bergen' })]))
  await reading
  const history = await showPhotoHistory(desk.parts, photo.id)
  expect(history.map((revision) => revision.kind)).toEqual(['seen', 'edit'])
})
