import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
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

/** Photos of different colours; one colour would make them one picture. */
async function makePhotos({ photos }: Place, count: number): Promise<string[]> {
  const paths: string[] = []
  for (let index = 1; index <= count; index += 1) {
    const colour = `rgb(${20 * index}, 40, ${255 - 20 * index})`
    paths.push(await makePhoto(metadata, join(photos, `${index}.jpg`), { city: 'Oslo' }, { colour }))
  }
  return paths
}

/** Another process that has the desk open; ends with its standard input, or at the first changed photo where asked. */
async function ownDesk({ desk }: Place, ...until: readonly string[]): Promise<ChildProcess> {
  const script = fileURLToPath(new URL('./own-desk.ts', import.meta.url))
  const owner = spawn(ownNode, [script, desk, ...until], {
    stdio: ['pipe', 'pipe', 'inherit']
  })
  const [said] = await once(owner.stdout, 'data')
  expect(String(said)).toBe('owner\n')
  return owner
}

describe('one desk and several commands', () => {
  it(
    'commands that start at once all do their work, one after the other file by file',
    async () => {
      await using place = await openPlace()
      const paths = await makePhotos(place, 4)
      const edits = await Promise.all(
        ['Bergen', 'Tromsø', 'Bodø', 'Molde'].map((city, index) =>
          place.run(['edit', `${index + 1}.jpg`, '--set', `city=${city}`, '--json'])
        )
      )
      expect(edits.map(({ code, stderr }) => ({ code, stderr }))).toEqual(edits.map(() => ({ code: 0, stderr: '' })))
      const numbers = edits.map(({ json }) => (json as { change: number }).change)
      expect(numbers.toSorted()).toEqual([1, 2, 3, 4])
      const cities = await Promise.all(paths.map(async (path) => (await metadata.reader.read(path)).fields.city?.value))
      expect(cities).toEqual(['Bergen', 'Tromsø', 'Bodø', 'Molde'])
      expect(await place.run(['audit', 'verify', '--json'])).toMatchObject({ code: 0, json: { ok: true } })
    },
    patience
  )

  it(
    'two edits of one photo at once never mix: each is done whole, or is told of the conflict',
    async () => {
      await using place = await openPlace()
      const [path = ''] = await makePhotos(place, 1)
      const edits = await Promise.all([
        place.run(['edit', '1.jpg', '--set', 'city=Bergen', '--set', 'headline=Rain', '--json']),
        place.run(['edit', '1.jpg', '--set', 'city=Bodø', '--set', 'headline=Wind', '--json'])
      ])
      for (const { code } of edits) expect([0, 5]).toContain(code)
      expect(edits.some(({ code }) => code === 0)).toBe(true)
      const { city, headline } = (await metadata.reader.read(path)).fields
      expect(['Bergen Rain', 'Bodø Wind']).toContain(`${city?.value} ${headline?.value}`)
      const history = await place.run(['history', '1.jpg', '--json'])
      expect(history.json).toHaveLength(1 + edits.filter(({ code }) => code === 0).length)
    },
    patience
  )

  it(
    'a command works beside a program that has the desk open, and its change reaches that program’s record',
    async () => {
      await using place = await openPlace()
      const [path = ''] = await makePhotos(place, 1)
      const owner = await ownDesk(place)
      const edit = await place.run(['edit', '1.jpg', '--set', 'city=Bergen', '--by', 'Guest', '--json'])
      expect(edit).toMatchObject({ code: 0, stderr: '', json: { change: 1, done: [{ path, revision: 2 }] } })
      expect(owner.exitCode).toBe(null)
      const failing = await place.run(['undo', '7', '--json'])
      expect(failing).toMatchObject({ code: 4, json: { error: { code: 'not-found' } } })
      const ended = once(owner, 'exit')
      owner.stdin?.end()
      await ended
      expect(await place.run(['history', '1.jpg', '--json'])).toMatchObject({
        code: 0,
        json: [{ revision: 1 }, { revision: 2, by: 'Guest', change: 1 }]
      })
    },
    patience
  )

  it(
    'a command that began through another one is finished, also when that one is done first',
    async () => {
      await using place = await openPlace()
      const paths = await makePhotos(place, 6)
      expect(await place.run(['scan', '.'])).toMatchObject({ code: 0 })
      // It gives the desk up at the first sign of the other command's work.
      const owner = await ownDesk(place, 'until-photos-change')
      const names = paths.map((_, index) => `${index + 1}.jpg`)
      const first = place.run(['edit', '1.jpg', '--set', 'city=Bodø', '--json'])
      const all = place.run(['export', '--preset', 'web', '--to', 'out', ...names.slice(1), '--json'])
      const exit = once(owner, 'exit')
      expect(await first).toMatchObject({ code: 0, stderr: '', json: { failed: [] } })
      expect(await all).toMatchObject({ code: 0, stderr: '', json: { failed: [], cancelled: false } })
      expect(await readdir(join(place.photos, 'out'))).toEqual(names.slice(1))
      expect(await exit).toEqual([0, null])
    },
    patience
  )
})

describe('Ctrl-C', () => {
  it.each(['alone', 'through another program'] as const)(
    'stops an export in order, %s: what is finished stays whole, and it is said how much',
    async (way) => {
      await using place = await openPlace()
      const paths = await makePhotos(place, 9)
      const owner = way === 'alone' ? undefined : await ownDesk(place)
      const out = join(place.photos, 'out')
      const { process, result } = place.start(['export', '--preset', 'web', '--to', 'out', '--json', ...paths])
      await expect.poll(() => readdir(out).catch(() => []), { timeout: patience, interval: 5 }).toContain('1.jpg')
      process.kill('SIGINT')
      const { code, stderr, stdout } = await result
      expect({ code, stderr }).toEqual({
        code: 130,
        stderr: expect.stringMatching(
          /^erratum: Stopped: \d of 9 files are finished and stay; .* Go on with: erratum export --resume [\w-]+\n$/
        )
      })
      expect(JSON.parse(stdout)).toMatchObject(way === 'alone' ? { cancelled: true } : { error: { code: 'cancelled' } })
      if (owner !== undefined) {
        // The other program cleans up after the command that left it.
        await expect.poll(() => readdir(out), { timeout: patience }).not.toContainEqual(expect.stringMatching(/^\./))
        const ended = once(owner, 'exit')
        owner.stdin?.end()
        await ended
      }
      const left = await readdir(out)
      expect(left.length).toBeLessThan(9)
      for (const name of left) expect((await metadata.reader.read(join(out, name))).fields.city?.value).toBe('Oslo')
    },
    patience
  )
})
