import type { Actor } from './ports/ledger.ts'

/** Who calls, as the host knows it: the account that runs it, or the name of a web session. */
export interface Caller {
  readonly host: 'desktop' | 'web' | 'cli'
  readonly user: string
}

/** Who is to be recorded: the name given with the call, else the caller's own. */
export function resolveActor(caller: Caller, by?: string): Actor {
  if (by !== undefined && by !== caller.user) return { name: by, known: 'said', host: caller.host }
  return { name: caller.user, known: 'os-user', host: caller.host }
}

/** The desk itself, for what it does on its own: recovery at the start. */
export const engineActor: Actor = { name: 'Erratum', known: 'engine', host: 'engine' }
