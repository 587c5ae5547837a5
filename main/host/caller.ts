import { z } from 'zod'

/** Who calls the engine: the host the call comes from, and the account of the person at it. What the ledger names where nothing better is said. */
export const callerSchema = z.object({ host: z.enum(['desktop', 'web', 'cli']), user: z.string().min(1) })
/** Who calls the engine. */
export type Caller = z.infer<typeof callerSchema>
