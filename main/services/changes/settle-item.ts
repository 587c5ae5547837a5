import { stat } from 'node:fs/promises'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { DeskParts } from '../desk-parts.ts'
import { hashFile } from '../photos/hash-file.ts'
import type { ChangeItemRecord, ChangeRecord } from '../ports/desk-store.ts'
import type { Actor } from '../ports/ledger.ts'
import { noFile } from '../ports/metadata-writer.ts'
import { recordWrite } from './record-write.ts'
import { findItemFile } from './written-file.ts'

/** What became of a journal item that was left open. */
export type SettledItem =
  | { readonly outcome: 'completed'; readonly revision: number }
  | { readonly outcome: 'rolled-back' | 'needs-you' }

/** An open item, why it is settled now, and by whom. */
export interface ItemToSettle {
  readonly change: ChangeRecord
  readonly item: ChangeItemRecord
  readonly actor: Actor
  readonly failure: DeskError
  readonly recovered: boolean
  /** How many photos the whole change has, as for `recordWrite`. */
  readonly planned: number | null
}

/**
 * Closes an open journal item by what the photo's bytes are now: the change's result is recorded, the bytes from before are left as they
 * are, and anything else is left for a person. Where no file is there the item stays open. Never writes to the photo.
 */
export async function settleItem(
  desk: Pick<DeskParts, 'store' | 'reader' | 'clock'>,
  toSettle: ItemToSettle
): Promise<SettledItem> {
  const { item } = toSettle
  const present = await hashWritten(item)
  // A disk that is not there now tells nothing of what was written to it, and its mount point may be there all the same: the item waits.
  if (present === null) return { outcome: 'needs-you' }
  if (present === item.afterSha256) return complete(desk, toSettle)
  return present === item.beforeSha256 ? close(desk, toSettle, 'rolled-back') : close(desk, toSettle, 'needs-you')
}

// A sidecar that is not there is a state of its own where its photo is there; without the photo nothing is known.
async function hashWritten({ path, writtenPath }: ChangeItemRecord): Promise<string | null> {
  const present = await hashFile(writtenPath)
  if (present !== null || writtenPath === path) return present
  return (await isThere(path)) ? noFile : null
}

async function isThere(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
    throw error
  }
}

async function complete(
  desk: Pick<DeskParts, 'store' | 'reader' | 'clock'>,
  toSettle: ItemToSettle
): Promise<SettledItem> {
  const { change, item, actor, recovered, planned } = toSettle
  const reading = await desk.reader.read(item.path)
  if (findItemFile(item, reading).sha256 !== item.afterSha256) return close(desk, toSettle, 'needs-you')
  const photo = await desk.store.photos.get(item.photoId)
  if (photo === undefined)
    throw new Error(`Change ${item.change} names photo ${item.photoId}, which the index does not have`)
  const revision = await desk.store.transact((records) =>
    recordWrite(records, { change, item, photo, reading, actor, recovered, planned, at: desk.clock() })
  )
  return { outcome: 'completed', revision }
}

async function close(
  desk: Pick<DeskParts, 'store' | 'clock'>,
  { change, item, actor, failure }: ItemToSettle,
  outcome: 'rolled-back' | 'needs-you'
): Promise<SettledItem> {
  const reason = outcome === 'rolled-back' ? failure : unknownBytes(item)
  await desk.store.transact(async (records) => {
    await records.changes.updateItem({
      ...item,
      state: outcome === 'rolled-back' ? 'rolled-back' : 'failed',
      stagedPath: null,
      failure: { code: reason.code, message: reason.message }
    })
    await records.ledger.append({
      at: desk.clock(),
      actor,
      kind: outcome === 'rolled-back' ? 'change-rolled-back' : 'change-failed',
      subject: item.photoId,
      payload: {
        change: change.change,
        path: item.path,
        code: reason.code,
        message: reason.message,
        beforeSha256: item.beforeSha256 === noFile ? null : item.beforeSha256
      }
    })
  })
  return { outcome }
}

function unknownBytes(item: ChangeItemRecord): DeskError {
  const what = item.writtenPath === item.path ? 'photo' : 'sidecar'
  return new DeskError(
    'changed-on-disk',
    `The ${what} has neither the bytes from before the change nor those after it: another program wrote it, or it was moved. The bytes from before are in the vault. Look at it, then read its folder again.`,
    { path: item.writtenPath }
  )
}
