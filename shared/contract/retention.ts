import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { deskProcedure } from './desk-procedure.ts'
import { changeNumberSchema, momentSchema } from './identifiers.ts'
import { retentionLimits } from './retention-limits.ts'

const { days, gigabytes } = retentionLimits

/**
 * Which replaced bytes the vault keeps: all; those of the last days, counted from a change or, where it followed a notice, from that notice's
 * end; or the newest that fit in a size (1 GB is 1,000,000,000 bytes).
 */
export const retentionRuleSchema = z.discriminatedUnion('keep', [
  z.strictObject({ keep: z.literal('all') }),
  z.strictObject({ keep: z.literal('days'), days: z.number().int().min(days[0]).max(days[1]) }),
  z.strictObject({ keep: z.literal('size'), gigabytes: z.number().min(gigabytes[0]).max(gigabytes[1]) })
])
/** Which replaced bytes the vault keeps. */
export type RetentionRule = z.infer<typeof retentionRuleSchema>

/** What a rule would take out of the vault now. Present bytes, and those of changes whose notice is open, never go. */
export const retentionPlanSchema = z.object({
  rule: retentionRuleSchema,
  /** Objects that go, and bytes on disk that get free by it, told beforehand: a difference is measured again when its base goes. */
  goes: z.object({ objects: z.number().int().nonnegative(), bytes: z.number().int().nonnegative() }),
  stays: z.object({ objects: z.number().int().nonnegative(), bytes: z.number().int().nonnegative() }),
  /** Changes that can then no longer be undone, or redone, for some of their photos; newest first. */
  ends: z.array(
    z.object({
      change: changeNumberSchema,
      at: momentSchema,
      by: z.string(),
      reason: z.string(),
      photos: z.number().int().positive()
    })
  )
})
/** What a rule would take out of the vault now. */
export type RetentionPlan = z.infer<typeof retentionPlanSchema>

/** One step of a removal; `result` in the last. */
export const retentionStepSchema = z.object({
  done: z.number().int().nonnegative(),
  total: z.number().int().nonnegative(),
  result: z
    .object({
      removed: z.number().int().nonnegative(),
      /** Wanted again since the plan was made. */
      kept: z.number().int().nonnegative(),
      /** Bytes the vault has on disk afterwards. */
      bytes: z.number().int().nonnegative()
    })
    .nullable()
})
/** One step of a removal. */
export type RetentionStep = z.infer<typeof retentionStepSchema>

export const retentionContract = {
  /** What a rule (the desk's own where none is given) would take out of the vault now. Nothing is removed. */
  plan: deskProcedure.input(z.object({ rule: retentionRuleSchema.optional() }).default({})).output(retentionPlanSchema),
  /** Takes out for good what the desk's own rule lets go; `confirm` is exactly how many objects that are. Each removal is in the ledger. */
  run: deskProcedure
    .input(z.object({ confirm: z.number().int().positive(), by: z.string().min(1).optional() }))
    .output(eventIterator(retentionStepSchema))
}
