import { resolveActor } from '../../services/resolve-actor.ts'
import { previewTemplate } from '../../services/template/preview-template.ts'
import { writeTemplate } from '../../services/template/write-template.ts'
import type { EngineParts } from '../engine-parts.ts'
import type { ContractImplementer } from '../implement-contract.ts'

/** The procedures that give several photos the same fields. */
export function createTemplateRoutes({ templates }: ContractImplementer, { desk }: EngineParts) {
  return templates.router({
    preview: templates.preview.handler(({ input, context }) =>
      previewTemplate(desk, { ...input, actor: resolveActor(context) })
    ),
    apply: templates.apply.handler(({ input: { by, ...input }, context, signal }) =>
      writeTemplate(desk, { ...input, actor: resolveActor(context, by), signal })
    )
  })
}
