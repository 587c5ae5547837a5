import { z } from 'zod'
import type { Actor } from '../services/ports/ledger.ts'

const actorSchema: z.ZodType<Actor> = z.strictObject({
  name: z.string(),
  known: z.enum(['os-user', 'said', 'engine']),
  host: z.enum(['desktop', 'web', 'cli', 'engine'])
})

/** The actor in an entry's JSON; undefined where it is not one the desk writes. */
export function readActor(text: string): Actor | undefined {
  try {
    return actorSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
