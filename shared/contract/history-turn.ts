import { z } from 'zod'
import { deskErrorCodes } from './desk-error.ts'
import { deskProcedure } from './desk-procedure.ts'
import { changeResultSchema } from './edit.ts'
import { fieldKeySchema, fieldValueSchema } from './fields.ts'
import { changeNumberSchema, photoIdSchema } from './identifiers.ts'

/**
 * What a merge does with one field. `back`: nobody touched it since, it gets its other value. `kept`: it was set since and stays as it is.
 * `merged`: both changes are put together. `conflict`: they do not go together; `result` is then the present value.
 */
const mergeOutcomeSchema = z.enum(['back', 'kept', 'merged', 'conflict'])

/** One field of a photo that was changed since the change that is to be turned. An absent value is none. */
export const fieldMergeSchema = z.object({
  field: fieldKeySchema,
  outcome: mergeOutcomeSchema,
  /** As the turned change left it. */
  base: fieldValueSchema.optional(),
  /** As it is now. */
  ours: fieldValueSchema.optional(),
  /** As it would be without what came since. */
  theirs: fieldValueSchema.optional(),
  /** As it will be. */
  result: fieldValueSchema.optional()
})
/** One field of a photo that was changed since. */
export type FieldMerge = z.infer<typeof fieldMergeSchema>

/**
 * What an undo or redo would do with one photo. `exact`: it gets its exact bytes. `merged`: it was changed since, the fields are put together.
 * `conflict`: as `merged`, and at least one field cannot be. `refused`: it cannot be written at all, or there is nothing to do.
 */
export const plannedTurnSchema = z.object({
  photoId: photoIdSchema,
  path: z.string(),
  /** The photo's present revision. */
  revision: z.number().int().positive(),
  how: z.enum(['exact', 'merged', 'conflict', 'refused']),
  /** For `merged` and `conflict`: every field of the turned change; else none. */
  fields: z.array(fieldMergeSchema),
  /** For `refused`. */
  failure: z.object({ code: z.enum(deskErrorCodes), message: z.string() }).optional()
})
/** What an undo or redo would do with one photo. */
export type PlannedTurn = z.infer<typeof plannedTurnSchema>

/** What an undo or redo would do, photo by photo; photos that are as asked already are left out. */
export const turnPreviewSchema = z.object({
  /** The change that would be turned: for the undo of an undo, the change that was undone. */
  change: changeNumberSchema,
  direction: z.enum(['undo', 'redo']),
  photos: z.array(plannedTurnSchema)
})
/** What an undo or redo would do. */
export type TurnPreview = z.infer<typeof turnPreviewSchema>

const chosenPhotos = z.array(
  z.object({
    photoId: photoIdSchema,
    /** The revision the person saw; where it is another by now, the photo fails with `revision-conflict`. */
    revision: z.number().int().positive().optional()
  })
)

const turnInput = z.object({
  change: changeNumberSchema,
  /** Only these photos of the change; all of them where not given. */
  photos: chosenPhotos.min(1).optional(),
  by: z.string().min(1).optional(),
  reason: z.string().default(''),
  /** Where a photo was changed since: put the fields together. Without it such a photo fails with `revision-conflict`. */
  merge: z.boolean().default(false),
  /** With `merge`: fields that cannot be put together stay as they are. Without it their photo fails with `revision-conflict`. */
  leaveConflicts: z.boolean().default(false),
  /** A person's word that photos' Content Credentials may be broken; without it such a photo fails with `breaks-credentials`. */
  breakCredentials: z.boolean().optional()
})

const previewInput = turnInput.pick({ change: true, photos: true, breakCredentials: true })

export const historyTurnContract = {
  /** Gives the photos of a change their earlier bytes back, or where they were changed since and `merge` says so, their earlier fields; itself a change. */
  undo: deskProcedure.input(turnInput).output(changeResultSchema),
  /** Gives back what an undone change had made, as `undo` does; itself a change. */
  redo: deskProcedure.input(turnInput).output(changeResultSchema),
  /** What `undo` would do with each photo, merges and conflicts too. Writes and records nothing. */
  previewUndo: deskProcedure.input(previewInput).output(turnPreviewSchema),
  /** What `redo` would do with each photo. */
  previewRedo: deskProcedure.input(previewInput).output(turnPreviewSchema),
  /**
   * Gives photos back as they were at a revision; one change. The exact bytes where the vault has them, else the fields of that revision: which
   * one, `done` tells with `how`. Fails with `nothing-to-do` where a photo is so already.
   */
  restore: deskProcedure
    .input(
      z.object({
        photos: chosenPhotos.element.extend({ to: z.number().int().positive() }).array().min(1),
        by: z.string().min(1).optional(),
        reason: z.string().default(''),
        breakCredentials: z.boolean().optional()
      })
    )
    .output(changeResultSchema)
}
