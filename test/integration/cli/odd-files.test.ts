import { chmod, copyFile, mkdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { makeXmp } from '../metadata/make-xmp.ts'
import { makePhoto } from '../services/make-photo.ts'
import type { Place } from './open-place.ts'
import { openPlace } from './open-place.ts'

const patience = 180_000
const oddNames = [
  'with space.jpg',
  `quote'"$(x).jpg`,
  'two\nlines.jpg',
  '-set.jpg',
  '--json',
  'sun ☀️ 👩‍🚀.jpg',
  '@args.jpg'
]

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

/** Files no edit can be made in, each with the code it is refused by. */
async function makeBadFiles({ photos }: Place): Promise<Record<string, unknown>> {
  const good = await makePhoto(metadata, join(photos, 'good.jpg'), { city: 'Oslo' })
  const at = (name: string) => join(photos, name)
  await writeFile(at('empty.jpg'), '')
  await writeFile(at('text.jpg'), 'A caption, not a picture.\n')
  await copyFile(good, at('cut.jpg'))
  await truncate(at('cut.jpg'), 300)
  await mkdir(at('folder.jpg'))
  await copyFile(good, at('unreadable.jpg'))
  await chmod(at('unreadable.jpg'), 0o000)
  await copyFile(good, at('read-only.jpg'))
  await chmod(at('read-only.jpg'), 0o444)
  await mkdir(at('shut'))
  await copyFile(good, at('shut/inside.jpg'))
  await chmod(at('shut'), 0o555)
  await writeFile(at('words.xmp'), makeXmp('<dc:source>AFP</dc:source>'))
  return {
    'empty.jpg': 'empty-file',
    'text.jpg': 'not-an-image',
    // Where in the file it was cut decides whether the reader or the writer sees it first.
    'cut.jpg': expect.stringMatching(/^(damaged-file|format-not-writable)$/),
    'folder.jpg': 'is-directory',
    'unreadable.jpg': 'unreadable',
    'read-only.jpg': 'read-only-file',
    'shut/inside.jpg': 'read-only-folder',
    'words.xmp': 'format-not-writable',
    'not \u{fffd} text.jpg': 'name-not-readable'
  }
}

describe('files that cannot be edited', () => {
  it(
    'stay as they are, each named with its reason, and the good ones are edited',
    async () => {
      await using place = await openPlace()
      const bad = await makeBadFiles(place)
      const files = ['text.jpg', 'cut.jpg', 'read-only.jpg', 'shut/inside.jpg', 'words.xmp']
      const before = await Promise.all(files.map((name) => readFile(join(place.photos, name))))
      const names = Object.keys(bad)
      const only = await place.run(['edit', ...names, '--set', 'city=Bergen', '--json'])
      expect(only.json).toMatchObject({ change: null, done: [] })
      const { failed } = only.json as { failed: { path: string; code: string; message: string }[] }
      const codes = Object.fromEntries(failed.map(({ path, code }) => [path.slice(place.photos.length + 1), code]))
      expect(codes).toEqual(bad)
      expect(only.code).toBe(2)
      for (const { path, message } of failed) expect(only.stderr).toContain(`erratum: ${path}: ${message}\n`)
      const mixed = await place.run(['edit', 'text.jpg', 'good.jpg', 'good.jpg', '--set', 'city=Bergen', '--json'])
      expect(mixed).toMatchObject({
        code: 1,
        json: { change: 1, done: [{ path: join(place.photos, 'good.jpg'), revision: 2 }], failed: [{}] }
      })
      const after = await Promise.all(files.map((name) => readFile(join(place.photos, name))))
      expect(after.map((bytes, index) => bytes.equals(before[index] ?? Buffer.alloc(0)))).toEqual(files.map(() => true))
      await chmod(join(place.photos, 'shut'), 0o755)
    },
    patience
  )
})

describe('files with odd names', () => {
  it(
    'are read, edited, followed and undone like others',
    async () => {
      await using place = await openPlace()
      const paths = oddNames.map((name) => join(place.photos, name))
      for (const path of paths) {
        await makePhoto(metadata, join(place.photos, 'draft.jpg'), { city: 'Oslo' })
        await copyFile(join(place.photos, 'draft.jpg'), path)
      }
      const before = await Promise.all(paths.map((path) => readFile(path)))
      const edit = await place.run([
        ...['edit', '--set=headline=-x --json', '--set', 'city=', '--add', 'keywords=a=b', '--add', 'keywords=-c'],
        ...['--reason', '--by', '--by', 'Zoë "Z" 北京', '--json', '--', ...oddNames]
      ])
      expect(edit).toMatchObject({ code: 0, stderr: '' })
      expect(edit.json).toMatchObject({ change: 1, done: paths.map((path) => ({ path, revision: 2 })), failed: [] })
      const read = await place.run(['read', '--json', '--', ...oddNames])
      expect(read.code).toBe(0)
      expect(read.json).toMatchObject(
        paths.map((path) => ({
          path,
          fields: { headline: { value: '-x --json' }, keywords: { value: ['a=b', '-c'] } }
        }))
      )
      for (const { fields } of read.json as { fields: object }[]) expect(fields).not.toHaveProperty('city')
      const history = await place.run(['history', '--json', '--', '--json'])
      expect(history).toMatchObject({
        code: 0,
        json: [{}, { by: 'Zoë "Z" 北京', reason: '--by', fields: { city: { from: 'Oslo' } } }]
      })
      expect(await place.run(['undo', '1', '--json'])).toMatchObject({ code: 0 })
      const after = await Promise.all(paths.map((path) => readFile(path)))
      expect(after.map((bytes, index) => bytes.equals(before[index] ?? Buffer.alloc(0)))).toEqual(paths.map(() => true))
    },
    patience
  )
})
