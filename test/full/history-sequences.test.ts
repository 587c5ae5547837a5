import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Metadata } from '../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../main/metadata/create-metadata.ts'
import type { SequenceReport } from '../integration/history/run-sequence.ts'
import { runSequence } from '../integration/history/run-sequence.ts'
import { keepPart } from './keep-part.ts'

const count = 1000
const parts = 20
const sequences = count / parts

const reportSchema = z.object({ counts: z.record(z.string(), z.number()), problems: z.array(z.string()) })

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

test('a thousand sequences of edits, undos, redos and restores leave every byte as the model says', {
  timeout: 3 * 3_600_000
}, async ({ task }) => {
  const reports: SequenceReport[] = []
  for (let part = 0; part < parts; part += 1) {
    // The first six are those of npm test.
    const first = part * sequences + 1
    const report = await keepPart({
      run: 'history-sequences',
      part: `${first} to ${first + sequences - 1}`,
      schema: reportSchema,
      work: () => runPart(first),
      tell: ({ counts, problems }) => ({ counts: { sequences, ...counts }, problems: [...problems] })
    })
    reports.push(report)
  }
  const whole = reports.reduce(addUp)
  Object.assign(task.meta, { figures: JSON.stringify(whole.counts) })
  expect(whole.problems).toEqual([])
  for (const step of ['edit', 'undo', 'redo', 'restore', 'exact', 'merged', 'refused'])
    expect(whole.counts[step], step).toBeGreaterThan(0)
})

async function runPart(first: number): Promise<z.infer<typeof reportSchema>> {
  const reports: SequenceReport[] = []
  for (let seed = first; seed < first + sequences; seed += 1) reports.push(await runSequence(metadata, seed))
  const { counts, problems } = reports.reduce(addUp)
  return { counts: { ...counts }, problems: [...problems] }
}

function addUp(one: SequenceReport, other: SequenceReport): SequenceReport {
  const steps = new Set([...Object.keys(one.counts), ...Object.keys(other.counts)])
  const counts = Object.fromEntries(
    [...steps].map((step) => [step, (one.counts[step] ?? 0) + (other.counts[step] ?? 0)])
  )
  return { counts, problems: [...one.problems, ...other.problems] }
}
