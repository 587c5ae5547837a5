import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { defaultSettings } from '../../../shared/settings/default-settings.ts'
import { makePhoto } from '../services/make-photo.ts'
import { openPlace } from './open-place.ts'

const patience = 180_000

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

describe('the settings on the command line', () => {
  it(
    'are shown and set',
    async () => {
      await using place = await openPlace()
      expect(await place.run(['settings', '--json'])).toMatchObject({ code: 4, json: { error: { code: 'not-found' } } })
      const set = ['--set', 'createIim=no', '--set', 'iimCodePages=macintosh, windows-1252', '--set', 'retention=90d']
      expect(await place.run(['settings', ...set, '--by', 'Ana', '--json'])).toMatchObject({
        code: 0,
        json: {
          ...defaultSettings,
          ...{ createIim: false, iimCodePages: ['macintosh', 'windows-1252'], retention: { keep: 'days', days: 90 } }
        }
      })
      const shown = await place.run(['settings'])
      expect(shown).toMatchObject({ code: 0, stderr: '' })
      expect(shown.stdout).toContain('createIim=false\n    Photos without IIM: Write XMP and EXIF only (or true)')
      expect(shown.stdout).toContain('iimCodePages=macintosh,windows-1252')
      expect(shown.stdout).toContain('retention=90 days')
      const trim = await place.run(['vault', 'trim', '--json'])
      expect(trim).toMatchObject({ code: 0, json: { rule: { days: 90 }, goes: { objects: 0 }, ends: [] } })
      expect(await place.run(['vault', 'trim', '--confirm', '3'])).toMatchObject({ code: 5 })
    },
    patience
  )

  it.each([
    ['a setting nobody knows', 'cutIim=yes', /no setting "cutIim".*settings are: createIim/],
    ['a value it cannot have', 'fileTimes=never', /fileTimes is now or keep, not "never"/],
    ['no value', 'fileTimes', /has no "="/],
    ['neither yes nor no', 'createIim=maybe', /No setting was changed/],
    ['a code page nobody knows', 'iimCodePages=ebcdic', /No setting was changed/],
    ['a rule it does not know', 'retention=a while', /"90 days".*No setting was changed/],
    ['a code page twice', 'iimCodePages=macintosh,macintosh', /twice/]
  ])(
    'refuse %s in one line and make no desk',
    async (_, given, said) => {
      await using place = await openPlace()
      const refused = await place.run(['settings', '--set', given])
      expect(refused).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(said) })
      expect(refused.stderr.trim().split('\n')).toHaveLength(1)
      expect(await place.run(['settings'])).toMatchObject({ code: 4 })
    },
    patience
  )

  it(
    'refuse a value over its IIM limit; "--cut-iim" has it cut, and result and history say so',
    async () => {
      await using place = await openPlace()
      const path = await makePhoto(metadata, join(place.photos, 'a.jpg'), { credit: 'AFP' })
      const edit = ['edit', 'a.jpg', '--set', 'credit=Agence photographique du Nord-Pas-de-Calais']
      expect(await place.run(edit)).toMatchObject({ code: 2, stderr: expect.stringContaining('--cut-iim') })
      expect(await place.run([...edit, '--cut-iim', '--json'])).toMatchObject({
        code: 0,
        json: { done: [{ path, revision: 2, decisions: { cutIim: { fields: ['credit'], by: 'person' } } }] }
      })
      const history = await place.run(['history', 'a.jpg'])
      expect(history.stdout).toContain('Credit: cut at a word in IIM, as was asked; whole in XMP.')
    },
    patience
  )
})
