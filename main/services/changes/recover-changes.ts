import { dirname } from 'node:path'
import type { DeskInfo } from '../../../shared/contract/desk.ts'
import type { DeskParts } from '../desk-parts.ts'
import { expectFailure } from '../expect-failure.ts'
import type { ChangeItemRecord } from '../ports/desk-store.ts'
import type { SettledItem } from './settle-item.ts'
import { settleLeftOpen } from './settle-left-open.ts'

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
  await clearStages(desk, items)
  return recovered
}

async function recoverItem(desk: RecoveryParts, item: ChangeItemRecord): Promise<SettledItem['outcome']> {
  try {
    return (await settleLeftOpen(desk, item)).outcome
  } catch (error) {
    // Only an expected failure of the file or the disk: the item stays open, and the start goes on.
    expectFailure(error, item.path)
    return 'needs-you'
  }
}

async function clearStages(desk: RecoveryParts, items: readonly ChangeItemRecord[]): Promise<void> {
  const sources = await desk.store.sources.list()
  // A write that had not come to its journal item may have been of any photo of a source.
  const whole = sources.map(({ path }) => ({ folder: path, below: true }))
  const single = items.flatMap(({ path, stagedPath }) => [
    dirname(path),
    ...(stagedPath === null ? [] : [dirname(dirname(stagedPath))])
  ])
  const folders = [...whole, ...[...new Set(single)].map((folder) => ({ folder, below: false }))]
  for (const { folder, below } of folders) {
    try {
      await desk.writer.clearStage(folder, { below })
    } catch {
      // Nothing about one folder may keep the desk from opening: its stages hold no photo, are cleared at a later start, and a reading of the
      // folder tells why they stay.
    }
  }
}
