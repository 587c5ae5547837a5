import { z } from 'zod'
import type { MatrixCell } from './matrix-cell.ts'

/** What came of all cells of one sample. */
export const sampleReportSchema = z.object({
  sample: z.string(),
  /** How many cells were tried; none where the sample takes no edits. */
  cells: z.number().int().nonnegative(),
  /** How many of them were refused, by the failure's code. */
  refused: z.record(z.string(), z.number()),
  /** Fields with their refusals: "byline: over-limit". */
  refusedFields: z.array(z.string()),
  /** What was wrong, with the cell's name. */
  problems: z.array(z.string())
})

/** What came of all cells of one sample. */
export type SampleReport = z.infer<typeof sampleReportSchema>

/** Sums up the cells of one sample. */
export function reportSample(sample: string, cells: readonly MatrixCell[]): SampleReport {
  const refused: Record<string, number> = {}
  for (const { refused: code } of cells) if (code !== null) refused[code] = (refused[code] ?? 0) + 1
  const fields = cells.flatMap(({ key, refused: code }) => (code === null ? [] : [`${key}: ${code}`]))
  return {
    sample,
    cells: cells.length,
    refused,
    refusedFields: [...new Set(fields)],
    problems: cells.flatMap(describeProblems)
  }
}

/** What is wrong with a cell, with its name. */
export function describeProblems({ sample, operation, key, problems }: MatrixCell): readonly string[] {
  return problems.map((problem) => `${sample}: ${operation} ${key}: ${problem}`)
}
