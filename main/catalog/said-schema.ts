import { z } from 'zod'

/** The free texts of a revision or change, kept as JSON. */
export const saidSchema = z.object({ by: z.string(), reason: z.string() })

/** The JSON of what was said, without its reason: for erasure on legal order. */
export function eraseReason(said: string): string {
  return JSON.stringify({ ...saidSchema.parse(JSON.parse(said)), reason: '' })
}
