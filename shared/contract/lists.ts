import { z } from 'zod'
import { termListKinds } from '../lists/term-list-kind.ts'
import { deskProcedure } from './desk-procedure.ts'
import { momentSchema } from './identifiers.ts'

/** A line of a list (`Term`). */
export const termSchema = z.object({
  depth: z.number().int().nonnegative(),
  name: z.string().min(1),
  synonyms: z.array(z.string()),
  heading: z.boolean()
})

const nameSchema = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^\P{Cc}*$/u, 'has a sign nobody sees')

/** A list of the desk without its terms: what it is of, how many terms it has, who imported it and when. */
export const termListFactsSchema = z.object({
  name: z.string(),
  kind: z.enum(termListKinds),
  count: z.number().int().nonnegative(),
  by: z.string(),
  at: momentSchema
})
/** A list of the desk without its terms. */
export type TermListFacts = z.infer<typeof termListFactsSchema>

/** A list of the desk. */
export const termListSchema = termListFactsSchema.extend({ terms: z.array(termSchema) })
/** A list of the desk. */
export type TermList = z.infer<typeof termListSchema>

/** A list that was taken in, and the lines of its file (from 1) that say nothing. */
export const importedListSchema = z.object({ list: termListFactsSchema, badLines: z.array(z.number().int()) })
/** A list that was taken in. */
export type ImportedList = z.infer<typeof importedListSchema>

export const listsContract = {
  /** The desk's lists by name, without their terms. */
  list: deskProcedure.input(z.object({}).default({})).output(z.array(termListFactsSchema)),
  /** A list with its terms. Fails with `not-found`. */
  get: deskProcedure.input(z.object({ name: nameSchema })).output(termListSchema),
  /**
   * Takes in a list file as Photo Mechanic, Bridge and Lightroom write structured keywords, or an indented text, in place of the list of this
   * name. Fails with `bad-input` for more than 16 MiB and for a file without a term.
   */
  import: deskProcedure
    .input(
      z.object({
        name: nameSchema,
        kind: z.enum(termListKinds),
        /** Base64. */
        bytes: z.string(),
        by: z.string().min(1).optional()
      })
    )
    .output(importedListSchema),
  /** A list as a text file that Photo Mechanic reads. Fails with `not-found`. */
  export: deskProcedure
    .input(z.object({ name: nameSchema }))
    .output(z.object({ fileName: z.string(), text: z.string() })),
  /** Takes a list away; photos keep what it put into them. Fails with `not-found`. Gives those that are left. */
  remove: deskProcedure
    .input(z.object({ name: nameSchema, by: z.string().min(1).optional() }))
    .output(z.array(termListFactsSchema))
}
