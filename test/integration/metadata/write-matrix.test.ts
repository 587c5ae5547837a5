import { afterAll, describe, expect, test } from 'vitest'
import { fieldTable } from '../../../shared/fields/field-table.ts'
import { seedRandom } from '../../unit/notice/seeded-random.ts'
import { hasSamples, listSamples } from './sample-files.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'
import type { MatrixCell } from './write-matrix/matrix-cell.ts'
import { cellsOfSample, listOperations } from './write-matrix/matrix-cell.ts'
import { openMatrixDesk } from './write-matrix/matrix-desk.ts'
import { describeProblems } from './write-matrix/sample-report.ts'
import { tryField } from './write-matrix/try-field.ts'
import { isWritableSample, openSample } from './write-matrix/try-sample.ts'

const desk = openMatrixDesk()
afterAll(() => desk[Symbol.asyncDispose]())

const seed = 20_261_122
const tried = 60

describe.skipIf(!hasSamples)('cells of the write matrix (../shared/samples; all of them in npm run test:full)', () => {
  test('read back exactly, change nothing else, and are undone byte for byte', { timeout: 300_000 }, async () => {
    const random = seedRandom(seed)
    const pick = <Item>(items: readonly Item[]): Item => {
      const item = items[Math.floor(random.next() * items.length)]
      if (item === undefined) throw new Error('There is nothing to pick from')
      return item
    }
    const fields = fieldTable.filter((field) => listOperations(field).length > 0)
    const samples = listSamples()
    const cells: MatrixCell[] = []
    while (cells.length < tried) {
      const sample = pick(samples)
      if (!(await isWritableSample(desk, sample))) continue
      await using folder = await makeTemporaryFolder()
      cells.push(...(await tryField(desk, { ...(await openSample(desk, folder, sample)), field: pick(fields) })))
    }
    const refused = cells.filter((cell) => cell.refused !== null)
    const shown = refused.map(({ sample, operation, key, refused }) => `${sample} ${operation} ${key}: ${refused}`)
    console.info(
      `${cells.length} of ${samples.length * cellsOfSample} cells, seed ${seed}; refused:\n  ${shown.join('\n  ')}`
    )
    expect(cells.flatMap(describeProblems)).toEqual([])
    expect(refused.length).toBeLessThan(tried / 3)
  })
})
