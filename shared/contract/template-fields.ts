import { z } from 'zod'
import { fieldKeySchema, fieldValueSchema } from './fields.ts'

/**
 * What a template does with one field. `replace` sets it; `append` and `prepend` put a text behind or before the present one (a blank between), or
 * items into a list; `clear` empties it. `when` asks first: only where the field is empty, or only where it says something.
 */
export const templateFieldSchema = z.object({
  field: fieldKeySchema,
  /** The tick: fields without it are kept in the template and left alone in photos. */
  apply: z.boolean().default(true),
  how: z.enum(['replace', 'append', 'prepend', 'clear']).default('replace'),
  when: z.enum(['always', 'empty', 'filled']).default('always'),
  /** May hold codes and variables; each photo gets what it says itself. */
  value: fieldValueSchema
})
/** What a template does with one field. */
export type TemplateField = z.infer<typeof templateFieldSchema>

/** A named template: what it does with each field, a field at most once. */
export const captionTemplateSchema = z.object({
  name: z.string().trim().min(1).max(120),
  fields: z
    .array(templateFieldSchema)
    .refine((fields) => new Set(fields.map(({ field }) => field)).size === fields.length, 'a field stands twice')
})
/** A named template. */
export type CaptionTemplate = z.infer<typeof captionTemplateSchema>
