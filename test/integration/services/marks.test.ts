import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { saveEdits } from '../../../main/services/changes/save-edits.ts'
import { undoChange } from '../../../main/services/changes/turn-back-change.ts'
import { keepMarksWritten } from '../../../main/services/marks/keep-marks-written.ts'
import { setMarks } from '../../../main/services/marks/set-marks.ts'
import { showPhoto } from '../../../main/services/photos/list-photos.ts'
import { runExifTool } from '../metadata/run-exiftool.ts'
import { makePhoto } from './make-photo.ts'
import { editor, openAll, openOne, openParts, openTestDesk } from './open-test-desk.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

const tags = ['ColorClass', 'Tagged', 'Prefs'].map((name) => `-XMP-photomech:${name}#`)
const readMarks = (path: string) =>
  runExifTool('-s3', '-f', ...tags, '-XMP-xmp:Rating', '-XMP-xmp:Label', '-IPTC:Prefs#', path)
    .trim()
    .split('\n')

const writing = (
  parts: Parameters<typeof setMarks>[0] & Parameters<typeof keepMarksWritten>[0]['desk'],
  stays = false
) => keepMarksWritten({ desk: parts, log: (what) => expect.unreachable(what), stays, quietMs: 1 })

describe('marks', () => {
  it('show at once, are written together as one change where other programs read them, and are undone as one', async () => {
    await using desk = await openTestDesk(metadata)
    const { parts } = desk
    const paths = ['a.jpg', 'b.jpg'].map((name) => join(desk.photos, name))
    for (const path of paths) await makePhoto(metadata, path, { caption: 'A wire photo', city: 'Astana' })
    const before = await readFile(paths[0] ?? '')
    const [one, two] = await openAll(parts, paths)
    if (!one || !two) expect.unreachable()
    await using writer = writing(parts)

    const photoIds = [one.id, two.id]
    await setMarks(parts, { photoIds, colourClass: 3, actor: editor })
    await setMarks(parts, { photoIds: [one.id], stars: 4, tagged: true, actor: editor })
    expect(await showPhoto(parts, one.id)).toMatchObject({ colourClass: 3, stars: 4, tagged: true, waiting: true })
    expect(await readFile(paths[0] ?? '')).toEqual(before)

    const [result, ...others] = await writer.write()
    expect(others).toEqual([])
    expect(result?.done).toHaveLength(2)
    expect(readMarks(one.path)).toEqual(['3', 'True', '1:3:4:-00001', '4', 'Superior', '1:3:4:-00001'])
    expect(await showPhoto(parts, one.id)).toMatchObject({ colourClass: 3, stars: 4, waiting: false, revision: 2 })
    const { change } = result ?? expect.unreachable()
    if (change === null) expect.unreachable()
    await undoChange(parts, { change, actor: editor, reason: '' })
    expect(await readFile(paths[0] ?? '')).toEqual(before)
    expect(await showPhoto(parts, one.id)).toMatchObject({ colourClass: 0, stars: 0, tagged: false, waiting: false })
  })

  it('that were put before the engine died are written by the next one', async () => {
    await using desk = await openTestDesk(metadata)
    const photo = await openOne(desk.parts, await makePhoto(metadata, join(desk.photos, 'a.jpg'), { city: 'Astana' }))
    await setMarks(desk.parts, { photoIds: [photo.id], colourClass: 1, actor: editor })
    await desk.parts.store[Symbol.asyncDispose]()

    const next = await openParts(metadata, desk.deskFolder)
    await using _store = next.store
    expect(await showPhoto(next, photo.id)).toMatchObject({ colourClass: 1, waiting: true })
    await using _writer = writing(next, true)
    for await (const event of next.events.subscribe()) {
      if (event.type === 'photos' && (await next.store.marks.count()) === 0) break
    }
    expect(readMarks(photo.path)[0]).toBe('1')
  })

  it('of a photo whose caption is saved just before their turn go into what the caption left', async () => {
    await using desk = await openTestDesk(metadata)
    const { parts } = desk
    const photo = await openOne(parts, await makePhoto(metadata, join(desk.photos, 'a.jpg'), { city: 'Astana' }))
    await setMarks(parts, { photoIds: [photo.id], colourClass: 2, actor: editor })
    const edits = [{ photoId: photo.id, revision: 1, set: { caption: 'A wire photo' }, add: {}, remove: {} }]
    let saved: Promise<unknown> | undefined
    const turns: typeof parts.turns = {
      idle: () => parts.turns.idle(),
      take: async (path, work) => {
        saved ??= saveEdits(parts, { edits, actor: editor, reason: '' })
        await saved
        return parts.turns.take(path, work)
      }
    }
    await using writer = writing({ ...parts, turns })
    const results = await writer.write()
    expect(results.flatMap(({ done, failed }) => [...done.map(({ revision }) => revision), ...failed])).toEqual([3])
    expect(readMarks(photo.path)[0]).toBe('2')
    expect(await showPhoto(parts, photo.id)).toMatchObject({ caption: 'A wire photo', colourClass: 2, waiting: false })
  })

  it('of a locked photo are refused, and those a file cannot take wait with the reason', async () => {
    await using desk = await openTestDesk(metadata)
    const { parts } = desk
    const photo = await openOne(parts, await makePhoto(metadata, join(desk.photos, 'a.jpg'), { city: 'Astana' }))
    await using writer = writing(parts)
    await setMarks(parts, { photoIds: [photo.id], stars: 5, actor: editor })
    await parts.store.locks.put({
      photoId: photo.id,
      notice: null,
      agency: null,
      kind: 'person',
      at: parts.clock(),
      by: editor.name,
      reason: 'Rights',
      why: '',
      released: null,
      deletion: null
    })
    const refused = await setMarks(parts, { photoIds: [photo.id], stars: 1, actor: editor })
    expect(refused).toMatchObject({ marked: [], failed: [{ code: 'locked' }] })
    expect(await writer.write()).toMatchObject([{ change: null, failed: [{ code: 'locked' }] }])
    expect(await parts.store.marks.waiting(9)).toMatchObject([{ stars: 5, failure: { code: 'locked' } }])
  })
})
