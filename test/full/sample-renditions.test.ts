import { readFile, writeFile } from 'node:fs/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { createMetadata } from '../../main/metadata/create-metadata.ts'
import { makeRendition, size } from '../integration/metadata/make-rendition.ts'
import { findSample, hasSamples, listSamples } from '../integration/metadata/sample-files.ts'
import { makeTemporaryFolder } from '../integration/metadata/temporary-folder.ts'

const metadata = createMetadata()
afterAll(() => metadata[Symbol.asyncDispose]())

describe.skipIf(!hasSamples)('a rendition of every sample photo (../shared/samples)', () => {
  // What a desk exports: one of each shape, not all variations of one.
  const names = listSamples().filter((name) => !/^(?:orientation|made\/(?:cs-|px-|names))/.test(name))

  test('says what its photo says, in every field and container', { timeout: 240_000 }, async () => {
    await using folder = await makeTemporaryFolder()
    const blank = await readFile(await makeRendition(folder))
    for (const name of names) {
      const to = folder.at('web.jpg')
      await writeFile(to, blank)
      const source = await metadata.reader.read(findSample(name))
      const { fields } = await metadata.writer
        .copyMetadata({ from: findSample(name), to, ...size })
        .catch((error: unknown) => {
          throw new Error(`${name}: ${error instanceof Error ? error.message : error}`, { cause: error })
        })
      for (const [key, { value }] of Object.entries(source.fields))
        expect(fields[key as keyof typeof fields]?.value, `${name} ${key}`).toEqual(value)
    }
  })
})
