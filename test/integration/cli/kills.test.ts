import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { kill } from '../services/kill-texts.ts'
import { makePhoto } from '../services/make-photo.ts'
import type { Place } from './open-place.ts'
import { openPlace } from './open-place.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

async function openKilled(place: Place): Promise<string> {
  const photo = join(place.photos, 'ISL101.jpg')
  await makePhoto(metadata, photo, { credit: 'AP', caption: 'Ice.' })
  await writeFile(join(place.photos, 'kill.txt'), kill)
  expect(await place.run(['edit', 'ISL101.jpg', '--set', 'city=Oslo', '--reason', 'r'])).toMatchObject({ code: 0 })
  expect(await place.run(['notice', 'add', 'kill.txt'])).toMatchObject({ code: 0 })
  return photo
}

it('a killed photo is refused by every command, and says why, until a reason unlocks it', async () => {
  await using place = await openPlace()
  const photo = await openKilled(place)
  const refused = [
    ['edit', 'ISL101.jpg', '--set', 'city=Bergen', '--reason', 'r'],
    ['export', '--preset', 'web', '--to', 'out', 'ISL101.jpg'],
    ['undo', '1'],
    ['lock', 'ISL101.jpg', '--notice', '1']
  ]
  const codes = ['killed', 'killed', 'killed', 'nothing-to-do']
  for (const [index, args] of refused.entries())
    expect(await place.run([...args, '--json'])).toMatchObject({ code: 5, json: { failed: [{ code: codes[index] }] } })
  const lock = { kind: 'kill', agency: 'AP', notice: 1 }
  expect(await place.run(['read', 'ISL101.jpg', '--json'])).toMatchObject({ json: [{ locked: true, lock }] })
  expect(await place.run(['unlock', 'ISL101.jpg'])).toMatchObject({ code: 2 })
  expect(await place.run(['unlock', 'ISL101.jpg', '--reason', 'Cleared', '--json'])).toMatchObject({
    code: 0,
    json: { done: [{ path: photo }], failed: [] }
  })
  expect(await place.run(['undo', '1'])).toMatchObject({ code: 0 })
})

it('killed photos are deleted only by the agency’s rule and on a second word', async () => {
  await using place = await openPlace()
  const photo = await openKilled(place)
  expect(await place.run(['notice', 'delete', '1', '--confirm', '1'])).toMatchObject({ code: 2 })
  const rules = [{ agency: 'AP', kill: 'delete', duties: [], dueMinutes: 60 }]
  expect(await place.run(['settings', '--set', `agencyRules=${JSON.stringify(rules)}`])).toMatchObject({ code: 0 })
  expect((await place.run(['notice', 'delete', '1'])).stdout).toContain('--confirm 1')
  expect(await place.run(['notice', 'delete', '1', '--confirm', '2'])).toMatchObject({ code: 2 })
  expect((await stat(photo)).isFile()).toBe(true)
  expect(await place.run(['notice', 'delete', '1', '--confirm', '1', '--json'])).toMatchObject({
    code: 0,
    json: { done: [{ path: photo, vault: 1 }], failed: [] }
  })
  await expect(stat(photo)).rejects.toThrow('ENOENT')
  expect(await place.run(['audit', 'verify', '--json'])).toMatchObject({ code: 0, json: { ok: true } })
})
