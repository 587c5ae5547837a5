import { resolveActor } from '../../services/resolve-actor.ts'
import { planRetention } from '../../services/retention/plan-retention.ts'
import { runRetention } from '../../services/retention/run-retention.ts'
import type { EngineParts } from '../engine-parts.ts'
import type { ContractImplementer } from '../implement-contract.ts'

/** The procedures about what the vault keeps. */
export function createRetentionRoutes({ retention }: ContractImplementer, { desk }: EngineParts) {
  return retention.router({
    plan: retention.plan.handler(async ({ input }) => (await planRetention(desk, input.rule)).plan),
    run: retention.run.handler(({ input: { confirm, by }, context, signal }) =>
      runRetention(desk, { confirm, actor: resolveActor(context, by), signal })
    )
  })
}
