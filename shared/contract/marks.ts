import { z } from 'zod'
import { deskErrorCodes } from './desk-error.ts'
import { deskProcedure } from './desk-procedure.ts'
import { changeResultSchema } from './edit.ts'
import { photoIdSchema } from './identifiers.ts'

const marksSchema = z.object({
  colourClass: z.number().int().min(0).max(8),
  stars: z.number().int().min(0).max(5),
  tagged: z.boolean()
})

const failedMarkSchema = z.object({
  photoId: photoIdSchema,
  path: z.string(),
  code: z.enum(deskErrorCodes),
  message: z.string()
})

/** What became of marks: the photos that show them now with what they showed before, and those that cannot be marked. */
export const markResultSchema = z.object({
  /** Photos that showed the same before stand together, so that an undo is a few calls. */
  marked: z.array(z.object({ before: marksSchema, photoIds: z.array(photoIdSchema) })),
  failed: z.array(failedMarkSchema)
})
/** What became of marks. */
export type MarkResult = z.infer<typeof markResultSchema>

export const marksContract = {
  /**
   * Marks photos: shown at once from the catalog, and written into their files a moment later, together, as one change. What is not given stays.
   * Locked and missing photos are refused.
   */
  set: deskProcedure
    .input(marksSchema.partial().extend({ photoIds: z.array(photoIdSchema).min(1), by: z.string().min(1).optional() }))
    .output(markResultSchema),
  /** The marks that are not yet in their files: how many photos, and those whose writing failed and why. */
  waiting: deskProcedure
    .input(z.object({}).default({}))
    .output(z.object({ photos: z.number().int(), failed: z.array(failedMarkSchema) })),
  /** Writes what waits now; one change for each person who marked. What cannot be written stays and says why. */
  write: deskProcedure
    .input(
      z
        .object({
          /** A person's word that Content Credentials may be broken. */
          breakCredentials: z.boolean().optional()
        })
        .default({})
    )
    .output(z.array(changeResultSchema)),
  /** Takes back marks of these photos that are not yet in their files; they show their files' own again. Gives how many. */
  drop: deskProcedure.input(z.object({ photoIds: z.array(photoIdSchema).min(1) })).output(z.number().int())
}
