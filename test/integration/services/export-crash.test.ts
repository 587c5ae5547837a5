import { afterAll, describe, expect, it } from 'vitest'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { exportThroughKills } from './export-through-kills.ts'
import { openTestDesk } from './open-test-desk.ts'

const metadata = createMetadata()
afterAll(() => metadata[Symbol.asyncDispose]())

describe('an export that is killed in the middle', () => {
  it('goes on and ends as an undisturbed one, no file made twice', async () => {
    await using desk = await openTestDesk(metadata)
    const { killed, undisturbed, recorded, kills } = await exportThroughKills(desk, metadata, {
      count: 60,
      killAfter: [9, 22, 31],
      change: { format: 'original', size: { by: 'as-it-is' } }
    })
    expect(kills).toBe(3)
    expect(Object.keys(killed)).toHaveLength(60)
    expect(killed).toEqual(undisturbed)
    expect(new Set(recorded)).toEqual(new Set([1]))
  })
})
