import type { AuditStep } from '../../../shared/contract/audit.ts'
import { readVerifier } from '../../ledger/verifier/read-verifier.ts'
import { eraseTexts } from '../../services/bundle/erase-texts.ts'
import { exportRecord } from '../../services/bundle/export-record.ts'
import { provePhoto } from '../../services/bundle/prove-photo.ts'
import { describeStatus } from '../../services/checkpoint/describe-status.ts'
import { exchangeKey } from '../../services/checkpoint/exchange-key.ts'
import { makeCheckpoint } from '../../services/checkpoint/make-checkpoint.ts'
import { resolveActor } from '../../services/resolve-actor.ts'
import { streamSteps } from '../../services/stream-steps.ts'
import { verifyDesk } from '../../services/verify-desk.ts'
import type { EngineParts } from '../engine-parts.ts'
import type { ContractImplementer } from '../implement-contract.ts'

/** The procedures that check the record, sign it, hand it to others and erase from it. */
export function createAuditRoutes({ audit }: ContractImplementer, { desk }: EngineParts) {
  return audit.router({
    verify: audit.verify.handler(({ input, signal }) =>
      streamSteps<AuditStep>(async (emit, stop) => {
        const onProgress = (stage: AuditStep['stage'], done: number, total: number): void =>
          emit({ stage, done, total, result: null })
        const result = await verifyDesk(desk, { ...input, signal: stop, onProgress })
        emit({ stage: 'photos', done: 0, total: 0, result })
      }, signal)
    ),
    status: audit.status.handler(() => describeStatus(desk)),
    checkpoint: audit.checkpoint.handler(() => makeCheckpoint(desk)),
    rotate: audit.rotate.handler(({ input: { by, ...input }, context }) =>
      exchangeKey(desk, { ...input, actor: resolveActor(context, by) })
    ),
    prove: audit.prove.handler(({ input, signal }) => provePhoto(desk, input.photoId, signal)),
    export: audit.export.handler(({ input, signal }) => exportRecord(desk, { ...input, readVerifier, signal })),
    erase: audit.erase.handler(({ input: { by, ...input }, context }) =>
      eraseTexts(desk, { ...input, actor: resolveActor(context, by) })
    )
  })
}
