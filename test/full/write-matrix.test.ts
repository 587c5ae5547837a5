import { afterAll, describe, expect, test } from 'vitest'
import { createMetadata } from '../../main/metadata/create-metadata.ts'
import { hasSamples, listSamples } from '../integration/metadata/sample-files.ts'
import { isWritableSample, listSampleCases } from '../integration/metadata/write-matrix/list-cases.ts'
import { tryCase } from '../integration/metadata/write-matrix/try-case.ts'

const metadata = createMetadata()
afterAll(() => metadata[Symbol.asyncDispose]())

const hour = 3_600_000

describe.skipIf(!hasSamples)('the whole write matrix of a sample (../shared/samples)', () => {
  test.each(listSamples())('%s: every field is set, changed, cleared and undone', { timeout: hour }, async (sample) => {
    // A file that takes no edits at all is refused as a whole elsewhere.
    if (!(await isWritableSample(metadata, sample))) return
    const refused = new Map<string, number>()
    for (const one of listSampleCases(sample)) {
      const code = await tryCase(metadata, one)
      if (code !== null) refused.set(`${one.field.key}: ${code}`, (refused.get(`${one.field.key}: ${code}`) ?? 0) + 1)
    }
    if (refused.size > 0) console.info(`${sample}: refused ${JSON.stringify(Object.fromEntries(refused))}`)
    expect(refused.size).toBeLessThan(listSampleCases(sample).length / 4)
  })
})
