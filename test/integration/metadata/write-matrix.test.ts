import { afterAll, describe, expect, test } from 'vitest'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { seedRandom } from '../../unit/notice/seeded-random.ts'
import { hasSamples, listSamples } from './sample-files.ts'
import { isWritableSample, listSampleCases } from './write-matrix/list-cases.ts'
import { tryCase } from './write-matrix/try-case.ts'

const metadata = createMetadata()
afterAll(() => metadata[Symbol.asyncDispose]())

const seed = 20_261_122
const tried = 60

describe.skipIf(!hasSamples)('cells of the write matrix (../shared/samples; all of them in npm run test:full)', () => {
  test('read back exactly, change nothing else, and are undone byte for byte', { timeout: 300_000 }, async () => {
    const cases = listSamples().flatMap(listSampleCases)
    const random = seedRandom(seed)
    const refused: string[] = []
    let done = 0
    while (done < tried) {
      const one = cases[Math.floor(random.next() * cases.length)]
      if (one === undefined) throw new Error('The matrix is empty')
      if (!(await isWritableSample(metadata, one.sample))) continue
      const code = await tryCase(metadata, one)
      done += 1
      if (code !== null) refused.push(`${one.sample} ${one.operation} ${one.field.key}: ${code}`)
    }
    console.info(`${tried} of ${cases.length} cells, seed ${seed}; refused:\n  ${refused.join('\n  ')}`)
    expect(refused.length).toBeLessThan(tried / 3)
  })
})
