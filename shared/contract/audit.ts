import { z } from 'zod'
import { deskProcedure } from './desk-procedure.ts'

/** What a check of the whole record found. `ok` only where `problems` is empty. */
export const auditResultSchema = z.object({
  ok: z.boolean(),
  entries: z.number().int().nonnegative(),
  checkpoints: z.number().int().nonnegative(),
  problems: z.array(z.object({ what: z.string(), where: z.string() }))
})
/** What a check of the whole record found. */
export type AuditResult = z.infer<typeof auditResultSchema>

export const auditContract = {
  /** Checks the hash chain, the vault's bytes and every photo against its last revision. Reports, never repairs. */
  verify: deskProcedure.input(z.object({}).default({})).output(auditResultSchema)
}
