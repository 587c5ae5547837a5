import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { Destination } from '../../../shared/contract/destinations.ts'
import { deliver, resumeDelivery } from '../../services/delivery/deliver.ts'
import { dismissDelivery } from '../../services/delivery/dismiss-delivery.ts'
import { listDestinations, removeDestination, saveDestination } from '../../services/delivery/keep-destinations.ts'
import { keepSecret, tellSecretPlace } from '../../services/delivery/keep-secret.ts'
import { listDeliveryJobs } from '../../services/delivery/list-delivery-jobs.ts'
import { testDestination } from '../../services/delivery/test-destination.ts'
import { resolveActor } from '../../services/resolve-actor.ts'
import type { CallContext } from '../call-context.ts'
import type { EngineParts } from '../engine-parts.ts'
import type { ContractImplementer } from '../implement-contract.ts'

/** The procedures about the places the desk delivers to. */
export function createDestinationRoutes({ destinations }: ContractImplementer, { desk }: EngineParts) {
  return destinations.router({
    list: destinations.list.handler(() => listDestinations(desk)),
    save: destinations.save.handler(({ input: { by, ...input }, context }) => {
      refuseProgram(input.destination, context)
      return saveDestination(desk, { ...input, actor: resolveActor(context, by) })
    }),
    remove: destinations.remove.handler(({ input: { by, ...input }, context }) =>
      removeDestination(desk, { ...input, actor: resolveActor(context, by) })
    ),
    test: destinations.test.handler(({ input: { by, ...input }, context, signal }) =>
      testDestination(desk, { ...input, actor: resolveActor(context, by), signal })
    ),
    secretPlace: destinations.secretPlace.handler(({ input }) => tellSecretPlace(desk, input.secret)),
    keepSecret: destinations.keepSecret.handler(({ input: { secret, value } }) => keepSecret(desk, secret, () => value))
  })
}

// A page, whatever got into it, must not be able to name programs to be run.
function refuseProgram({ connection, label }: Destination, { host }: CallContext): void {
  if (connection.kind !== 'command' || host === 'cli') return
  throw new DeskError(
    'bad-input',
    `${label}: programs are set up on the command line alone. Nothing was changed. Use "erratum destinations".`
  )
}

/** The procedures that deliver exported files, and the record of what went to whom. */
export function createDeliveryRoutes({ deliveries }: ContractImplementer, { desk }: EngineParts) {
  return deliveries.router({
    run: deliveries.run.handler(({ input: { by, ...input }, context, signal }) =>
      deliver(desk, { ...input, actor: resolveActor(context, by), signal })
    ),
    resume: deliveries.resume.handler(({ input: { by, ...input }, context, signal }) =>
      resumeDelivery(desk, { ...input, actor: resolveActor(context, by), signal })
    ),
    jobs: deliveries.jobs.handler(() => listDeliveryJobs(desk)),
    dismiss: deliveries.dismiss.handler(async ({ input }) => {
      await dismissDelivery(desk, input.job)
      return {}
    }),
    list: deliveries.list.handler(({ input }) => desk.store.deliveries.find(input))
  })
}
