import { z } from 'zod'
import { deskProcedure } from './desk-procedure.ts'
import { fieldChangesSchema } from './fields.ts'
import { changeKindSchema, revisionKindSchema } from './history-kinds.ts'
import { changeNumberSchema, momentSchema, noticeNumberSchema, photoIdSchema, sha256Schema } from './identifiers.ts'
import { writeDecisionsSchema } from './write-decisions.ts'

/** One revision of a photo: who made it, when, why, on which notice, and each field's old and new value. Revision 1 is the photo as first seen. */
export const revisionSchema = z.object({
  revision: z.number().int().positive(),
  at: momentSchema,
  by: z.string(),
  kind: revisionKindSchema,
  reason: z.string(),
  notice: noticeNumberSchema.nullable(),
  change: changeNumberSchema.nullable(),
  /** For an undo or redo: the change that it turned; else null. */
  of: changeNumberSchema.nullable(),
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
  kind: changeKindSchema,
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

export const historyContract = {
  /** All revisions of a photo, oldest first. */
  photo: deskProcedure.input(z.object({ photoId: photoIdSchema })).output(z.array(revisionSchema)),
  change: deskProcedure.input(z.object({ change: changeNumberSchema })).output(changeSchema),
  /** The latest changes, newest first. */
  changes: deskProcedure
    .input(z.object({ limit: z.number().int().min(1).max(500).default(50) }).default({ limit: 50 }))
    .output(z.array(changeSchema))
}
