import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { makePhoto } from '../services/make-photo.ts'
import { openPlace } from './open-place.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

const loose = 'Ana Brandt opens the  new lock in Port-au-Havre on June 14, 2031, as neighbours look on.'
const tidy = loose.replace('  ', ' ')

it('erratum lint names what is not house style, says so with its exit code, and leaves out what the desk turned off', async () => {
  await using place = await openPlace({ deskInHome: true })
  const path = await makePhoto(metadata, join(place.photos, 'loose.jpg'), { caption: loose, city: 'Port-au-Havre' })
  await makePhoto(metadata, join(place.photos, 'tidy.jpg'), { caption: tidy, city: 'Port-au-Havre' })
  const found = await place.run(['lint', 'loose.jpg', 'tidy.jpg', '--json'])
  expect(found).toMatchObject({
    code: 3,
    json: [
      { path, findings: [{ rule: 'double-space', start: 20, end: 22, fix: { start: 20, end: 22, text: ' ' } }] },
      { caption: tidy, findings: [] }
    ]
  })
  await place.run(['settings', '--set', 'styleRulesOff=double-space,missing-city'])
  expect(await place.run(['lint', 'loose.jpg', '--json'])).toMatchObject({ code: 0, json: [{ findings: [] }] })
})
