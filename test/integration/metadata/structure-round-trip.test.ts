import { copyFile } from 'node:fs/promises'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import type { FieldStructure } from '../../../shared/fields/field-value.ts'
import { drawPicture } from '../services/make-photo.ts'
import { anyText, hostileTexts } from './hostile-texts.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'
import { editPhoto } from './write-photo.ts'

const metadata = createMetadata()
afterAll(() => metadata[Symbol.asyncDispose]())

const someText = anyText.filter((text) => text !== '')
const languages = fc.record({ 'x-default': someText, fr: someText, 'pt-BR': someText })
const list = fc.array(someText, { minLength: 1, maxLength: 3 })

const anyPlace: fc.Arbitrary<FieldStructure> = fc.record(
  {
    city: someText,
    sublocation: someText,
    worldRegion: someText,
    locationName: fc.oneof(someText, languages),
    locationId: list
  },
  { requiredKeys: ['city'] }
)

const anyPerson: fc.Arbitrary<FieldStructure> = fc.record({
  name: languages,
  id: list,
  characteristic: fc.array(fc.record({ termId: someText, termName: fc.oneof(someText, languages) }), {
    minLength: 1,
    maxLength: 2
  })
})

describe('structures', () => {
  test('keep every text to the letter, whatever it holds, at every depth', { timeout: 120_000 }, async () => {
    await using folder = await makeTemporaryFolder()
    const blank = await drawPicture(folder.at('blank.jpg'), { width: 16, height: 16 })
    const path = folder.at('photo.jpg')
    await copyFile(blank, path)
    const places = fc.array(anyPlace, { minLength: 1, maxLength: 3 })
    const people = fc.array(anyPerson, { minLength: 1, maxLength: 2 })
    await fc.assert(
      fc.asyncProperty(places, people, async (locationShown, personShownDetails) => {
        const { fields } = await editPhoto(metadata, path, { locationShown, personShownDetails })
        expect(fields.locationShown?.value).toEqual(locationShown)
        expect(fields.personShownDetails?.value).toEqual(personShownDetails)
      }),
      { numRuns: 20, seed: 12, endOnFailure: true }
    )
  })

  test('keep each hostile text alone, first, last and in a list', { timeout: 120_000 }, async () => {
    await using folder = await makeTemporaryFolder()
    const path = await drawPicture(folder.at('photo.jpg'), { width: 16, height: 16 })
    const locationShown = hostileTexts.map((text) => ({
      city: text,
      locationName: { 'x-default': text, fr: `a${text}` },
      locationId: [text, `${text}z`, text]
    }))
    const { fields } = await editPhoto(metadata, path, { locationShown })
    expect(fields.locationShown?.value).toEqual(locationShown)
  })
})
