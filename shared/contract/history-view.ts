import { z } from 'zod'
import { charsetReadingSchema } from './charset.ts'
import { deskProcedure } from './desk-procedure.ts'
import { fieldChangesSchema, fieldKeySchema, fieldReadingsSchema } from './fields.ts'
import { revisionSchema } from './history.ts'
import { revisionKindSchema } from './history-kinds.ts'
import { changeNumberSchema, momentSchema, noticeNumberSchema, photoIdSchema, sha256Schema } from './identifiers.ts'

const revisionNumber = z.number().int().positive()

/** A photo as it was at one revision: every copy of every field, and which bytes it had. */
export const photoStateSchema = z.object({
  photoId: photoIdSchema,
  /** Where the photo is now, or was last. */
  path: z.string(),
  fileName: z.string(),
  imageKey: sha256Schema,
  revision: revisionSchema,
  /** When the next revision came; null for the present one. */
  until: momentSchema.nullable(),
  /** How many revisions there are. */
  revisions: revisionNumber,
  fields: fieldReadingsSchema,
  /** How the text of each IIM block was read; null where the revision is from before desks recorded it. */
  charsets: z.array(charsetReadingSchema).nullable(),
  /** The photo's sidecars then; null where the revision is from before desks recorded them. */
  sidecars: z.array(z.object({ path: z.string(), sha256: sha256Schema })).nullable(),
  /** True where the photo has these bytes now, or the vault does: then a restore gives back exactly those. */
  bytesKept: z.boolean()
})
/** A photo as it was at one revision. */
export type PhotoState = z.infer<typeof photoStateSchema>

/** The notice behind a revision, as blame and search name it: "AFP 2017-05-04". */
export const namedNoticeSchema = z.object({
  notice: noticeNumberSchema,
  agency: z.string().nullable(),
  receivedAt: momentSchema
})
/** The notice behind a revision. */
export type NamedNotice = z.infer<typeof namedNoticeSchema>

/** Where a stretch of a text came from: one revision, with its change and notice. */
const blameOriginSchema = z.object({
  revision: revisionNumber,
  at: momentSchema,
  by: z.string(),
  kind: revisionKindSchema,
  reason: z.string(),
  change: changeNumberSchema.nullable(),
  notice: namedNoticeSchema.nullable()
})
/** Where a stretch of a text came from. */
export type BlameOrigin = z.infer<typeof blameOriginSchema>

/** A field's text in stretches, each with the revision that brought it. All `text` joined are the value. */
export const blameSchema = z.object({
  photoId: photoIdSchema,
  field: fieldKeySchema,
  revision: revisionNumber,
  /** The language whose text this is; null for a field without languages. */
  language: z.string().nullable(),
  /** All languages the field has at that revision; none for a field without languages. */
  languages: z.array(z.string()),
  stretches: z.array(z.object({ text: z.string(), revision: revisionNumber })),
  /** The revisions the stretches name, each once, oldest first. */
  origins: z.array(blameOriginSchema)
})
/** A field's text in stretches, each with the revision that brought it. */
export type Blame = z.infer<typeof blameSchema>

/** What revisions are looked for; all that is given must hold together. */
export const historyQuerySchema = z.object({
  /** A text the revision held in any copy; with `field`, in that field. Case, accents and kinds of quotes do not matter. */
  text: z.string().optional(),
  /** Without `text`: the revision changed this field. */
  field: fieldKeySchema.optional(),
  /** The name of who made it; case and accents do not matter. */
  by: z.string().optional(),
  notice: noticeNumberSchema.optional(),
  change: changeNumberSchema.optional(),
  kind: revisionKindSchema.optional(),
  photoId: photoIdSchema.optional(),
  /** Made at this moment or later. */
  from: momentSchema.optional(),
  /** Made at this moment or earlier. */
  to: momentSchema.optional()
})
/** What revisions are looked for. */
export type HistoryQuery = z.infer<typeof historyQuerySchema>

/** One revision found, with its photo. */
export const historyHitSchema = z.object({
  photoId: photoIdSchema,
  path: z.string(),
  fileName: z.string(),
  imageKey: sha256Schema,
  revision: revisionSchema,
  notice: namedNoticeSchema.nullable(),
  /** True for the photo's present revision. */
  current: z.boolean(),
  /** Where `text` was asked for: each field that held it, with the words around. */
  held: z.array(z.object({ field: fieldKeySchema, excerpt: z.string() }))
})
/** One revision found, with its photo. */
export type HistoryHit = z.infer<typeof historyHitSchema>

export const historyViewContract = {
  /** A photo as it was at a moment. Throws `not-found` where the desk had not seen it yet. */
  at: deskProcedure.input(z.object({ photoId: photoIdSchema, at: momentSchema })).output(photoStateSchema),
  /** A photo as it was at one revision. */
  revision: deskProcedure
    .input(z.object({ photoId: photoIdSchema, revision: revisionNumber }))
    .output(photoStateSchema),
  /** The fields in which two revisions of a photo differ, in any copy: `from` of the first, `to` of the second. */
  compare: deskProcedure
    .input(z.object({ photoId: photoIdSchema, from: revisionNumber, to: revisionNumber }))
    .output(z.object({ from: photoStateSchema, to: photoStateSchema, fields: fieldChangesSchema })),
  /** Who brought each word of a field, at the present revision or another. Fails with `not-found` where the field has no text there. */
  blame: deskProcedure
    .input(
      z.object({
        photoId: photoIdSchema,
        field: fieldKeySchema,
        /** Where the field has languages; else, and by default, its `x-default` or first one. */
        language: z.string().optional(),
        revision: revisionNumber.optional()
      })
    )
    .output(blameSchema),
  /** Revisions of all photos, newest first. `next` is given back as `after` for the page that follows; null at the end. */
  search: deskProcedure
    .input(
      z.object({
        query: historyQuerySchema,
        after: z.string().optional(),
        limit: z.number().int().min(1).max(200).default(50)
      })
    )
    .output(z.object({ hits: z.array(historyHitSchema), next: z.string().nullable() }))
}
