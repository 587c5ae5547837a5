import { copyFile } from 'node:fs/promises'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import type { FieldAssignments } from '../../../main/services/ports/metadata-writer.ts'
import { readAsText } from '../../../shared/fields/field-value.ts'
import { drawPicture } from '../services/make-photo.ts'
import { anyText, hostileTexts } from './hostile-texts.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'
import { editPhoto } from './write-photo.ts'

const metadata = createMetadata()
afterAll(() => metadata[Symbol.asyncDispose]())

/** Texts of at least one and at most so many bytes. */
const textOf = (maxBytes: number) =>
  anyText.map((text) => {
    let kept = ''
    for (const character of text) if (Buffer.byteLength(kept + character) <= maxBytes) kept += character
    return kept === '' ? 'x' : kept
  })
const listOf = (maxBytes: number) => fc.array(textOf(maxBytes), { minLength: 1, maxLength: 5 })

const anyFields: fc.Arbitrary<FieldAssignments> = fc.record({
  caption: textOf(2000),
  headline: textOf(256),
  title: textOf(64),
  instructions: textOf(256),
  copyright: textOf(128),
  credit: textOf(32),
  city: textOf(32),
  jobId: textOf(32),
  editStatus: textOf(64),
  keywords: listOf(64),
  byline: listOf(32),
  supplementalCategories: listOf(32)
})

describe('text that is written', () => {
  test.each(['jpeg', 'tiff'] as const)(
    'comes back exactly, whatever it is (%s)',
    { timeout: 120_000 },
    async (format) => {
      await using folder = await makeTemporaryFolder()
      const blank = await drawPicture(folder.at('blank.jpg'), { format, width: 16, height: 16 })
      let run = 0
      const law = fc.asyncProperty(anyFields, async (assign) => {
        const path = folder.at(`photo-${run++}.jpg`)
        await copyFile(blank, path)
        const { fields, warnings } = await editPhoto(metadata, path, assign)
        for (const [key, value] of Object.entries(assign)) {
          expect(fields[key as keyof typeof fields], key).toMatchObject({ value, disagree: false })
        }
        expect(fields.caption?.copies.map(({ container }) => container)).toEqual(['iim', 'xmp', 'exif'])
        for (const copy of fields.caption?.copies ?? []) expect(readAsText(copy.value)).toBe(assign.caption)
        expect(warnings).toEqual([])
      })
      await fc.assert(law, { numRuns: 12, seed: 11, endOnFailure: true })
    }
  )

  test('each hostile text comes back exactly from every field at once', { timeout: 60_000 }, async () => {
    await using folder = await makeTemporaryFolder()
    const path = await drawPicture(folder.at('photo.jpg'), { width: 16, height: 16 })
    const texts = hostileTexts.filter((text) => text.trim() !== '' && text !== '-')
    const keywords = texts.filter((text) => Buffer.byteLength(text) <= 64)
    const { fields } = await editPhoto(metadata, path, { keywords, caption: texts.join(' '), instructions: null })
    expect(fields.keywords).toMatchObject({ value: keywords, disagree: false })
    expect(fields.caption).toMatchObject({ value: texts.join(' '), disagree: false })
  })
})
