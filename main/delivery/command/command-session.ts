import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { DeliverySession } from '../../services/ports/delivery.ts'
import type { HookRequest } from './run-hook.ts'
import { runHook } from './run-hook.ts'

/** A session that hands each file to a program of the desk's own. A test only looks whether the program may be run. */
export function createCommandSession(request: Omit<HookRequest, 'parcel' | 'signal'>): DeliverySession {
  const { destination, connection } = request
  return {
    send: async (parcel, signal) => {
      // A program cannot be asked what it had done when the desk ended: a person looks, and says whether it is to run again.
      if (parcel.begun && !parcel.replace) throw notKnown(destination.label, parcel.name)
      await runHook({ ...request, parcel, signal })
      return { proof: 'command', sentFrom: 0 }
    },
    check: async () => {
      try {
        await access(connection.program, constants.X_OK)
      } catch (error) {
        throw new DeskError(
          'tool-failed',
          `${destination.label}: ${connection.program} is not there or may not be run. Nothing was run. Check its path and its rights.`,
          { cause: error }
        )
      }
      return 'The program is there and may be run. It was not run: it would have had nothing to deliver.'
    },
    [Symbol.asyncDispose]: async () => undefined
  }
}

function notKnown(label: string, name: string): DeskError {
  return new DeskError(
    'tool-failed',
    `${label}: the desk ended while the program was at work on ${name}. Whether it got there is not known; it was not run again by itself. Look there, then try what failed again, or dismiss it.`
  )
}
