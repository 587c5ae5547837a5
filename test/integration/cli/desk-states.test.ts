import { execFile } from 'node:child_process'
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { ownNode } from '../../tools/set-up/own-node.mjs'
import { makePhoto } from '../services/make-photo.ts'
import type { Place } from './open-place.ts'
import { openPlace } from './open-place.ts'

const patience = 180_000

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

/** Ends a process in the middle of an edit of this photo, with the new file ready and its intent written down. */
const dieEditing = ({ desk }: Place, path: string) =>
  new Promise<unknown>((resolve) => {
    const script = fileURLToPath(new URL('../services/dying-desk.ts', import.meta.url))
    execFile(ownNode, [script, desk, path, 'journalled', 'edit'], (error) => resolve(error?.signal))
  })

describe('a desk over time', () => {
  it(
    'keeps each language of a caption, the history of a photo that is gone, and what was said once',
    async () => {
      await using place = await openPlace()
      const path = await makePhoto(metadata, join(place.photos, 'a.jpg'), { caption: 'Ice.', keywords: ['ice', 'sea'] })
      await symlink(path, join(place.photos, 'link.jpg'))
      const french = ['--lang', 'fr', '--set', 'caption=Glace.', '--remove', 'keywords=sea', '--json']
      expect(await place.run(['edit', 'link.jpg', 'a.jpg', ...french])).toMatchObject({
        code: 0,
        json: { change: 1, done: [{ path, revision: 2 }], failed: [] }
      })
      const { fields } = await metadata.reader.read(path)
      expect(fields.caption?.value).toEqual({ 'x-default': 'Ice.', fr: 'Glace.' })
      expect(fields.keywords?.value).toEqual(['ice'])
      expect(await place.run(['edit', 'a.jpg', '--set', 'caption=', '--lang', 'fr'])).toMatchObject({ code: 0 })
      expect((await metadata.reader.read(path)).fields.caption?.value).toBe('Ice.')
      expect(await place.run(['edit', 'a.jpg', '--set', 'caption=Ice.', '--json'])).toMatchObject({
        code: 5,
        json: { change: null, done: [], failed: [{ path, code: 'nothing-to-do' }] }
      })

      expect(await place.run(['find', 'Glace', '--json'])).toMatchObject({ code: 0, json: [] })
      expect(await place.run(['find', 'Glace', '--ever', '--json'])).toMatchObject({
        code: 0,
        json: [{ path, revision: 2, field: 'caption', current: false }]
      })
      await rm(path)
      const history = await place.run(['history', 'a.jpg'])
      expect(history).toMatchObject({ code: 0, stderr: '' })
      expect(history.stdout).toContain('Keywords: ice, [-sea-]')
      expect(await place.run(['history', 'b.jpg', '--json'])).toMatchObject({
        code: 4,
        json: { error: { code: 'not-found' } }
      })
    },
    patience
  )

  it(
    'says what it settled of a change that a crash left open, whatever it was asked',
    async () => {
      await using place = await openPlace()
      const path = await makePhoto(metadata, join(place.photos, 'a.jpg'), { city: 'Oslo' })
      expect(await place.run(['scan', '.'])).toMatchObject({ code: 0 })
      const before = await readFile(path)
      expect(await dieEditing(place, path)).toBe('SIGKILL')
      const found = await place.run(['find', 'Oslo', '--json'])
      expect(found).toMatchObject({ code: 0, json: [{ path, field: 'city' }] })
      expect(found.stderr).toMatch(/^erratum: .*a\.jpg: A change that was interrupted here was taken back/)
      expect((await readFile(path)).equals(before)).toBe(true)
      expect(await place.run(['find', 'Oslo'])).toMatchObject({ stderr: '' })
    },
    patience
  )

  it(
    'is not needed to read photos: one that cannot be opened is told, and what it would know is marked unknown',
    async () => {
      await using place = await openPlace()
      const path = await makePhoto(metadata, join(place.photos, 'a.jpg'), { city: 'Oslo' })
      await mkdir(place.desk)
      await writeFile(join(place.desk, 'desk.db'), 'no database '.repeat(400))
      const read = await place.run(['read', 'a.jpg', '--json'])
      expect(read).toMatchObject({
        code: 0,
        stderr: expect.stringMatching(/^erratum: .* The photos are read without it\.\n$/),
        json: [{ path, warnings: [expect.stringContaining('whether this photo is locked is not known')] }]
      })
      const edit = await place.run(['edit', 'a.jpg', '--set', 'city=Bergen', '--json'])
      expect(edit).toMatchObject({ code: 6, json: { error: { code: 'storage-unavailable' } } })
      expect((await metadata.reader.read(path)).fields.city?.value).toBe('Oslo')
    },
    patience
  )
})
