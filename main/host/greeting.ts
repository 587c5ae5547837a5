import { z } from 'zod'
import type { Wire } from '../../shared/rpc/wire.ts'
import { callerSchema } from './caller.ts'

/** What a guest says first on its connection to a desk's owner. */
export const greetingSchema = z.object({
  erratum: z.literal(1),
  version: z.string(),
  desk: z.string(),
  caller: callerSchema
})
/** What a guest says first. */
export type Greeting = z.infer<typeof greetingSchema>

const answerSchema = z.object({ erratum: z.literal(1), refused: z.string().optional() })

/** What an owner answers: taken, or refused with a reason for people. */
export type GreetingAnswer = z.infer<typeof answerSchema>

/** Reads a greeting; undefined where the frame is none. */
export function readGreeting(frame: string): Greeting | undefined {
  return parse(greetingSchema, frame)
}

/** Greets the owner and gives its answer, or undefined where it does not answer in time, answers something else, or ends. */
export function greetOwner(wire: Wire, greeting: Greeting, patienceMs: number): Promise<GreetingAnswer | undefined> {
  return new Promise((resolve) => {
    const patience = setTimeout(() => resolve(undefined), patienceMs)
    const answer = (found: GreetingAnswer | undefined): void => {
      clearTimeout(patience)
      resolve(found)
    }
    wire.onMessage((frame) => answer(parse(answerSchema, frame)))
    wire.onClose(() => answer(undefined))
    wire.send(JSON.stringify(greeting))
  })
}

function parse<Said>(schema: z.ZodType<Said>, frame: string): Said | undefined {
  try {
    return schema.safeParse(JSON.parse(frame)).data
  } catch {
    return undefined
  }
}
