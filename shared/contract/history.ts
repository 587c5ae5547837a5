import { z } from 'zod'
import { deskProcedure } from './desk-procedure.ts'
import { changeResultSchema } from './edit.ts'
import { fieldChangesSchema } from './fields.ts'
import { changeNumberSchema, momentSchema, noticeNumberSchema, photoIdSchema, sha256Schema } from './identifiers.ts'
import { writeDecisionsSchema } from './write-decisions.ts'

/** One revision of a photo: who made it, when, why, on which notice, and each field's old and new value. Revision 1 is the photo as first seen. */
export const revisionSchema = z.object({
  revision: z.number().int().positive(),
  at: momentSchema,
  by: z.string(),
  kind: z.enum(['seen', 'edit', 'notice', 'undo', 'redo', 'outside']),
  reason: z.string(),
  notice: noticeNumberSchema.nullable(),
  change: changeNumberSchema.nullable(),
  sha256: sha256Schema,
  fields: fieldChangesSchema,
  decisions: writeDecisionsSchema.optional()
})
/** One revision of a photo. */
export type Revision = z.infer<typeof revisionSchema>

/** A change over all its photos. `undoneBy` names the change that took it back. */
export const changeSchema = z.object({
  change: changeNumberSchema,
  at: momentSchema,
  by: z.string(),
  kind: z.enum(['edit', 'notice', 'undo', 'redo']),
  reason: z.string(),
  notice: noticeNumberSchema.nullable(),
  of: changeNumberSchema.nullable(),
  undoneBy: changeNumberSchema.nullable(),
  photos: z.array(
    z.object({
      photoId: photoIdSchema,
      path: z.string(),
      from: z.number().int().positive(),
      to: z.number().int().positive().nullable(),
      state: z.enum(['open', 'applied', 'failed', 'rolled-back']),
      fields: fieldChangesSchema,
      decisions: writeDecisionsSchema.optional()
    })
  )
})
/** A change over all its photos. */
export type Change = z.infer<typeof changeSchema>

const turnBackInput = z.object({
  change: changeNumberSchema,
  by: z.string().min(1).optional(),
  reason: z.string().default(''),
  /** A person's word that photos' Content Credentials may be broken; without it such a photo fails with `breaks-credentials`. */
  breakCredentials: z.boolean().optional()
})

export const historyContract = {
  /** All revisions of a photo, oldest first. */
  photo: deskProcedure.input(z.object({ photoId: photoIdSchema })).output(z.array(revisionSchema)),
  change: deskProcedure.input(z.object({ change: changeNumberSchema })).output(changeSchema),
  /** The latest changes, newest first. */
  changes: deskProcedure
    .input(z.object({ limit: z.number().int().min(1).max(500).default(50) }).default({ limit: 50 }))
    .output(z.array(changeSchema)),
  /** Gives every photo of a change its earlier bytes back; itself a change. */
  undo: deskProcedure.input(turnBackInput).output(changeResultSchema),
  /** Gives back the bytes that an undone change had made; itself a change. */
  redo: deskProcedure.input(turnBackInput).output(changeResultSchema)
}
