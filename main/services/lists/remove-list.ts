import type { TermListFacts } from '../../../shared/contract/lists.ts'
import type { DeskParts } from '../desk-parts.ts'
import type { Actor } from '../ports/ledger.ts'
import { refuseUnknownList } from './get-list.ts'

/** Takes a list away, with a ledger entry; photos keep what it put into them. Gives those that are left. Throws DeskError `not-found`. */
export async function removeList(
  { store, clock, events }: Pick<DeskParts, 'store' | 'clock' | 'events'>,
  { name, actor }: { readonly name: string; readonly actor: Actor }
): Promise<readonly TermListFacts[]> {
  await store.transact(async ({ termLists, ledger }) => {
    if (!(await termLists.remove(name))) throw await refuseUnknownList(termLists, name)
    await ledger.append({ at: clock(), actor, kind: 'list', subject: 'lists', payload: { step: 'removed', name } })
  })
  events.publish({ type: 'settings' })
  return store.termLists.list()
}
