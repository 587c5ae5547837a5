import { z } from 'zod'
import { sourceIdSchema } from './identifiers.ts'

/** A line of text as it is kept: blanks folded, not empty. */
const filled = z
  .string()
  .transform((text) => text.replace(/\s+/g, ' ').trim())
  .pipe(z.string().min(1).max(200))

/** Which photos are meant: "sport from AFP". What is null does not matter; without regard to case. */
export const photoConditionSchema = z.strictObject({
  /** Told from credit, source and byline, as the filters of the contact sheet know it. */
  agency: filled.nullable(),
  /** The photo's category, or one of its supplemental categories. */
  category: filled.nullable(),
  /** One of its keywords, whole. */
  keyword: filled.nullable(),
  /** The folder it lies in, as the desk knows it. */
  sourceId: sourceIdSchema.nullable().default(null)
})
/** Which photos are meant. */
export type PhotoCondition = z.output<typeof photoConditionSchema>
