import { listSearches, removeSearch, renameSearch, saveSearch } from '../../services/searches/keep-searches.ts'
import type { EngineParts } from '../engine-parts.ts'
import type { ContractImplementer } from '../implement-contract.ts'

/** The procedures about saved searches. */
export function createSearchRoutes({ searches }: ContractImplementer, { desk }: EngineParts) {
  return searches.router({
    list: searches.list.handler(() => listSearches(desk)),
    save: searches.save.handler(({ input }) => saveSearch(desk, input)),
    rename: searches.rename.handler(({ input }) => renameSearch(desk, input)),
    remove: searches.remove.handler(({ input }) => removeSearch(desk, input.id))
  })
}
