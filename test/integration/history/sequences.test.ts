import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { runSequence } from './run-sequence.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

it.each(Array.from({ length: 6 }, (_, index) => index + 1))(
  'edits, undos, redos and restores of sequence %i leave every byte as the model says',
  async (seed) => {
    const { problems, counts } = await runSequence(metadata, seed)
    expect(problems).toEqual([])
    expect(counts['edit']).toBeGreaterThan(0)
  }
)
