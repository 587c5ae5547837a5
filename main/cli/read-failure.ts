import { z } from 'zod'
import type { DeskFailure } from '../../shared/contract/desk-error.ts'
import { DeskError, describeDeskError, deskFailureSchema } from '../../shared/contract/desk-error.ts'

const deskAnswerSchema = z.object({ code: z.literal('DESK'), data: deskFailureSchema })
const refusedInputSchema = z.object({
  code: z.literal('BAD_REQUEST'),
  data: z.object({ issues: z.array(z.object({ message: z.string(), path: z.array(z.unknown()).optional() })) })
})

/** The expected failure behind an error, thrown here or answered by an engine; undefined for a bug. */
export function readFailure(error: unknown): DeskFailure | undefined {
  if (error instanceof DeskError) return describeDeskError(error)
  const answered = deskAnswerSchema.safeParse(error)
  if (answered.success) return answered.data.data
  const refused = refusedInputSchema.safeParse(error)
  if (!refused.success) return undefined
  const issues = refused.data.data.issues.map(({ message, path }) => `${(path ?? []).join('.')}: ${message}`)
  return { code: 'bad-input', message: `The desk does not take this input (${issues.join('; ')}). Nothing was done.` }
}
