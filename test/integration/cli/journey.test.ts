import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { makeWire, readersCaption, wholeNotice } from './make-wire.ts'
import { openPlace } from './open-place.ts'

// A command is a process that loads the engine; a dozen of them on a busy machine take their time.
const patience = 240_000

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

async function compareBytes(paths: readonly string[], wanted: readonly Buffer[]): Promise<readonly string[]> {
  const present = await Promise.all(paths.map((path) => readFile(path)))
  return present.map((bytes, index) => (wanted[index]?.equals(bytes) ? 'same' : 'other'))
}

describe('the command line', () => {
  it(
    'takes an AFP amendment from the carrying photo to corrected, undone, redone, checked and exported photos',
    async () => {
      await using place = await openPlace()
      const wire = await makeWire(metadata, place.photos)
      const wrong = [wire.carrier, wire.caption, wire.city, wire.keyword]
      const before = await Promise.all(wrong.map((path) => readFile(path)))

      const scan = await place.run(['scan', '.', '--json'])
      expect(scan).toMatchObject({ code: 0, stderr: '', json: { added: 5, failures: [], finished: true } })

      const found = await place.run(['find', 'Hrafnagil', '--json'])
      expect(found).toMatchObject({
        code: 0,
        json: expect.arrayContaining([expect.objectContaining({ path: wire.city, field: 'city', current: true })])
      })

      const list = await place.run(['notice', 'list', '--json'])
      expect(list).toMatchObject({
        code: 0,
        json: [{ number: 1, state: 'matched', text: wholeNotice, parsed: { kind: 'correction', agency: 'AFP' } }]
      })

      const proposal = await place.run(['notice', 'propose', '1', '--json'])
      expect(proposal).toMatchObject({
        code: 0,
        json: {
          waitsFor: null,
          photosSearched: 5,
          amendments: [
            { path: wire.carrier, field: 'caption', to: readersCaption, state: 'exact' },
            { path: wire.caption, field: 'caption', state: 'exact' },
            { path: wire.city, field: 'city', from: 'Hrafnagil', to: 'Hrafnagljúfur', state: 'needs-you' },
            { path: wire.keyword, field: 'keywords', to: ['ice', 'Hrafnagljúfur'], state: 'needs-you' }
          ]
        }
      })

      const words = ['--by', 'M. Okonkwo', '--reason', 'AFP correction', '--json']
      const applied = await place.run(['notice', 'apply', '1', '--all', ...words])
      expect(applied).toMatchObject({ code: 0, stderr: '', json: { change: 1, failed: [] } })
      expect(applied.json).toMatchObject({ done: wrong.map((path) => ({ path, revision: 2 })) })

      const read = await place.run(['read', '1-carrier.jpg', '3-city.jpg', '4-keyword.jpg', '--json'])
      expect(read).toMatchObject({
        code: 0,
        json: [
          { path: wire.carrier, fields: { caption: { value: readersCaption, disagree: false } } },
          { path: wire.city, fields: { city: { value: 'Hrafnagljúfur', disagree: false } } },
          { path: wire.keyword, fields: { keywords: { value: ['ice', 'Hrafnagljúfur'], disagree: false } } }
        ]
      })

      const history = await place.run(['history', '3-city.jpg', '--json'])
      expect(history).toMatchObject({
        code: 0,
        json: [
          { revision: 1, kind: 'seen', change: null },
          {
            revision: 2,
            by: 'M. Okonkwo',
            reason: 'AFP correction',
            notice: 1,
            change: 1,
            fields: { city: { from: 'Hrafnagil', to: 'Hrafnagljúfur' } }
          }
        ]
      })

      const corrected = await Promise.all(wrong.map((path) => readFile(path)))
      expect(await place.run(['undo', '1', '--json'])).toMatchObject({
        code: 0,
        json: { change: 2, failed: [], reopened: { notice: 1, sent: [] } }
      })
      const left = await place.run(['notice', 'residue', '1', '--json'])
      expect(left).toMatchObject({ code: 3, json: { places: expect.arrayContaining([]), before: { places: 0 } } })
      expect(await compareBytes(wrong, before)).toEqual(wrong.map(() => 'same'))
      expect(await place.run(['redo', '1', '--json'])).toMatchObject({ code: 0, json: { change: 3, failed: [] } })
      expect(await compareBytes(wrong, corrected)).toEqual(wrong.map(() => 'same'))

      const none = await place.run(['notice', 'residue', '1'])
      expect(none).toMatchObject({ code: 0, stdout: expect.stringMatching(/^0 left, \d+ at .*\n/) })
      const ticked = await place.run(['notice', 'tick', '1', 'remove-online', '--note', 'CMS', '--by', 'Jo'])
      expect(ticked).toMatchObject({ code: 0, stdout: expect.stringMatching(/\[x\] remove-online .* by Jo\. CMS/) })
      expect(await place.run(['notice', 'tick', '1', 'read'])).toMatchObject({ code: 2 })
      expect(await place.run(['notice', 'close', '1'])).toMatchObject({ code: 2 })
      const closed = await place.run(['notice', 'close', '1', '--reason', 'No clients', '--json'])
      expect(closed).toMatchObject({
        code: 0,
        json: { state: 'closed', ended: { openDuties: ['tell-third-parties'] } }
      })

      expect(await place.run(['audit', 'verify', '--json'])).toMatchObject({
        code: 0,
        json: { ok: true, problems: [] }
      })

      const exported = await place.run(['export', '--preset', 'web', '--to', 'out', '--notice', '1', '--json'])
      expect(exported).toMatchObject({ code: 0, stderr: '', json: { failed: [], cancelled: false } })
      expect(exported.json).toMatchObject({
        done: wrong.map((from) => ({ from, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }))
      })
      const out = join(place.photos, 'out', '3-city.jpg')
      expect(await sharp(out).metadata()).toMatchObject({ format: 'jpeg' })
      expect((await metadata.reader.read(out)).fields.city).toMatchObject({ value: 'Hrafnagljúfur', disagree: false })
    },
    patience
  )

  it(
    'applies the exact edits of a notice alone, and says how many wait; others photo by photo where asked',
    async () => {
      await using place = await openPlace()
      const { carrier, caption, city } = await makeWire(metadata, place.photos)
      expect(await place.run(['scan', '.'])).toMatchObject({ code: 0 })
      const exact = await place.run(['notice', 'apply', '1', '--json'])
      expect(exact).toMatchObject({
        code: 0,
        stderr: expect.stringContaining('2 more edits wait for you'),
        json: { change: 1, done: [{ path: carrier }, { path: caption }], failed: [] }
      })
      expect(await place.run(['notice', 'apply', '1', '--json'])).toMatchObject({
        code: 5,
        json: { error: { code: 'nothing-to-do' } }
      })
      const one = await place.run(['notice', 'apply', '1', '--all', '--only', '3-city.jpg', '--json'])
      expect(one).toMatchObject({ code: 0, stderr: '', json: { change: 2, done: [{ path: city }] } })
    },
    patience
  )

  it(
    'tells an auditor what is wrong with a photo another program wrote, with exit code 3',
    async () => {
      await using place = await openPlace()
      const { city, keyword } = await makeWire(metadata, place.photos)
      expect(await place.run(['scan', '.'])).toMatchObject({ code: 0 })
      await metadata.writer.writeOwnFile({ path: city, assign: { city: 'Bergen' } })
      const audit = await place.run(['audit', 'verify', '--json'])
      expect(audit).toMatchObject({ code: 3, json: { ok: false, problems: [{ where: city }] } })
      expect(audit.stderr).toContain(`erratum: ${city}: `)
      expect(audit.stderr).not.toContain(keyword)
    },
    patience
  )
})
