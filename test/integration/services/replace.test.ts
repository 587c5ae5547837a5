import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { undoChange } from '../../../main/services/changes/turn-back-change.ts'
import { applyReplace } from '../../../main/services/replace/apply-replace.ts'
import { previewReplace } from '../../../main/services/replace/preview-replace.ts'
import { showPhotoHistory } from '../../../main/services/show-history.ts'
import { changeNumberSchema } from '../../../shared/contract/identifiers.ts'
import { replaceQuerySchema } from '../../../shared/contract/replace.ts'
import { makePhoto } from './make-photo.ts'
import { editor, openAll, openTestDesk } from './open-test-desk.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

const wholeDesk = { in: 'filter', filter: {} } as const

describe('find and replace', () => {
  it('shows every place, changes the ticked ones as one change, and one undo gives the exact files back', async () => {
    await using desk = await openTestDesk(metadata)
    const paths = await Promise.all([
      makePhoto(metadata, join(desk.photos, 'a.jpg'), {
        caption: 'Burqa wins. Burqa smiles, say BURQAS',
        keywords: ['ice', 'burqa']
      }),
      makePhoto(metadata, join(desk.photos, 'b.jpg'), { caption: 'Búrqa’s bike' }, { colour: 'red' }),
      makePhoto(metadata, join(desk.photos, 'c.jpg'), { caption: 'Nobody' }, { colour: 'green' })
    ])
    await openAll(desk.parts, paths)
    const before = await Promise.all(paths.map((path) => readFile(path)))
    const query = replaceQuerySchema.parse({ find: 'burqa', replace: 'Burqin', wholeWords: true })

    const found = await previewReplace(desk.parts, { query, scope: wholeDesk })
    expect(
      found.photos.map(({ photo, hits }) => [photo.fileName, hits.map(({ field, from }) => `${field} ${from}`)])
    ).toEqual([
      ['a.jpg', ['caption Burqa', 'caption Burqa', 'keywords burqa']],
      ['b.jpg', ['caption Búrqa']]
    ])
    expect(found.photos[0]?.hits[0]).toMatchObject({
      after: expect.stringMatching(/^ wins/),
      bytes: { from: 36, to: 38 }
    })

    const photos = found.photos.map(({ photo, hits }) => ({
      photoId: photo.id,
      revision: photo.revision,
      // The second place of the first caption stays unticked.
      hits: hits.map(({ id }) => id).filter((id) => id !== 'caption//12' && id !== 'caption/x-default/12')
    }))
    const result = await applyReplace(desk.parts, { query, photos, actor: editor, reason: '' })
    expect(result).toMatchObject({ change: 1, done: [{ revision: 2 }, { revision: 2 }], failed: [] })
    const [first] = await openAll(desk.parts, paths)
    expect(first).toMatchObject({ caption: 'Burqin wins. Burqa smiles, say BURQAS' })
    expect(first?.fields.keywords?.value).toEqual(['ice', 'Burqin'])
    const history = first && (await showPhotoHistory(desk.parts, first.id))
    expect(history?.at(-1)).toMatchObject({ reason: 'replace burqa → Burqin', change: 1 })

    const again = await applyReplace(desk.parts, { query, photos, actor: editor, reason: '' })
    expect(again).toMatchObject({
      change: null,
      failed: [{ code: 'revision-conflict' }, { code: 'revision-conflict' }]
    })

    await undoChange(desk.parts, { change: changeNumberSchema.parse(1), actor: editor, reason: '' })
    for (const [index, path] of paths.entries())
      expect((await readFile(path)).equals(before[index] ?? Buffer.of())).toBe(true)
  })

  it('refuses a pattern that is none, and a place that was not shown', async () => {
    await using desk = await openTestDesk(metadata)
    const [photo] = await openAll(desk.parts, [
      await makePhoto(metadata, join(desk.photos, 'a.jpg'), { caption: 'Doe, Jane' })
    ])
    if (photo === undefined) throw new Error('no photo')
    const broken = replaceQuerySchema.parse({ find: '(', pattern: true })
    await expect(previewReplace(desk.parts, { query: broken, scope: wholeDesk })).rejects.toMatchObject({
      code: 'bad-input'
    })
    const query = replaceQuerySchema.parse({ find: '(\\w+), (\\w+)', replace: '$2 $1', pattern: true })
    const scope = { in: 'photos' as const, ids: [photo.id] }
    expect(await previewReplace(desk.parts, { query, scope })).toMatchObject({
      photos: [{ hits: [{ from: 'Doe, Jane', to: 'Jane Doe' }], refusal: null }]
    })
    const asked = { photoId: photo.id, revision: photo.revision, hits: ['caption//3'] }
    expect(await applyReplace(desk.parts, { query, photos: [asked], actor: editor, reason: '' })).toMatchObject({
      change: null,
      failed: [{ code: 'bad-input' }]
    })
  })
})
