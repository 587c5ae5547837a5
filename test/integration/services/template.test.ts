import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { undoChange } from '../../../main/services/changes/turn-back-change.ts'
import { previewTemplate } from '../../../main/services/template/preview-template.ts'
import { writeTemplate } from '../../../main/services/template/write-template.ts'
import { changeNumberSchema } from '../../../shared/contract/identifiers.ts'
import { captionTemplateSchema } from '../../../shared/contract/template-fields.ts'
import { makePhoto } from './make-photo.ts'
import { editor, openAll, openTestDesk } from './open-test-desk.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

describe('a template for several photos', () => {
  it('is shown photo by photo, written as one change, and undone byte for byte', async () => {
    await using desk = await openTestDesk(metadata)
    const paths = [
      await makePhoto(metadata, join(desk.photos, 'a.jpg'), { city: 'Bodø', caption: 'Ice', keywords: ['ice'] }),
      await makePhoto(metadata, join(desk.photos, 'b.jpg'), { city: 'Oslo', credit: 'AP' }, { colour: 'red' })
    ]
    const photos = await openAll(desk.parts, paths)
    const before = await Promise.all(paths.map((path) => readFile(path)))
    const { fields } = captionTemplateSchema.parse({
      name: 'Hockey',
      fields: [
        { field: 'caption', how: 'append', value: 'in {city}. {nobody}' },
        { field: 'keywords', how: 'append', value: ['hockey', '{city}'] },
        { field: 'credit', when: 'empty', value: 'AFP' },
        { field: 'headline', apply: false, value: 'never' }
      ]
    })
    const photoIds = photos.map(({ id }) => id)
    const preview = await previewTemplate(desk.parts, { fields, photoIds, actor: editor })
    expect(preview).toMatchObject([
      {
        fileName: 'a.jpg',
        unknown: ['{nobody}'],
        changes: {
          caption: { from: 'Ice', to: 'Ice in Bodø. {nobody}' },
          keywords: { to: ['ice', 'hockey', 'Bodø'] },
          credit: { to: 'AFP' }
        }
      },
      { fileName: 'b.jpg', changes: { caption: { to: 'in Oslo. {nobody}' }, keywords: { to: ['hockey', 'Oslo'] } } }
    ])
    expect(Object.keys(preview[1]?.changes ?? {})).toEqual(['caption', 'keywords'])

    const asked = photos.map(({ id, revision }) => ({ photoId: id, revision }))
    const result = await writeTemplate(desk.parts, { fields, photos: asked, actor: editor, reason: 'template Hockey' })
    expect(result).toMatchObject({ change: 1, done: [{ revision: 2 }, { revision: 2 }], failed: [] })
    expect((await openAll(desk.parts, paths)).map(({ caption }) => caption)).toEqual([
      'Ice in Bodø. {nobody}',
      'in Oslo. {nobody}'
    ])
    await undoChange(desk.parts, { change: changeNumberSchema.parse(1), actor: editor, reason: '' })
    for (const [index, path] of paths.entries())
      expect((await readFile(path)).equals(before[index] ?? Buffer.of())).toBe(true)
  })
})
