import { z } from 'zod'
import { deskFailureSchema } from './desk-error.ts'
import { deskProcedure } from './desk-procedure.ts'
import { changeResultSchema } from './edit.ts'
import { fieldChangesSchema } from './fields.ts'
import { photoIdSchema } from './identifiers.ts'
import { templateFieldSchema } from './template-fields.ts'

/** What a template would do with one photo. */
export const templatePhotoSchema = z.object({
  photoId: photoIdSchema,
  path: z.string(),
  fileName: z.string(),
  revision: z.number().int().positive(),
  /** From the present value to the one it would have, of the fields that would change. */
  changes: fieldChangesSchema,
  /** Codes and variables nobody knows; they would stay as they are. */
  unknown: z.array(z.string()),
  /** Why nothing can be written in it; null where it can. */
  refusal: deskFailureSchema.nullable(),
  /** True where it breaks its Content Credentials: such a photo needs a person's word. */
  breaksCredentials: z.boolean()
})
/** What a template would do with one photo. */
export type TemplatePhoto = z.infer<typeof templatePhotoSchema>

const fields = z.array(templateFieldSchema).min(1)

export const templatesContract = {
  /** What these fields would do with each photo, in order. Writes and records nothing. */
  preview: deskProcedure
    .input(z.object({ fields, photoIds: z.array(photoIdSchema).min(1) }))
    .output(z.array(templatePhotoSchema)),
  /** Writes these fields into the photos as one change. Photos that say so already fail with `nothing-to-do`. */
  apply: deskProcedure
    .input(
      z.object({
        fields,
        photos: z.array(z.object({ photoId: photoIdSchema, revision: z.number().int().positive() })).min(1),
        by: z.string().min(1).optional(),
        reason: z.string().default(''),
        breakCredentials: z.boolean().optional()
      })
    )
    .output(changeResultSchema)
}
