import { resolveActor } from '../../services/resolve-actor.ts'
import { listRules, removeRule, saveRule } from '../../services/watch/keep-rules.ts'
import { runRound } from '../../services/watch/run-round.ts'
import { listWatchFailures, settleWatchFailure } from '../../services/watch/settle-failure.ts'
import { tryRule } from '../../services/watch/try-rule.ts'
import type { EngineParts } from '../engine-parts.ts'
import type { ContractImplementer } from '../implement-contract.ts'

/** The procedures about what the desk does by itself. */
export function createWatchRoutes({ watch }: ContractImplementer, { desk, folders, noticesFolder, log }: EngineParts) {
  return watch.router({
    list: watch.list.handler(() => listRules(desk)),
    save: watch.save.handler(({ input: { by, ...input }, context }) =>
      saveRule(desk, { ...input, actor: resolveActor(context, by) })
    ),
    remove: watch.remove.handler(({ input: { by, ...input }, context }) =>
      removeRule(desk, { ...input, actor: resolveActor(context, by) })
    ),
    try: watch.try.handler(({ input }) => tryRule(desk, input)),
    failures: watch.failures.handler(() => listWatchFailures(desk)),
    retry: watch.retry.handler(async ({ input: { by, ...input }, context }) => {
      await settleWatchFailure(desk, { ...input, as: 'waiting', actor: resolveActor(context, by) })
      return {}
    }),
    dismiss: watch.dismiss.handler(async ({ input: { by, ...input }, context }) => {
      await settleWatchFailure(desk, { ...input, as: 'let-go', actor: resolveActor(context, by) })
      return {}
    }),
    round: watch.round.handler(({ signal = new AbortController().signal }) =>
      runRound({
        ...{ desk, signal, log, leaveOut: [folders.desk] },
        stays: noticesFolder !== undefined
      })
    )
  })
}
