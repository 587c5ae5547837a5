import { readFile } from 'node:fs/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { readFileFacts } from '../../main/metadata/plain-jpeg/read-file-facts.ts'
import { ExifToolPool } from '../../main/metadata/process/exiftool-pool.ts'
import { readTags } from '../../main/metadata/reader/read-tags.ts'
import { findSample, hasSamples, listSamples } from '../integration/metadata/sample-files.ts'

const pool = new ExifToolPool({ timeoutMs: 60_000 })
afterAll(() => pool[Symbol.asyncDispose]())

/** What ExifTool says of a file, in order of its keys, with the picture read by it or not. */
async function readSorted(path: string, scope: 'fields' | 'all', imageHash: string | undefined) {
  const entries = await readTags(pool, { path, toolPath: path, scope, imageHash })
  // Times of the reading itself and of the file are told apart elsewhere.
  return entries.filter(({ group }) => group !== 'System').toSorted((one, other) => (one.key < other.key ? -1 : 1))
}

describe.skipIf(!hasSamples)('of every plain sample (../shared/samples)', () => {
  test('ExifTool says the same, the image hash included, whether it reads the picture or not', {
    timeout: 300_000
  }, async () => {
    let plains = 0
    for (const name of listSamples().filter((sample) => /\.jpe?g$/i.test(sample) && !sample.includes('%'))) {
      const path = findSample(name)
      const { plain } = readFileFacts(await readFile(path))
      if (plain === null) continue
      plains += 1
      for (const scope of ['fields', 'all'] as const) {
        const slow = await readSorted(path, scope, undefined)
        const quick = await readSorted(path, scope, plain.imageHash)
        expect(quick, `${name} ${scope}`).toEqual(slow)
      }
    }
    console.info(`${plains} plain JPEG samples`)
    expect(plains).toBeGreaterThan(80)
  })
})
