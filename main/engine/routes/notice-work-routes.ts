import { closeNotice, endNotice, reopenNotice, supersedeNotice } from '../../services/notices/end-notice.ts'
import { openProposal } from '../../services/notices/open-proposal.ts'
import { readCertificate } from '../../services/notices/residue/read-certificate.ts'
import { runResidueCheck } from '../../services/notices/residue/run-residue-check.ts'
import { setMeant } from '../../services/notices/set-meant.ts'
import { tickDuty } from '../../services/notices/tick-duty.ts'
import { resolveActor } from '../../services/resolve-actor.ts'
import { showRecord } from '../../services/show-record.ts'
import type { EngineParts } from '../engine-parts.ts'
import type { ContractImplementer } from '../implement-contract.ts'

/** The procedures that see a notice through: its states, its duties, and what is left of the wrong value. */
export function createNoticeWorkRoutes({ notices }: ContractImplementer, { desk }: EngineParts) {
  return {
    open: notices.open.handler(({ input: { by, ...input }, context }) =>
      openProposal(desk, { ...input, actor: resolveActor(context, by) })
    ),
    tick: notices.tick.handler(({ input: { by, ...input }, context }) =>
      tickDuty(desk, { ...input, actor: resolveActor(context, by) })
    ),
    setMeant: notices.setMeant.handler(({ input: { by, ...input }, context }) =>
      setMeant(desk, { ...input, actor: resolveActor(context, by) })
    ),
    close: notices.close.handler(({ input: { by, ...input }, context }) =>
      closeNotice(desk, { ...input, actor: resolveActor(context, by) })
    ),
    reject: notices.reject.handler(({ input: { by, ...input }, context }) =>
      endNotice(desk, { ...input, state: 'rejected', actor: resolveActor(context, by) })
    ),
    withdraw: notices.withdraw.handler(({ input: { by, ...input }, context }) =>
      endNotice(desk, { ...input, state: 'withdrawn', actor: resolveActor(context, by) })
    ),
    supersede: notices.supersede.handler(({ input: { by, ...input }, context }) =>
      supersedeNotice(desk, { ...input, actor: resolveActor(context, by) })
    ),
    reopen: notices.reopen.handler(({ input: { by, ...input }, context }) =>
      reopenNotice(desk, { ...input, actor: resolveActor(context, by) })
    ),
    residue: notices.residue.handler(({ input: { by, ...input }, context, signal }) =>
      runResidueCheck(desk, { ...input, actor: resolveActor(context, by), signal })
    ),
    certificate: notices.certificate.handler(({ input }) => readCertificate(desk, input.notice)),
    record: notices.record.handler(({ input }) => showRecord(desk, input.notice))
  }
}
