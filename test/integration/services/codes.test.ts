import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { changeSettings } from '../../../main/services/change-settings.ts'
import { saveEdits } from '../../../main/services/changes/save-edits.ts'
import { readCodeFiles } from '../../../main/services/codes/read-code-files.ts'
import { makePhoto } from './make-photo.ts'
import { editor, openOne, openTestDesk } from './open-test-desk.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

describe('code replacement files', () => {
  it('are read anew when they change, several at once, and put in at saving with what the photo says', async () => {
    await using desk = await openTestDesk(metadata)
    const files = ['players.txt', 'gone.txt', 'places.txt'].map((name) => join(desk.root, name))
    const [players = '', gone = '', places = ''] = files
    await writeFile(players, 'h7\tAna Sørli\tAna Sørli of {city}\nbad\n')
    await writeFile(places, Buffer.from('\ufeffh7\tanother\nst\tStadium\u00e9\n', 'utf16le'))
    await changeSettings(desk.parts, { change: { codeFiles: files }, actor: editor })
    expect(await readCodeFiles(desk.parts)).toMatchObject({
      files: [
        { path: players, codes: 1, problem: expect.stringMatching(/^Line 2 has no code/) },
        { path: gone, codes: 0, problem: expect.stringMatching(/gone\.txt/) },
        { path: places, codes: 2, problem: null }
      ],
      codes: [{ code: 'h7', texts: ['Ana Sørli', 'Ana Sørli of {city}'] }, { code: 'st' }]
    })
    const photo = await openOne(desk.parts, await makePhoto(metadata, join(desk.photos, 'a.jpg'), { city: 'Bodø' }))
    await writeFile(players, 'h7\tAnna Sørli\tAnna Sørli of {city}\n')
    const edits = [
      {
        ...{ photoId: photo.id, revision: photo.revision, add: {}, remove: {} },
        set: { caption: '=h7#2= in the =st=, {seq:00}.', headline: '{nobody} =none=', keywords: ['{city}', 'x'] }
      }
    ]
    expect(await saveEdits(desk.parts, { edits, expand: true, actor: editor, reason: '' })).toMatchObject({
      failed: []
    })
    const saved = await openOne(desk.parts, photo.path)
    expect(saved).toMatchObject({ caption: 'Anna Sørli of Bodø in the Stadiumé, 01.', headline: '{nobody} =none=' })
    expect(saved.fields.keywords?.value).toEqual(['Bodø', 'x'])
  })
})
