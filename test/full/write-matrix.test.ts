import { extname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { mapLimited } from '../../main/services/map-limited.ts'
import { hasSamples, listSamples } from '../integration/metadata/sample-files.ts'
import { cellsOfSample } from '../integration/metadata/write-matrix/matrix-cell.ts'
import { MatrixCrew } from '../integration/metadata/write-matrix/matrix-crew.ts'
import type { SampleReport } from '../integration/metadata/write-matrix/sample-report.ts'
import { sampleReportSchema } from '../integration/metadata/write-matrix/sample-report.ts'
import { keepPart } from './keep-part.ts'

const hours = 3_600_000
// One process for each of the two processors that any desk has.
const atOnce = 2

describe.skipIf(!hasSamples)('the whole write matrix (../shared/samples)', () => {
  test('every field of every sample is set, changed, cleared, added to, said in another language and undone', {
    timeout: 12 * hours
  }, async ({ task }) => {
    await using crew = new MatrixCrew()
    const fallen: string[] = []
    const answers = await mapLimited(mixFormats(listSamples()), atOnce, (sample) =>
      keepPart({
        run: 'write-matrix',
        part: sample,
        schema: sampleReportSchema,
        work: () => crew.trySample(sample),
        tell: tellSample
      }).catch((error: unknown) => {
        // A run of an hour ends with all that is wrong, not with the first.
        fallen.push(String(error))
        return null
      })
    )
    expect(fallen).toEqual([])
    const reports = answers.filter((report) => report !== null)
    const tried = reports.filter(({ cells }) => cells > 0)
    const cells = tried.reduce((sum, report) => sum + report.cells, 0)
    Object.assign(task.meta, { figures: `${cells} cells of ${tried.length} samples` })
    expect(reports.flatMap(({ problems }) => problems)).toEqual([])
    expect(cells).toBe(tried.length * cellsOfSample)
    // Where a field has no place in a format it is refused; a desk that refuses everywhere is no desk.
    expect(tried.filter((report) => countRefused(report) > report.cells / 2)).toEqual([])
    expect(tried.length).toBeGreaterThan(100)
  })
})

// What is wrong with a format shows early: the first of every ending, then the second of every ending, and so on.
function mixFormats(samples: readonly string[]): readonly string[] {
  const before = new Map<string, number>()
  const places = samples.map((sample) => {
    const place = before.get(extname(sample)) ?? 0
    before.set(extname(sample), place + 1)
    return { sample, place }
  })
  return places.toSorted((one, other) => one.place - other.place).map(({ sample }) => sample)
}

function tellSample(report: SampleReport) {
  const { cells, refused, problems } = report
  const done = cells - countRefused(report)
  const codes = Object.entries(refused).map(([code, count]) => [`refused, ${code}`, count] as const)
  return { counts: { cells, 'done and undone': done, ...Object.fromEntries(codes) }, problems }
}

function countRefused({ refused }: SampleReport): number {
  return Object.values(refused).reduce((sum, count) => sum + count, 0)
}
