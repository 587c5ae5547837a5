import { describe, expect, test } from 'vitest'
import { fileReadingSchema } from '../../../main/catalog/file-reading-schema.ts'
import { editBreaksCredentials } from '../../../shared/contract/credentials.ts'
import { photoOf } from '../services/photo-of.ts'

/** A reading as a desk kept it before it checked credentials. */
function readOld(...warnings: readonly string[]) {
  const { credentials: _, ...old } = photoOf('a', {}).reading
  return fileReadingSchema.parse({ ...old, warnings })
}

describe('a photo that was read before desks checked Content Credentials', () => {
  test('has none where the desk saw none', () => {
    expect(readOld('Something else').credentials).toBeNull()
  })

  test('is not edited unasked where the desk saw some', () => {
    const { credentials } = readOld(
      'This file carries Content Credentials (C2PA). An edit keeps them but makes them invalid; undo brings the valid file back.'
    )
    expect(credentials).toMatchObject({ state: 'unreadable' })
    expect(editBreaksCredentials(credentials)).toBe(true)
  })
})
