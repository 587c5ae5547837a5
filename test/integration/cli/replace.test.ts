import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { makePhoto } from '../services/make-photo.ts'
import { openPlace } from './open-place.ts'

const patience = 180_000

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

describe('replacing words on the command line', () => {
  it(
    'shows every place first, and writes the whole desk as one change',
    async () => {
      await using place = await openPlace()
      await makePhoto(metadata, join(place.photos, 'a.jpg'), { caption: 'Burqa wins', city: 'Burqa' })
      const shown = await place.run(['replace', 'burqa', 'Burqin', 'a.jpg', '--field', 'caption', '--preview'])
      expect(shown).toMatchObject({ code: 0, stderr: '' })
      expect(shown.stdout).toContain('Caption: [-Burqa-]{+Burqin+} wins\n1 place in 1 photo. Nothing was written.')
      const done = await place.run(['replace', 'burqa', 'Burqin', '--all', '--json'])
      expect(done).toMatchObject({ code: 0, json: { change: 1, done: [{ revision: 2 }], failed: [] } })
    },
    patience
  )
})
