import { setTimeout as delay } from 'node:timers/promises'
import { eventIterator } from '@orpc/contract'
import { implement } from '@orpc/server'
import { z } from 'zod'
import type { Caller } from '../../../main/host/caller.ts'
import type { ServedEngine } from '../../../main/host/claim-desk.ts'
import { deskProcedure } from '../../../shared/contract/desk-procedure.ts'

/** A contract as small as can be, with one procedure for each thing a connection can do wrong. */
export const tinyContract = {
  echo: deskProcedure.input(z.object({ text: z.string() })).output(z.object({ text: z.string(), from: z.string() })),
  /** Counts upwards from 0, as fast as it is asked; `finished` tells how many counts have ended, by themselves or not. */
  count: deskProcedure.input(z.object({ to: z.number() })).output(eventIterator(z.number())),
  finished: deskProcedure.output(z.number()),
  /** Never answers; `cancelled` tells how many of its calls were aborted. */
  hang: deskProcedure.output(z.void()),
  cancelled: deskProcedure.output(z.number()),
  /** Answers half a second after it was called; `started` settles once such a call is with the engine. */
  slow: deskProcedure.output(z.string()),
  started: deskProcedure.output(z.void()),
  refuse: deskProcedure.output(z.void()),
  break: deskProcedure.output(z.void()),
  pid: deskProcedure.output(z.number())
}

/** An engine of the tiny contract. */
export function composeTinyEngine(): ServedEngine {
  const os = implement(tinyContract).$context<Caller>()
  let finished = 0
  let cancelled = 0
  const started = Promise.withResolvers<void>()
  const router = os.router({
    echo: os.echo.handler(({ input, context }) => ({ text: input.text, from: `${context.user} at ${context.host}` })),
    count: os.count.handler(async function* ({ input, signal }) {
      try {
        for (let number = 0; number < input.to && !signal?.aborted; number += 1) yield number
      } finally {
        finished += 1
      }
    }),
    finished: os.finished.handler(() => finished),
    hang: os.hang.handler(async ({ signal }) => {
      await new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve()))
      cancelled += 1
    }),
    cancelled: os.cancelled.handler(() => cancelled),
    slow: os.slow.handler(async () => {
      started.resolve()
      await delay(500)
      return 'answered'
    }),
    started: os.started.handler(() => started.promise),
    refuse: os.refuse.handler(({ errors }) => {
      throw errors.DESK({ message: 'It is locked.', data: { code: 'locked', message: 'It is locked.' } })
    }),
    break: os.break.handler(() => {
      throw new Error('a secret caption')
    }),
    pid: os.pid.handler(() => process.pid)
  })
  return { router, [Symbol.asyncDispose]: async () => undefined }
}
