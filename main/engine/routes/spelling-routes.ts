import { resolveActor } from '../../services/resolve-actor.ts'
import { checkSpelling } from '../../services/spelling/check-spelling.ts'
import { forgetWord, learnWord } from '../../services/spelling/learn-word.ts'
import { suggestSpelling } from '../../services/spelling/suggest-spelling.ts'
import type { EngineParts } from '../engine-parts.ts'
import type { ContractImplementer } from '../implement-contract.ts'

/** The procedures about spelling. */
export function createSpellingRoutes({ spelling }: ContractImplementer, { desk }: EngineParts) {
  return spelling.router({
    check: spelling.check.handler(({ input }) => checkSpelling(desk, input)),
    suggest: spelling.suggest.handler(async ({ input }) => [...(await suggestSpelling(desk, input))]),
    learn: spelling.learn.handler(async ({ input: { word, by }, context }) => [
      ...(await learnWord(desk, { word, actor: resolveActor(context, by) }))
    ]),
    forget: spelling.forget.handler(async ({ input: { word, by }, context }) => [
      ...(await forgetWord(desk, { word, actor: resolveActor(context, by) }))
    ]),
    list: spelling.list.handler(async () => [...(await desk.store.learntWords.list())])
  })
}
