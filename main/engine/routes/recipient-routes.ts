import { listRecipients, removeRecipient, saveRecipient } from '../../services/notices/recipients/keep-recipients.ts'
import {
  addToNotice,
  listNoticeRecipients,
  takeBackTold,
  takeOffNotice,
  tellRecipients
} from '../../services/notices/recipients/tell-recipients.ts'
import { resolveActor } from '../../services/resolve-actor.ts'
import { suggestRecipients } from '../../services/watch/suggest-recipients.ts'
import type { EngineParts } from '../engine-parts.ts'
import type { ContractImplementer } from '../implement-contract.ts'

/** The procedures about those the desk sends pictures to. */
export function createRecipientRoutes({ recipients }: ContractImplementer, { desk }: EngineParts) {
  return recipients.router({
    suggest: recipients.suggest.handler(({ input }) => suggestRecipients(desk, input.photoIds)),
    list: recipients.list.handler(() => listRecipients(desk)),
    save: recipients.save.handler(({ input: { by, ...input }, context }) =>
      saveRecipient(desk, { ...input, actor: resolveActor(context, by) })
    ),
    remove: recipients.remove.handler(({ input: { by, ...input }, context }) =>
      removeRecipient(desk, { ...input, actor: resolveActor(context, by) })
    )
  })
}

/** The procedures about who has to be told of a notice and who was. */
export function createNoticeRecipientRoutes({ notices }: ContractImplementer, { desk }: EngineParts) {
  return {
    recipients: notices.recipients.handler(({ input }) => listNoticeRecipients(desk, input.notice)),
    toldCounts: notices.toldCounts.handler(async () => [...(await desk.store.noticeRecipients.counts())]),
    addRecipients: notices.addRecipients.handler(({ input: { by, ...input }, context }) =>
      addToNotice(desk, { ...input, actor: resolveActor(context, by) })
    ),
    takeOffRecipients: notices.takeOffRecipients.handler(({ input: { by, ...input }, context }) =>
      takeOffNotice(desk, { ...input, actor: resolveActor(context, by) })
    ),
    tell: notices.tell.handler(({ input: { by, ...input }, context }) =>
      tellRecipients(desk, { ...input, actor: resolveActor(context, by) })
    ),
    takeBackTold: notices.takeBackTold.handler(({ input: { by, ...input }, context }) =>
      takeBackTold(desk, { ...input, actor: resolveActor(context, by) })
    )
  }
}
