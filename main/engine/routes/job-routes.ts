import type { EngineParts } from '../engine-parts.ts'
import type { ContractImplementer } from '../implement-contract.ts'

/** The procedures about work that runs or ran lately. */
export function createJobRoutes({ jobs: contract }: ContractImplementer, { desk: { jobs } }: EngineParts) {
  return contract.router({
    list: contract.list.handler(() => [...jobs.list()]),
    stop: contract.stop.handler(({ input }) => {
      jobs.stop(input.id)
      return {}
    }),
    dismiss: contract.dismiss.handler(({ input }) => {
      jobs.dismiss(input.id)
      return {}
    })
  })
}
