import { z } from 'zod'
import { deskErrorCodes } from './desk-error.ts'
import { deskProcedure } from './desk-procedure.ts'
import { fieldKeySchema, fieldValueSchema } from './fields.ts'
import { changeNumberSchema, noticeNumberSchema, photoIdSchema } from './identifiers.ts'

/** New values of one photo. `null` clears a field; a text for a language field sets `x-default` unless `language` says another. */
export const photoEditSchema = z.object({
  photoId: photoIdSchema,
  /** The revision the person saw. Another one now is a conflict, never an overwrite. */
  revision: z.number().int().positive(),
  set: z.partialRecord(fieldKeySchema, fieldValueSchema.nullable()).default({}),
  /** Items to add to list fields, at their end, where not there yet. */
  add: z.partialRecord(fieldKeySchema, z.array(z.string())).default({}),
  /** Items to take out of list fields. */
  remove: z.partialRecord(fieldKeySchema, z.array(z.string())).default({}),
  language: z.string().optional()
})
/** New values of one photo. */
export type PhotoEdit = z.infer<typeof photoEditSchema>

/** What became of a change: each photo is either done at its new revision or failed with a reason and untouched. */
export const changeResultSchema = z.object({
  change: changeNumberSchema.nullable(),
  done: z.array(z.object({ photoId: photoIdSchema, path: z.string(), revision: z.number().int().positive() })),
  failed: z.array(
    z.object({ photoId: photoIdSchema, path: z.string(), code: z.enum(deskErrorCodes), message: z.string() })
  )
})
/** What became of a change. `change` is null where nothing was done at all. */
export type ChangeResult = z.infer<typeof changeResultSchema>

export const editsContract = {
  /** Writes the edits as one change: vault, stage, read back, compare, rename, ledger, photo by photo. */
  save: deskProcedure
    .input(
      z.object({
        edits: z.array(photoEditSchema).min(1),
        by: z.string().min(1).optional(),
        reason: z.string().default(''),
        notice: noticeNumberSchema.optional()
      })
    )
    .output(changeResultSchema),
  /** Makes all copies of these fields say the desk value (reconciles disagreeing copies) as one change. */
  reconcile: deskProcedure
    .input(
      z.object({
        photoId: photoIdSchema,
        revision: z.number().int().positive(),
        fields: z.array(fieldKeySchema).min(1),
        by: z.string().min(1).optional(),
        reason: z.string().default('')
      })
    )
    .output(changeResultSchema)
}
