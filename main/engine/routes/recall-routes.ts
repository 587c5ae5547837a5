import { acknowledgeRecall } from '../../services/recall/acknowledge-recall.ts'
import { findRecall } from '../../services/recall/find-recall.ts'
import { sendRecall } from '../../services/recall/send-recall.ts'
import { writeRecallMessage } from '../../services/recall/write-recall-message.ts'
import { resolveActor } from '../../services/resolve-actor.ts'
import type { EngineParts } from '../engine-parts.ts'
import type { ContractImplementer } from '../implement-contract.ts'
import { readBase64 } from './read-base64.ts'

/** The procedures that call wrong versions back. */
export function createRecallRoutes({ recall }: ContractImplementer, { desk }: EngineParts) {
  return recall.router({
    find: recall.find.handler(({ input }) => findRecall(desk, input.scope)),
    send: recall.send.handler(({ input: { by, ...input }, context, signal }) =>
      sendRecall(desk, { ...input, actor: resolveActor(context, by), signal })
    ),
    message: recall.message.handler(({ input }) => writeRecallMessage(desk, input)),
    acknowledge: recall.acknowledge.handler(({ input: { by, reply, ...input }, context }) =>
      acknowledgeRecall(desk, {
        ...input,
        actor: resolveActor(context, by),
        reply: reply && { fileName: reply.fileName, bytes: readBase64(reply.bytes, reply.fileName) }
      })
    )
  })
}
