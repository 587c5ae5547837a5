import { ORPCError } from '@orpc/client'
import type { DeskFailure } from '../contract/desk-error.ts'

/**
 * The failure of a call whose engine went away before it answered. It has the shape of every other expected failure: the typed error `DESK`
 * with code `connection-lost`, so that a caller needs no second way to tell it. What the call had begun is finished or rolled back by the engine's
 * journal at its next start.
 */
export class ConnectionLost extends ORPCError<'DESK', DeskFailure> {
  constructor(why: string) {
    const message = describeConnectionLost(why)
    super('DESK', { defined: true, message, data: { code: 'connection-lost', message } })
    this.name = 'ConnectionLost'
  }
}

function describeConnectionLost(why: string): string {
  const reason = why === '' ? '' : ` (${why})`
  return `The connection to the desk's engine was lost${reason}. No photo is left half written: what was under way is completed or rolled back when the engine starts again. Look at the result, then repeat what is missing.`
}
