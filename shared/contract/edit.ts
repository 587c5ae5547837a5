import { z } from 'zod'
import { charsetChoiceSchema } from './charset.ts'
import { deskErrorCodes } from './desk-error.ts'
import { deskProcedure } from './desk-procedure.ts'
import { fieldKeySchema, fieldValueSchema } from './fields.ts'
import { changeNumberSchema, momentSchema, noticeNumberSchema, photoIdSchema } from './identifiers.ts'
import { dutySchema } from './notice-parsed.ts'
import { writeDecisionsSchema } from './write-decisions.ts'

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
  language: z.string().optional(),
  /** A person's word for this edit: where a new value is over its IIM limit, XMP has it whole and IIM cut at a word. */
  cutIim: z.boolean().optional(),
  /** A person's word for this edit: it may break the photo's Content Credentials. Without it such an edit fails with `breaks-credentials`. */
  breakCredentials: z.boolean().optional()
})
/** New values of one photo. */
export type PhotoEdit = z.infer<typeof photoEditSchema>

/** A notice that is open again because its change was undone: the duties to be done once more, what left the desk since that change, and who was told. */
const reopenedNoticeSchema = z.object({
  notice: noticeNumberSchema,
  duties: z.array(dutySchema),
  sent: z.array(
    z.object({ photoId: photoIdSchema, path: z.string(), at: momentSchema, by: z.string(), preset: z.string() })
  ),
  /** Who was told of the correction since; they have to be told again. */
  told: z.array(z.object({ name: z.string(), at: momentSchema })).default([])
})
/** A notice that is open again because its change was undone. */
export type ReopenedNotice = z.infer<typeof reopenedNoticeSchema>

/** What became of a change: each photo is either done at its new revision or failed with a reason and untouched. */
export const changeResultSchema = z.object({
  change: changeNumberSchema.nullable(),
  done: z.array(
    z.object({
      photoId: photoIdSchema,
      path: z.string(),
      revision: z.number().int().positive(),
      /** Of undo, redo and restore: the exact bytes came back, or the fields were put together; absent for edits. */
      how: z.enum(['exact', 'merged']).optional(),
      decisions: writeDecisionsSchema.optional()
    })
  ),
  failed: z.array(
    z.object({ photoId: photoIdSchema, path: z.string(), code: z.enum(deskErrorCodes), message: z.string() })
  ),
  reopened: reopenedNoticeSchema.optional()
})
/** What became of a change. `change` is null where nothing was done at all. */
export type ChangeResult = z.infer<typeof changeResultSchema>

export const editsContract = {
  /** Writes the edits as one change: vault, stage, read back, compare, rename, ledger, photo by photo. */
  save: deskProcedure
    .input(
      z.object({
        edits: z.array(photoEditSchema).min(1),
        /** Puts codes and variables in: `=code=`, `{city}`. Each photo gets what it says itself; the order of the edits is the sequence. */
        expand: z.boolean().optional(),
        by: z.string().min(1).optional(),
        reason: z.string().default(''),
        notice: noticeNumberSchema.optional()
      })
    )
    .output(changeResultSchema),
  /**
   * Makes all IIM text of a photo UTF-8, as it reads in `charset`, and says so in 1:90; one change. XMP and EXIF stay.
   * Fails with `bad-input` where the bytes cannot be in that charset, `nothing-to-do` where nothing would change.
   */
  reencode: deskProcedure
    .input(
      z.object({
        photoId: photoIdSchema,
        revision: z.number().int().positive(),
        charset: charsetChoiceSchema,
        by: z.string().min(1).optional(),
        reason: z.string().default(''),
        /** A person's word that Content Credentials may be broken. */
        breakCredentials: z.boolean().optional()
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
        breakCredentials: z.boolean().optional(),
        /** A person's word: where a value is over its IIM limit, XMP has it whole and IIM cut at a word. */
        cutIim: z.boolean().optional(),
        by: z.string().min(1).optional(),
        reason: z.string().default('')
      })
    )
    .output(changeResultSchema)
}
