import { setImmediate } from 'node:timers/promises'
import type { AnyContractRouter } from '@orpc/contract'
import type { Router } from '@orpc/server'
import { ORPCError } from '@orpc/server'
import type { StandardRPCHandlerOptions } from '@orpc/server/standard'
import { StandardRPCHandler } from '@orpc/server/standard'
import { isAsyncIteratorObject } from '@orpc/shared'
import type { ServerPeerHandleRequestFn } from '@orpc/standard-server-peer'
import { ServerPeer } from '@orpc/standard-server-peer'
import type { Wire } from '../../shared/rpc/wire.ts'
import type { Log } from './log.ts'

/**
 * Frames sent in a row before the event loop gets a turn. A socket that takes everything at once makes a fast stream run on microtasks alone,
 * and the engine would hear neither the abort of that stream nor anybody else.
 */
const framesATurn = 32

/** A connection that is being served. */
export interface ServedWire {
  /** Settles when no call of it waits for its answer. A stream counts as answered once it has begun. */
  answered(): Promise<void>
}

/** A call that has arrived. */
export interface ArrivedCall<Context> {
  readonly path: readonly string[]
  readonly input: unknown
  readonly context: Context
  /** Aborts when the client gives the call up, or its connection ends. */
  readonly signal: AbortSignal | undefined
  readonly line: Line
}

/** A connection; `ended` says whether it has. */
interface Line {
  readonly ended: boolean
}

/** Stands around every call: `next` has it answered, under the signal it is given. */
export type AroundCall<Context> = (
  call: ArrivedCall<Context>,
  next: (signal: AbortSignal | undefined) => Promise<unknown>
) => Promise<unknown>

/** Answers the calls of one connection until it ends; then aborts those under way. */
export type ServeWire<Context> = (wire: Wire, context: Context) => ServedWire

/**
 * The engine's end of the calls, for any number of connections. A frame that is no call is dropped and logged, never fatal. Expected failures
 * cross as the typed errors of the contract; any other error is logged here and reaches the client only as "internal server error",
 * because it may hold captions, names and paths.
 */
export function createWireServer<Context extends Record<PropertyKey, unknown>>(
  router: Router<AnyContractRouter, Context>,
  log: Log,
  around: AroundCall<Context> = ({ signal }, next) => next(signal)
): ServeWire<Context> {
  const lines = new WeakMap<object, Line>()
  const options: StandardRPCHandlerOptions<Context> = {
    clientInterceptors: [
      async ({ next, ...call }) => {
        const { path, input, context, signal } = call
        const line = lines.get(context) ?? { ended: false }
        const report = (error: unknown): void => logUnexpected(log, path, error)
        try {
          const output: unknown = await around({ path, input, context, signal, line }, (own) =>
            next(own === undefined ? call : { ...call, signal: own })
          )
          return isAsyncIteratorObject(output) ? reportFailures(output, report) : output
        } catch (error) {
          report(error)
          throw error
        }
      }
    ]
  }
  const handler = new StandardRPCHandler(router, options)
  return (wire, context) => {
    const answering = new Set<Promise<void>>()
    const line = { ended: false }
    // A caller may have several connections, of which one can end.
    const own = { ...context }
    lines.set(own, line)
    const handle: ServerPeerHandleRequestFn = async (request) => {
      const lazy = { ...request, body: () => Promise.resolve(request.body) }
      const { response } = await handler.handle(lazy, { context: own })
      return response ?? { status: 404, headers: {}, body: 'no such procedure' }
    }
    // Settles once the answer has left, which is turns after it was made where a stream keeps the link busy.
    const answer = async (frame: string, onStream: () => void): Promise<void> => {
      try {
        await peer.message(frame, async (request) => {
          const response = await handle(request)
          if (isAsyncIteratorObject(response.body)) onStream()
          return response
        })
      } catch (error) {
        log('a frame could not be answered', error)
      }
    }
    let sent = 0
    const peer = new ServerPeer(async (frame) => {
      if (typeof frame !== 'string')
        throw new TypeError('an answer carried binary data, which the contract does not know')
      wire.send(frame)
      // Waiting here is the back-pressure: the stream's next step is asked for only when this one is on its way.
      await wire.drained()
      sent += 1
      if (sent % framesATurn === 0) await setImmediate()
    })
    wire.onMessage((frame) => {
      const stream = Promise.withResolvers<void>()
      const answered = Promise.race([answer(frame, stream.resolve), stream.promise])
      answering.add(answered)
      void answered.finally(() => answering.delete(answered))
    })
    wire.onClose((why) => {
      line.ended = true
      peer.close({ reason: new Error(`the client went away: ${why}`) })
    })
    return {
      async answered() {
        while (answering.size > 0) await Promise.allSettled(answering)
        // The last answer of a stream, its beginning, is encoded and sent within this turn.
        await setImmediate()
      }
    }
  }
}

function logUnexpected(log: Log, path: readonly string[], error: unknown): void {
  const expected = (error instanceof ORPCError && error.code !== 'INTERNAL_SERVER_ERROR') || isAbort(error)
  if (!expected) log(`${path.join('.')} failed unexpectedly`, error)
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError'
}

function reportFailures(
  source: AsyncIterator<unknown>,
  report: (error: unknown) => void
): AsyncIterableIterator<unknown> {
  return {
    async next() {
      try {
        return await source.next()
      } catch (error) {
        report(error)
        throw error
      }
    },
    async return(value) {
      return (await source.return?.(value)) ?? { done: true, value }
    },
    [Symbol.asyncIterator]() {
      return this
    }
  }
}
