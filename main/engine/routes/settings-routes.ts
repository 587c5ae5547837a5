import { changeSettings } from '../../services/change-settings.ts'
import { resolveActor } from '../../services/resolve-actor.ts'
import type { EngineParts } from '../engine-parts.ts'
import type { ContractImplementer } from '../implement-contract.ts'

/** The procedures about how the desk works. */
export function createSettingsRoutes({ settings }: ContractImplementer, { desk }: EngineParts) {
  return settings.router({
    get: settings.get.handler(() => desk.store.settings.read()),
    set: settings.set.handler(({ input: { change, by }, context }) =>
      changeSettings(desk, { change, actor: resolveActor(context, by) })
    )
  })
}
