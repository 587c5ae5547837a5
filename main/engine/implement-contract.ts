import { implement, ORPCError } from '@orpc/server'
import { isAsyncIteratorObject } from '@orpc/shared'
import { deskApi } from '../../shared/contract/contract.ts'
import { DeskError, describeDeskError } from '../../shared/contract/desk-error.ts'
import type { CallContext } from './call-context.ts'

/** The contract, ready to be given its handlers. An expected failure of a handler or its stream crosses as the typed error `DESK`. */
export function implementContract() {
  return implement(deskApi)
    .$context<CallContext>()
    .use(async ({ next }) => {
      try {
        const result = await next()
        const output: unknown = result.output
        return isAsyncIteratorObject(output) ? { ...result, output: typeFailures(output) } : result
      } catch (error) {
        throw typeFailure(error)
      }
    })
}

/** The contract as `implementContract` gives it. */
export type ContractImplementer = ReturnType<typeof implementContract>

// Bugs stay as they are: whoever serves the call logs them and tells the client no more than "internal server error".
function typeFailure(error: unknown): unknown {
  if (!(error instanceof DeskError)) return error
  return new ORPCError('DESK', { message: error.message, data: describeDeskError(error), cause: error })
}

function typeFailures(stream: AsyncIterator<unknown>): AsyncIterableIterator<unknown> {
  return {
    async next() {
      try {
        return await stream.next()
      } catch (error) {
        throw typeFailure(error)
      }
    },
    async return(value) {
      return (await stream.return?.(value)) ?? { done: true, value }
    },
    [Symbol.asyncIterator]() {
      return this
    }
  }
}
