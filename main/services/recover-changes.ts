import { dirname } from 'node:path'
import type { DeskInfo } from '../../shared/contract/desk.ts'
import { DeskError } from '../../shared/contract/desk-error.ts'
import type { DeskParts } from './desk-parts.ts'
import { expectFailure } from './expect-failure.ts'
import { markUndone } from './mark-undone.ts'
import type { ChangeItemRecord, ChangeRecord } from './ports/desk-store.ts'
import { engineActor } from './resolve-actor.ts'
import type { SettledItem } from './settle-item.ts'
import { settleItem } from './settle-item.ts'

/** What start-up settled, photo by photo. */
export type Recovered = DeskInfo['recovered']

type RecoveryParts = Pick<DeskParts, 'store' | 'reader' | 'writer' | 'clock'>

/**
 * Settles every journal item a crash left open, then takes away what interrupted writes left beside the photos.
 *
 * Call it once at the start, as the only owner of the desk. A photo that cannot be looked at now (disk not there) needs a person; its item
 * stays open for the next start.
 */
export async function recoverChanges(desk: RecoveryParts): Promise<Recovered> {
  const items = await desk.store.changes.openItems()
  const recovered: Recovered = []
  for (const item of items) recovered.push({ path: item.path, outcome: await recoverItem(desk, item) })
  for (const change of new Set(items.map((item) => item.change)))
    await settleTurnBack(desk, await getChange(desk, change))
  await clearStages(desk, items)
  return recovered
}

async function recoverItem(desk: RecoveryParts, item: ChangeItemRecord): Promise<SettledItem['outcome']> {
  const failure = new DeskError(
    'cancelled',
    'The desk stopped before this photo was put in place. It has its bytes from before the change. Repeat the change if it is still wanted.',
    { path: item.path }
  )
  try {
    const change = await getChange(desk, item.change)
    return (await settleItem(desk, { change, item, failure, actor: engineActor, recovered: true })).outcome
  } catch (error) {
    // Only an expected failure of the file or the disk: the item stays open, and the start goes on.
    expectFailure(error, item.path)
    return 'needs-you'
  }
}

async function getChange(desk: RecoveryParts, number: ChangeItemRecord['change']): Promise<ChangeRecord> {
  const change = await desk.store.changes.get(number)
  if (change === undefined) throw new Error(`The journal names change ${number}, which the desk does not have`)
  return change
}

async function settleTurnBack(desk: RecoveryParts, change: ChangeRecord): Promise<void> {
  const { of } = change
  if (of === null) return
  await desk.store.transact((records) =>
    markUndone(records, { base: of, by: change.change, actor: engineActor, at: desk.clock() })
  )
}

async function clearStages(desk: RecoveryParts, items: readonly ChangeItemRecord[]): Promise<void> {
  const sources = await desk.store.sources.list()
  const folders = new Set([...sources.map((source) => source.path), ...items.map((item) => dirname(item.path))])
  for (const folder of folders) {
    try {
      await desk.writer.clearStage(folder)
    } catch (error) {
      // A source on a disk that is not there now must not keep the desk from opening; its stage is cleared at a later start.
      expectFailure(error, folder)
    }
  }
}
