import { afterAll, describe, expect, it } from 'vitest'
import { createMetadata } from '../../main/metadata/create-metadata.ts'
import { exportThroughKills } from '../integration/services/export-through-kills.ts'
import { openTestDesk } from '../integration/services/open-test-desk.ts'

const metadata = createMetadata()
afterAll(() => metadata[Symbol.asyncDispose]())

describe('an export of 1,000 photos that is killed twenty times at random', () => {
  it('goes on and ends as an undisturbed one, no file made twice', { timeout: 1_800_000 }, async () => {
    await using desk = await openTestDesk(metadata)
    const killAfter = Array.from({ length: 20 }, () => 1 + Math.floor(Math.random() * 90))
    const { killed, undisturbed, recorded, kills } = await exportThroughKills(desk, metadata, {
      count: 1000,
      killAfter,
      change: { size: { by: 'long-side', pixels: 32 }, sidecar: true }
    })
    expect(kills, `killed after ${killAfter.join(', ')} steps`).toBe(20)
    expect(Object.keys(killed)).toHaveLength(2000)
    expect(killed).toEqual(undisturbed)
    expect(new Set(recorded)).toEqual(new Set([1]))
  })
})
