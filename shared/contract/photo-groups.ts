import { z } from 'zod'
import { deskProcedure } from './desk-procedure.ts'
import { photoFilterSchema } from './photo.ts'
import { photoGroupSchema, photoSortSchema } from './photo-order.ts'

/** A stretch of the list under one head. `value` names it; `label` is its words, a day as "2026-05-12", "" where the photos have none. */
export const groupHeadSchema = z.object({ value: z.string(), label: z.string(), photos: z.number().int() })
/** A stretch of the list under one head. */
export type GroupHead = z.infer<typeof groupHeadSchema>

export const photoGroupsContract = {
  /** The groups a list falls into, in its order. More than 2,000 are not told: then the list has no heads. */
  groups: deskProcedure
    .input(z.object({ filter: photoFilterSchema.default({}), group: photoGroupSchema }))
    .output(z.object({ groups: z.array(groupHeadSchema), tooMany: z.boolean() })),
  /** Where in the list the next photo stands whose file name begins so, from `from` on and then from the top; null where none does. Ignores case. */
  seek: deskProcedure
    .input(
      z.object({
        filter: photoFilterSchema.default({}),
        sort: photoSortSchema.default('received'),
        descending: z.boolean().default(true),
        group: photoGroupSchema.optional(),
        begins: z.string().min(1).max(200),
        from: z.number().int().nonnegative().default(0)
      })
    )
    .output(z.object({ index: z.number().int().nullable() }))
}
