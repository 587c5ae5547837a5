import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dataset, makeIimPhoto } from '../metadata/make-iim-photo.ts'
import { openPlace } from './open-place.ts'

// Each command is a process that loads the engine.
const patience = 120_000

describe('erratum reencode', () => {
  it(
    'makes IIM text UTF-8 as it reads in the character set named, and can be undone',
    async () => {
      await using place = await openPlace()
      // "Dvořák" in windows-1250.
      const path = await makeIimPhoto(join(place.photos, 'a.jpg'), [dataset(90, Buffer.from('44766ff8e16b', 'hex'))])
      const read = async () => place.run(['read', 'a.jpg', '--json'])
      expect(await read()).toMatchObject({
        json: [
          {
            fields: { city: { value: 'Dvoøák' } },
            charsets: [
              {
                used: 'windows-1252',
                sure: false,
                alternatives: expect.arrayContaining([{ charset: 'windows-1250', sample: 'Dvořák' }]),
                rawSample: '44766ff8e16b'
              }
            ]
          }
        ]
      })
      const done = await place.run(['reencode', 'a.jpg', '--charset', 'Windows-1250', '--reason', 'Czech', '--json'])
      expect(done).toMatchObject({
        code: 0,
        json: { change: 1, done: [{ path, revision: 2, decisions: { readAs: 'windows-1250' } }], failed: [] }
      })
      expect(await read()).toMatchObject({
        json: [{ fields: { city: { value: 'Dvořák' } }, charsets: [{ used: 'utf-8' }] }]
      })
      expect(await place.run(['undo', '1'])).toMatchObject({ code: 0 })
      expect(await read()).toMatchObject({ json: [{ fields: { city: { value: 'Dvoøák' } } }] })
    },
    patience
  )

  it(
    'refuses a character set it does not know, and names those it does',
    async () => {
      await using place = await openPlace()
      const result = await place.run(['reencode', 'a.jpg', '--charset', 'klingon'])
      expect(result.code).toBe(2)
      expect(result.stderr).toContain('knows no character set "klingon"')
      expect(result.stderr).toContain('windows-1251')
      expect(await place.run(['reencode', 'a.jpg'])).toMatchObject({ code: 2 })
    },
    patience
  )
})
