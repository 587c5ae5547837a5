import { expect, test } from 'vitest'
import { makeTemporaryFolder } from '../metadata/temporary-folder.ts'
import { describeReport } from './describe-report.ts'
import { expectClean } from './expect-clean.ts'
import { findLengthFields } from './find-length-fields.ts'
import { makeSources, ownCount } from './make-sources.ts'
import { mutateBytes } from './mutate-bytes.ts'
import { createSeededRandom } from './seeded-random.ts'
import { startMutations } from './start-mutations.ts'

const count = 500

test('five hundred mutated photos are read, and edited or refused with a reason; none crashes, hangs, fills the memory or is spoilt', {
  timeout: 300_000
}, async ({ task }) => {
  await using folder = await makeTemporaryFolder()
  const report = await startMutations({ folder: folder.path, first: 0, count })
  Object.assign(task.meta, { figures: describeReport(report) })
  expectClean(report, count)
})

test('a mutation is the same whenever it is made, and hurts every kind of photo in every way', async () => {
  await using folder = await makeTemporaryFolder()
  const sources = await makeSources(folder.path)
  const ways = new Set<string>()
  for (const { bytes } of sources) expect(findLengthFields(bytes).length).toBeGreaterThan(0)
  for (const [place, { bytes }] of sources.slice(0, ownCount).entries()) {
    for (let seed = 6 * place; seed < 6 * place + 6; seed += 1) {
      const once = mutateBytes(bytes, createSeededRandom(seed))
      ways.add(once.how.replaceAll(/\d+/g, ''))
      expect(mutateBytes(bytes, createSeededRandom(seed)).bytes.equals(once.bytes)).toBe(true)
    }
  }
  for (const way of ['flipped', 'changed', 'truncated', 'cut out', 'repeated', 'blanked'])
    expect([...ways].some((told) => told.includes(way))).toBe(true)
})
