import { expect } from 'vitest'
import type { MutationReport } from './mutation-report.ts'

const mostMb = 1_000

/** Fails where a mutation did harm, or where the mutations were not the mixture they must be: some written, some refused, some left to ExifTool. */
export function expectClean(report: MutationReport, files: number): void {
  expect(report.problems).toEqual([])
  expect(report.files).toBe(files)
  expect(report.peakMb.own).toBeLessThan(mostMb)
  expect(report.peakMb.tool).toBeLessThan(mostMb)
  const { edited = 0, ...refused } = report.writer
  expect(edited).toBeGreaterThan(files / 20)
  expect(Object.values(refused).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(files / 20)
  const { read = 0, ...declined } = report.header
  expect(read).toBeGreaterThan(files / 20)
  expect(Object.keys(declined).length).toBeGreaterThan(2)
}
