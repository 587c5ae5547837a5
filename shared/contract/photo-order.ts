import { z } from 'zod'
import { fieldKeys } from '../fields/find-field.ts'
import type { PhotoGrouping, PhotoSort } from '../orders/photo-orders.ts'
import { plainGroupings, plainSorts } from '../orders/photo-orders.ts'

/** The orders of the contact sheet: a fact of the photo, or any field. */
export const photoSortSchema: z.ZodType<PhotoSort, PhotoSort> = z.enum([...plainSorts, ...fieldKeys])

/** What photos stand in groups by, and which group comes first. Photos without a value are the last group going up. */
export const photoGroupSchema = z.object({
  by: z.enum([...plainGroupings, ...fieldKeys]) satisfies z.ZodType<PhotoGrouping>,
  descending: z.boolean().default(false)
})
/** What photos stand in groups by. */
export type PhotoGroup = z.infer<typeof photoGroupSchema>
