import { expect, test } from 'vitest'
import { fileReadingSchema } from '../../../main/catalog/file-reading-schema.ts'
import { photoOf } from '../services/photo-of.ts'

test('a photo that was read before desks told character sets has none told', () => {
  const { charsets: _, ...old } = photoOf('a', {}).reading
  expect(fileReadingSchema.parse(old).charsets).toEqual([])
})
