import { z } from 'zod'

/** The free texts of a revision or change, kept as JSON. */
export const saidSchema = z.object({ by: z.string(), reason: z.string() })
