import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { DeskParts } from '../desk-parts.ts'
import type { ChangeItemRecord } from '../ports/desk-store.ts'
import { engineActor } from '../resolve-actor.ts'
import type { SettledItem } from './settle-item.ts'
import { settleItem } from './settle-item.ts'

type SettleParts = Pick<DeskParts, 'store' | 'reader' | 'clock'>

/** Settles a journal item that a crash or a failed record left open, in the desk's own name. Throws as the disk and the records do. */
export async function settleLeftOpen(desk: SettleParts, item: ChangeItemRecord): Promise<SettledItem> {
  const change = await desk.store.changes.get(item.change)
  if (change === undefined) throw new Error(`The journal names change ${item.change}, which the desk does not have`)
  const failure = new DeskError(
    'cancelled',
    'The desk stopped before this photo was put in place. It has its bytes from before the change. Repeat the change if it is still wanted.',
    { path: item.path }
  )
  return settleItem(desk, { change, item, failure, actor: engineActor, recovered: true, planned: null })
}
