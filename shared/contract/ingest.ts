import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { deskFailureSchema } from './desk-error.ts'
import { deskProcedure } from './desk-procedure.ts'
import { sha256Schema } from './identifiers.ts'

/** What became of one file: copied and compared, or left out because the desk has its bytes already, there or at `to`. */
const ingestedSchema = z.object({
  from: z.string(),
  to: z.string(),
  sha256: sha256Schema,
  outcome: z.enum(['copied', 'skipped'])
})
/** What became of one file. */
export type IngestedFile = z.infer<typeof ingestedSchema>

/** One step of ingesting; the last one has `finished`. Numbers and failures add up from step to step. */
export const ingestStepSchema = z.object({
  done: z.number().int(),
  total: z.number().int(),
  copied: z.number().int(),
  skipped: z.number().int(),
  failures: z.array(deskFailureSchema),
  /** The file this step is about; null in the first and the last. */
  file: ingestedSchema.nullable(),
  finished: z.boolean()
})
/** One step of ingesting. */
export type IngestStep = z.infer<typeof ingestStepSchema>

export const ingestContract = {
  /**
   * Copies the photos of a card or folder, with their sidecars, into a folder of the desk, each compared with its original by hash, and never over
   * another file. What the desk had before, under whatever name and caption, is left out, so that ingesting again goes on where it stopped. Ending
   * the stream stops it after the file under way.
   */
  ingest: deskProcedure
    .input(
      z.object({
        from: z.string().min(1),
        to: z.string().min(1),
        /** The new names without their endings, with codes and variables; the old names where it is left out. */
        rename: z.string().min(1).max(500).optional(),
        /** What `{seq}` counts from. */
        start: z.number().int().nonnegative().default(1),
        /** The template of the desk whose fields each copy gets. */
        template: z.string().min(1).optional(),
        by: z.string().min(1).optional()
      })
    )
    .output(eventIterator(ingestStepSchema))
}
