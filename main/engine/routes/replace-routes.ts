import { applyReplace } from '../../services/replace/apply-replace.ts'
import { previewReplace } from '../../services/replace/preview-replace.ts'
import { resolveActor } from '../../services/resolve-actor.ts'
import type { EngineParts } from '../engine-parts.ts'
import type { ContractImplementer } from '../implement-contract.ts'

/** The procedures of find and replace. */
export function createReplaceRoutes({ replace }: ContractImplementer, { desk }: EngineParts) {
  return replace.router({
    preview: replace.preview.handler(({ input, signal }) => previewReplace(desk, { ...input, signal })),
    apply: replace.apply.handler(({ input: { by, ...input }, context, signal }) =>
      applyReplace(desk, { ...input, actor: resolveActor(context, by), signal })
    )
  })
}
