import { z } from 'zod'

/** What a run over mutated photos is to do. */
export const mutationRunSchema = z.object({
  /** A folder of the run's own, for the photos. */
  folder: z.string(),
  /** Mutations are numbered; the same number is the same mutation. */
  first: z.number().int().nonnegative(),
  count: z.number().int().positive()
})
/** What a run over mutated photos is to do. */
export type MutationRun = z.infer<typeof mutationRunSchema>

const countsSchema = z.record(z.string(), z.number())

/** What came of a run. `problems` names the mutation of each: it can be made again. */
export const mutationReportSchema = z.object({
  sources: z.number(),
  files: z.number(),
  /** Files by what the reader said: "read", or a failure's code. */
  reader: countsSchema,
  /** Files by what the header reader said: "read", or why it declined. */
  header: countsSchema,
  /** Files by what the writer did: "edited", or a failure's code. */
  writer: countsSchema,
  slowest: z.object({ ms: z.number(), what: z.string() }),
  /** Most memory held at one time, in megabytes: by the process itself, and by one ExifTool. */
  peakMb: z.object({ own: z.number(), tool: z.number() }),
  problems: z.array(z.string())
})
/** What came of a run. */
export type MutationReport = z.infer<typeof mutationReportSchema>
