import { z } from 'zod'
import { deskErrorCodes } from './desk-error.ts'
import { deskProcedure } from './desk-procedure.ts'
import { momentSchema, noticeNumberSchema, photoIdSchema } from './identifiers.ts'
import { photoLockSchema } from './photo-lock.ts'

/** What became of a call to lock, unlock or delete: each photo is done, or failed with a reason and as it was. */
const lockResultSchema = z.object({
  done: z.array(z.object({ photoId: photoIdSchema, path: z.string() })),
  failed: z.array(
    z.object({ photoId: photoIdSchema, path: z.string(), code: z.enum(deskErrorCodes), message: z.string() })
  )
})
/** What became of a call to lock or unlock. */
export type LockResult = z.infer<typeof lockResultSchema>

/** What deleting the killed photos of a notice would take away. */
const deletionPlanSchema = z.object({
  notice: noticeNumberSchema,
  /** Each with its file and sidecars as they lie there now; one that is `changed` would be left alone. */
  photos: z.array(
    z.object({
      photoId: photoIdSchema,
      path: z.string(),
      files: z.array(z.object({ path: z.string(), state: z.enum(['present', 'changed', 'gone']) }))
    })
  ),
  /** Exports of them that still lie where they were put, byte for byte; deleted only where asked. */
  exports: z.array(z.object({ id: z.string(), photoId: photoIdSchema, path: z.string(), at: momentSchema }))
})
/** What deleting the killed photos of a notice would take away. */
export type DeletionPlan = z.infer<typeof deletionPlanSchema>

/** What became of a deletion: which files are gone, how many objects of the vault went, and how many stay because other photos need them. */
const deletionResultSchema = lockResultSchema.extend({
  done: z.array(
    z.object({
      photoId: photoIdSchema,
      path: z.string(),
      files: z.array(z.string()),
      vault: z.number().int().nonnegative(),
      keptForOthers: z.number().int().nonnegative()
    })
  )
})
/** What became of a deletion. */
export type DeletionResult = z.infer<typeof deletionResultSchema>

export const locksContract = {
  /** Why nobody may use a photo; null where it may be used. */
  get: deskProcedure.input(z.object({ photoId: photoIdSchema })).output(photoLockSchema.nullable()),
  /** Locks photos on a notice that means them, or for a reason; one of both is needed. */
  lock: deskProcedure
    .input(
      z.object({
        photoIds: z.array(photoIdSchema).min(1),
        notice: noticeNumberSchema.optional(),
        reason: z.string().default(''),
        by: z.string().min(1).optional()
      })
    )
    .output(lockResultSchema),
  /** Unlocks photos, also under a kill in force; the reason is recorded. */
  unlock: deskProcedure
    .input(
      z.object({
        photoIds: z.array(photoIdSchema).min(1),
        reason: z.string().min(1),
        by: z.string().min(1).optional()
      })
    )
    .output(lockResultSchema),
  /** What `delete` would take away; deletes nothing. Refused where the agency's rule is to keep what it kills. */
  planDeletion: deskProcedure.input(z.object({ notice: noticeNumberSchema })).output(deletionPlanSchema),
  /** Deletes the killed photos of a notice for good, with what the vault holds of them alone. `confirm` must be their number. */
  delete: deskProcedure
    .input(
      z.object({
        notice: noticeNumberSchema,
        confirm: z.number().int().positive(),
        exports: z.boolean().default(false),
        by: z.string().min(1).optional()
      })
    )
    .output(deletionResultSchema)
}
