import { z } from 'zod'
import { deskFailureSchema } from './desk-error.ts'
import { deskProcedure } from './desk-procedure.ts'
import { changeResultSchema } from './edit.ts'
import { fieldKeySchema } from './fields.ts'
import { photoIdSchema } from './identifiers.ts'
import { photoFilterSchema, photoSummarySchema } from './photo.ts'

/** What is looked for and what stands in its place; as `ReplaceQuery` says of each switch. */
export const replaceQuerySchema = z.object({
  find: z.string().min(1),
  replace: z.string().default(''),
  wholeWords: z.boolean().default(false),
  matchCase: z.boolean().default(false),
  matchAccents: z.boolean().default(false),
  pattern: z.boolean().default(false),
  keepPossessive: z.boolean().default(true),
  keepCapitals: z.boolean().default(false)
})

/** In which photos is looked: these, or all that a filter leaves (`{}`: the whole desk). */
export const replaceScopeSchema = z.discriminatedUnion('in', [
  z.object({ in: z.literal('photos'), ids: z.array(photoIdSchema).min(1) }),
  z.object({ in: z.literal('filter'), filter: photoFilterSchema })
])
/** In which photos is looked. */
export type ReplaceScope = z.infer<typeof replaceScopeSchema>

/** One place found. `start` and `end` are UTF-16 units in the text it stands in. */
export const replaceHitSchema = z.object({
  /** Names the place for as long as the photo's revision and the query stay. */
  id: z.string(),
  field: fieldKeySchema,
  /** Which text of the field: "" its one text, "2" its third item, "x-default" a language, "0.city" a part. */
  place: z.string(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  /** The words before it, the place itself, what would stand there, the words after it. */
  before: z.string(),
  from: z.string(),
  to: z.string(),
  after: z.string(),
  /** Bytes in UTF-8 of the text it stands in: now, with every hit of it put in, and what IIM takes; null where it has no limit. */
  bytes: z.object({ from: z.number().int(), to: z.number().int(), limit: z.number().int().nullable() })
})
/** One place found. */
export type ReplaceHit = z.infer<typeof replaceHitSchema>

/** A photo that holds what is looked for. */
export const replacePhotoSchema = z.object({
  photo: photoSummarySchema,
  /** Why nothing can be written in it; null where it can. */
  refusal: deskFailureSchema.nullable(),
  /** True where a replacement breaks its Content Credentials: such a photo needs a person's word. */
  breaksCredentials: z.boolean(),
  hits: z.array(replaceHitSchema)
})
/** A photo that holds what is looked for. */
export type ReplacePhoto = z.infer<typeof replacePhotoSchema>

/** What was found. `searched` photos were looked into; `more` where the search ended at its limit of 2,000 photos with hits. */
export const replacePreviewSchema = z.object({
  photos: z.array(replacePhotoSchema),
  searched: z.number().int(),
  more: z.boolean()
})
/** What was found. */
export type ReplacePreview = z.infer<typeof replacePreviewSchema>

export const replaceContract = {
  /** Every place that a replacement would change, photo by photo. Writes and records nothing. Throws `bad-input` for a pattern that is none. */
  preview: deskProcedure
    .input(
      z.object({
        query: replaceQuerySchema,
        scope: replaceScopeSchema,
        /** All fields with words in them where not given. */
        fields: z.array(fieldKeySchema).min(1).optional()
      })
    )
    .output(replacePreviewSchema),
  /** Puts the ticked hits of a preview in, as one change. A photo at another revision than was previewed fails with `revision-conflict`. */
  apply: deskProcedure
    .input(
      z.object({
        query: replaceQuerySchema,
        photos: z
          .array(
            z.object({
              photoId: photoIdSchema,
              revision: z.number().int().positive(),
              hits: z.array(z.string()).min(1)
            })
          )
          .min(1),
        by: z.string().min(1).optional(),
        /** "Replace A → B" where not given. */
        reason: z.string().default(''),
        breakCredentials: z.boolean().optional()
      })
    )
    .output(changeResultSchema)
}
