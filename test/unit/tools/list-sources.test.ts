import { expect, test } from 'vitest'
import { listSources } from '../../tools/full/list-sources.mjs'

test('the result of a long run holds for all that it runs, threads and processes of their own as well, and for nothing else', () => {
  const sources = listSources('test/full/write-matrix.test.ts')
  expect(sources).toEqual(
    expect.arrayContaining([
      'test/full/write-matrix.test.ts',
      'test/integration/metadata/write-matrix/run-samples.ts',
      'main/metadata/header/header-worker.ts',
      'main/metadata/process/file-worker.ts',
      'shared/fields/field-table.ts'
    ])
  )
  expect(sources.filter((source: string) => /^(?:renderer|main\/desktop|shared\/notice)\//.test(source))).toEqual([])
})
