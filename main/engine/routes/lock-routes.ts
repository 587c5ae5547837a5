import { deleteKilled } from '../../services/notices/kill/delete-killed.ts'
import { lockPhotos, unlockPhotos } from '../../services/notices/kill/lock-photos.ts'
import { planDeletion } from '../../services/notices/kill/plan-deletion.ts'
import { describeLock } from '../../services/photos/describe-photo.ts'
import { getPhoto } from '../../services/photos/get-photo.ts'
import { resolveActor } from '../../services/resolve-actor.ts'
import type { EngineParts } from '../engine-parts.ts'
import type { ContractImplementer } from '../implement-contract.ts'

/** The procedures about photos nobody may use. */
export function createLockRoutes({ locks }: ContractImplementer, { desk, images }: EngineParts) {
  return locks.router({
    get: locks.get.handler(async ({ input }) => describeLock(await getPhoto(desk, input.photoId))),
    lock: locks.lock.handler(({ input: { by, ...input }, context }) =>
      lockPhotos(desk, { ...input, actor: resolveActor(context, by) })
    ),
    unlock: locks.unlock.handler(({ input: { by, ...input }, context }) =>
      unlockPhotos(desk, { ...input, actor: resolveActor(context, by) })
    ),
    planDeletion: locks.planDeletion.handler(({ input }) => planDeletion(desk, input.notice)),
    delete: locks.delete.handler(({ input: { by, ...input }, context }) =>
      deleteKilled({ ...desk, cache: images }, { ...input, actor: resolveActor(context, by) })
    )
  })
}
