import { expect, test } from 'vitest'
import { makeTemporaryFolder } from '../integration/metadata/temporary-folder.ts'
import { describeReport } from '../integration/mutated/describe-report.ts'
import { expectClean } from '../integration/mutated/expect-clean.ts'
import type { MutationReport } from '../integration/mutated/mutation-report.ts'
import { mutationReportSchema } from '../integration/mutated/mutation-report.ts'
import { startMutations } from '../integration/mutated/start-mutations.ts'
import { keepPart } from './keep-part.ts'

const count = 20_000
// A process for each part: a crash names its part, and an engine's memory is seen over thousands of photos.
const parts = 10

test('twenty thousand mutated photos are read, and edited or refused with a reason; none crashes, hangs, fills the memory or is spoilt', {
  timeout: 6 * 3_600_000
}, async ({ task }) => {
  const reports: MutationReport[] = []
  for (let part = 0; part < parts; part += 1) {
    // The first five hundred are those of npm test.
    const first = (part * count) / parts
    const report = await keepPart({
      run: 'mutated-photos',
      part: `${first} to ${first + count / parts - 1}`,
      schema: mutationReportSchema,
      work: () => runPart(first),
      tell: tellPart
    })
    reports.push(report)
  }
  const whole = reports.reduce(addUp)
  Object.assign(task.meta, { figures: describeReport(whole) })
  expectClean(whole, count)
  expect(reports).toHaveLength(parts)
})

async function runPart(first: number): Promise<MutationReport> {
  await using folder = await makeTemporaryFolder()
  return await startMutations({ folder: folder.path, first, count: count / parts })
}

function tellPart({ files, reader, writer, header, peakMb, slowest, problems }: MutationReport) {
  const prefix = (what: string, counts: MutationReport['reader']): Record<string, number> =>
    Object.fromEntries(Object.entries(counts).map(([outcome, times]) => [`${what}, ${outcome}`, times]))
  const counts = { files, ...prefix('reader', reader), ...prefix('header reader', header), ...prefix('writer', writer) }
  return {
    counts: { ...counts, 'MB at most': peakMb.own, 'MB of ExifTool at most': peakMb.tool, 'ms at most': slowest.ms },
    problems
  }
}

function addUp(one: MutationReport, other: MutationReport): MutationReport {
  return {
    sources: one.sources,
    files: one.files + other.files,
    reader: addCounts(one.reader, other.reader),
    header: addCounts(one.header, other.header),
    writer: addCounts(one.writer, other.writer),
    slowest: one.slowest.ms > other.slowest.ms ? one.slowest : other.slowest,
    peakMb: {
      own: Math.max(one.peakMb.own, other.peakMb.own),
      tool: Math.max(one.peakMb.tool, other.peakMb.tool)
    },
    problems: [...one.problems, ...other.problems]
  }
}

function addCounts(one: MutationReport['reader'], other: MutationReport['reader']): MutationReport['reader'] {
  const outcomes = new Set([...Object.keys(one), ...Object.keys(other)])
  return Object.fromEntries([...outcomes].map((outcome) => [outcome, (one[outcome] ?? 0) + (other[outcome] ?? 0)]))
}
