import type { CorrectionTime } from '../contract/desk-report.ts'

/** How long notices took, in seconds: of those that were corrected. Nulls where none was. */
export function measureTimes(took: readonly (number | null)[]): CorrectionTime {
  const sorted = took.filter((seconds) => seconds !== null).toSorted((one, other) => one - other)
  const { length } = sorted
  const [lower, upper] = [sorted[Math.floor((length - 1) / 2)], sorted[Math.floor(length / 2)]]
  return {
    notices: length,
    median: lower === undefined || upper === undefined ? null : Math.round((lower + upper) / 2),
    // Nearest rank: the smallest value that nine of ten are not above.
    percentile90: sorted[Math.ceil(0.9 * length) - 1] ?? null,
    slowest: sorted.at(-1) ?? null
  }
}
