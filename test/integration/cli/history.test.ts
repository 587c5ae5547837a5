import { readFile } from 'node:fs/promises'
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

describe('the history on the command line', () => {
  it(
    'is shown, searched, blamed, undone with a merge and restored',
    async () => {
      await using place = await openPlace()
      const path = await makePhoto(metadata, join(place.photos, 'a.jpg'), { city: 'Oslo', headline: 'Ferry' })
      const original = await readFile(path)
      await place.run(['edit', 'a.jpg', '--set', 'city=Bergen', '--by', 'Ana'])
      await place.run(['edit', 'a.jpg', '--set', 'headline=Ferry at last', '--by', 'Bo', '--reason', 'style'])

      const blame = await place.run(['history', 'a.jpg', '--blame', 'headline'])
      expect(blame.stdout).toMatch(/^"Ferry"\n {4}r1, .*\n" at last"\n {4}r3, .* Bo, change 2, style\n/)
      const byBo = await place.run(['history', '--search', '--by', 'bo'])
      expect(byBo.stdout).toMatch(/revision 3: edit by Bo, change 2, style\n {2}Headline\n$/)
      const preview = await place.run(['undo', '1', '--preview'])
      expect(preview.stdout).toContain('City, as before: [-Bergen-]{+Oslo+}')
      const undone = await place.run(['undo', '1', '--merge', '--photo', 'a.jpg'])
      expect(undone).toMatchObject({
        code: 0,
        stdout: expect.stringContaining('its fields put together\n    City: as before.')
      })
      const restored = await place.run(['restore', 'a.jpg', '--revision', '1', '--reason', 'lawyers', '--json'])
      expect(restored).toMatchObject({ code: 0, json: { change: 4, done: [{ path, revision: 5, how: 'exact' }] } })
      expect((await readFile(path)).equals(original)).toBe(true)
    },
    patience
  )
})
