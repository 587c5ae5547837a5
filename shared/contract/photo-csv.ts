import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { listFacts } from '../fields/list-facts.ts'
import { deskProcedure } from './desk-procedure.ts'
import { fieldKeySchema } from './fields.ts'
import { photoFilterSchema } from './photo.ts'
import { photoGroupSchema, photoSortSchema } from './photo-order.ts'

/** A column of a list: a fact of the photo, or one of its fields. */
export const listColumnSchema = z.union([z.enum(listFacts), fieldKeySchema])
/** A column of a list. */
export type ListColumn = z.infer<typeof listColumnSchema>

export const photoCsvContract = {
  /** The photos a filter leaves, as CSV (RFC 4180) in this order, piece by piece; the first piece has the heads. No cell can become a formula. */
  csv: deskProcedure
    .input(
      z.object({
        filter: photoFilterSchema.default({}),
        sort: photoSortSchema.default('received'),
        descending: z.boolean().default(true),
        group: photoGroupSchema.optional(),
        columns: z.array(listColumnSchema).min(1),
        /** Begins with a byte order mark, by which spreadsheets know UTF-8. */
        bom: z.boolean().default(true)
      })
    )
    .output(eventIterator(z.object({ csv: z.string(), done: z.number().int(), total: z.number().int() })))
}
