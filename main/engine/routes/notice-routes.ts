import { parsedNoticeSchema } from '../../../shared/contract/notice-parsed.ts'
import { parseNotice } from '../../../shared/notice/parse-notice.ts'
import { addNotice } from '../../services/notices/add-notice.ts'
import { applyNotice } from '../../services/notices/apply-notice.ts'
import { getNotice, listNotices } from '../../services/notices/get-notice.ts'
import { proposeNotice } from '../../services/notices/propose-notice.ts'
import { readDeskGrammars } from '../../services/notices/read-desk-grammars.ts'
import { resolveActor } from '../../services/resolve-actor.ts'
import type { EngineParts } from '../engine-parts.ts'
import type { ContractImplementer } from '../implement-contract.ts'
import { createNoticeBoardRoutes } from './notice-board-routes.ts'
import { createNoticeIntakeRoutes } from './notice-intake-routes.ts'
import { createNoticeReplyRoutes } from './notice-reply-routes.ts'
import { createNoticeWorkRoutes } from './notice-work-routes.ts'
import { createNoticeRecipientRoutes } from './recipient-routes.ts'

/** The procedures about correction notices. */
export function createNoticeRoutes(contract: ContractImplementer, parts: EngineParts) {
  const { notices } = contract
  const { desk } = parts
  return notices.router({
    ...createNoticeIntakeRoutes(contract, parts),
    ...createNoticeWorkRoutes(contract, parts),
    ...createNoticeReplyRoutes(contract, parts),
    ...createNoticeBoardRoutes(contract, parts),
    ...createNoticeRecipientRoutes(contract, parts),
    parse: notices.parse.handler(async ({ input }) =>
      parsedNoticeSchema.parse(parseNotice(input.text, {}, await readDeskGrammars(desk.store)))
    ),
    add: notices.add.handler(({ input: { by, ...input }, context }) =>
      addNotice(desk, { ...input, actor: resolveActor(context, by) })
    ),
    list: notices.list.handler(() => listNotices(desk)),
    get: notices.get.handler(({ input }) => getNotice(desk, input.notice)),
    propose: notices.propose.handler(({ input }) => proposeNotice(desk, input)),
    apply: notices.apply.handler(({ input: { by, ...input }, context, signal }) =>
      applyNotice(desk, { ...input, actor: resolveActor(context, by), signal })
    )
  })
}
