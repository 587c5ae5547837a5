import { afterAll, describe, expect, test } from 'vitest'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import type { FieldAssignments } from '../../../main/services/ports/metadata-writer.ts'
import type { ExampleTurn } from './example-values.ts'
import { exampleValue, writableFields } from './example-values.ts'
import { copySample, hasSamples } from './sample-files.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'
import { editPhoto } from './write-photo.ts'

const metadata = createMetadata()
afterAll(() => metadata[Symbol.asyncDispose]())

const assignAll = (turn: ExampleTurn): FieldAssignments =>
  Object.fromEntries(writableFields.map((field) => [field.key, exampleValue(field, turn)]))

const clearAll: FieldAssignments = Object.fromEntries(writableFields.map(({ key }) => [key, null]))

describe.skipIf(!hasSamples)('every field of the table', () => {
  // Every field of every sample is written, undone and compared in the write matrix of the long runs.
  test.each(['made/no-metadata.jpg', 'made/iptc-2025.1-all.tif', 'exiftool/Photoshop.psd'])(
    'is set, changed and cleared in %s, and reads back to the letter',
    { timeout: 60_000 },
    async (name) => {
      await using folder = await makeTemporaryFolder()
      const path = await copySample(folder, name)
      for (const turn of [0, 1] as const) {
        const { fields } = await editPhoto(metadata, path, assignAll(turn))
        for (const field of writableFields) {
          expect(fields[field.key]?.value, field.key).toEqual(exampleValue(field, turn))
          expect(fields[field.key]?.disagree, field.key).toBe(false)
        }
      }
      const { fields } = await editPhoto(metadata, path, clearAll)
      const left = Object.keys(fields).filter((key) => writableFields.some((field) => field.key === key))
      expect(left).toEqual([])
    }
  )
})
