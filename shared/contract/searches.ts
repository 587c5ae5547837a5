import { z } from 'zod'
import { deskProcedure } from './desk-procedure.ts'
import { momentSchema } from './identifiers.ts'
import { photoFilterSchema } from './photo.ts'
import { photoGroupSchema, photoSortSchema } from './photo-order.ts'

/** Id of a saved search. */
export const searchIdSchema = z.string().min(1).brand('SearchId')
/** Id of a saved search. */
export type SearchId = z.infer<typeof searchIdSchema>

/** What a saved search keeps beside its name: which photos, in which order and groups. */
export const searchContentSchema = z.object({
  filter: photoFilterSchema,
  sort: photoSortSchema,
  descending: z.boolean(),
  group: photoGroupSchema.nullable()
})
/** What a saved search keeps beside its name. */
export type SearchContent = z.infer<typeof searchContentSchema>

/** A search with a name, and how many photos it finds now. */
export const savedSearchSchema = searchContentSchema.extend({
  id: searchIdSchema,
  name: z.string(),
  at: momentSchema,
  photos: z.number().int()
})
/** A search with a name. */
export type SavedSearch = z.infer<typeof savedSearchSchema>

const nameSchema = z.string().trim().min(1).max(120)

export const searchesContract = {
  /** By name. */
  list: deskProcedure.input(z.object({}).default({})).output(z.array(savedSearchSchema)),
  /** Saves a search under a name; one of this name is replaced. */
  save: deskProcedure
    .input(searchContentSchema.extend({ name: nameSchema }))
    .output(z.object({ id: searchIdSchema, replaced: z.boolean() })),
  /** Gives a search another name. Throws `not-found`, and `bad-input` where another has the name. */
  rename: deskProcedure.input(z.object({ id: searchIdSchema, name: nameSchema })).output(z.object({})),
  /** Takes a search away; its photos stay as they are. Throws `not-found`. */
  remove: deskProcedure.input(z.object({ id: searchIdSchema })).output(z.object({}))
}
