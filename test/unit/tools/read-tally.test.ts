import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readTally } from '../../tools/checks/read-tally.mjs'

const told = (state: string) => ({ file: 'a.test.ts', name: 'a caption', state, seconds: 1, reason: undefined })

let folder = ''
const file = () => join(folder, 'tally.json')
const write = (tests: unknown[], errors: string[] = []) => writeFile(file(), JSON.stringify({ tests, errors }))

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'erratum-tally-test-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('the closing line of npm test', () => {
  it('counts what a runner told', async () => {
    await write([told('passed'), told('passed'), told('skipped'), told('failed')])
    expect(readTally({ file: file(), code: 1 })).toMatchObject({ passed: 2, failed: 1, problems: [] })
  })

  it('names each skipped test with its reason, or that it gave none', async () => {
    await write([told('skipped'), { ...told('skipped'), reason: 'no samples' }])
    expect(readTally({ file: file(), code: 0 }).skips).toEqual([
      'a.test.ts: a caption (no reason given)',
      'a.test.ts: a caption (no samples)'
    ])
  })

  it('counts a runner that told nothing as a failure', () => {
    expect(readTally({ file: file(), code: 0 })).toMatchObject({ passed: 0, failed: 1 })
  })

  it('counts a runner that found no test as a failure', async () => {
    await write([])
    expect(readTally({ file: file(), code: 0 })).toMatchObject({
      passed: 0,
      failed: 1,
      problems: ['no test was found']
    })
  })

  it('counts a runner that ended badly as a failure even when every test passed', async () => {
    await write([told('passed')])
    expect(readTally({ file: file(), code: 1 })).toMatchObject({ passed: 1, failed: 1 })
  })

  it('counts an error outside all tests as a failure', async () => {
    await write([told('passed')], ['a.test.ts: cannot be loaded'])
    expect(readTally({ file: file(), code: 1 })).toMatchObject({ passed: 1, failed: 1 })
  })
})
