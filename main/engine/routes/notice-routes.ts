import { parsedNoticeSchema } from '../../../shared/contract/notice-parsed.ts'
import { parseNotice } from '../../../shared/notice/parse-notice.ts'
import { addNotice } from '../../services/add-notice.ts'
import { applyNotice } from '../../services/apply-notice.ts'
import { getNotice } from '../../services/get-notice.ts'
import { proposeNotice } from '../../services/propose-notice.ts'
import { resolveActor } from '../../services/resolve-actor.ts'
import type { EngineParts } from '../engine-parts.ts'
import type { ContractImplementer } from '../implement-contract.ts'

/** The procedures about correction notices. */
export function createNoticeRoutes({ notices }: ContractImplementer, { desk }: EngineParts) {
  return notices.router({
    parse: notices.parse.handler(({ input }) => parsedNoticeSchema.parse(parseNotice(input.text))),
    add: notices.add.handler(({ input: { by, ...input }, context }) =>
      addNotice(desk, { ...input, actor: resolveActor(context, by) })
    ),
    list: notices.list.handler(async () => [...(await desk.store.notices.list())]),
    get: notices.get.handler(({ input }) => getNotice(desk, input.notice)),
    propose: notices.propose.handler(({ input }) => proposeNotice(desk, input)),
    apply: notices.apply.handler(({ input: { by, ...input }, context, signal }) =>
      applyNotice(desk, { ...input, actor: resolveActor(context, by), signal })
    )
  })
}
