import { dropMarks, listWaitingMarks } from '../../services/marks/list-waiting-marks.ts'
import { setMarks } from '../../services/marks/set-marks.ts'
import { resolveActor } from '../../services/resolve-actor.ts'
import type { EngineParts } from '../engine-parts.ts'
import type { ContractImplementer } from '../implement-contract.ts'

/** The procedures that mark photos. */
export function createMarkRoutes({ marks }: ContractImplementer, { desk, markWriter }: EngineParts) {
  return marks.router({
    set: marks.set.handler(async ({ input: { by, ...input }, context }) => {
      const result = await setMarks(desk, { ...input, actor: resolveActor(context, by) })
      if (result.marked.length > 0) markWriter.touch()
      return result
    }),
    waiting: marks.waiting.handler(() => listWaitingMarks(desk)),
    write: marks.write.handler(async ({ input }) => [...(await markWriter.write(input))]),
    drop: marks.drop.handler(({ input }) => dropMarks(desk, input.photoIds))
  })
}
