import { lstat, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { FilePlace } from '../../../shared/contract/file-work.ts'
import { placeAt } from '../changes/place-new-file.ts'
import type { Recovered } from '../changes/recover-changes.ts'
import type { DeskParts } from '../desk-parts.ts'
import { expectFailure } from '../expect-failure.ts'
import { findSource } from '../photos/find-source.ts'
import { getPhoto } from '../photos/get-photo.ts'
import { hashFile } from '../photos/hash-file.ts'
import { isThere } from '../photos/is-there.ts'
import type { FileItem, FileWork } from '../ports/file-works.ts'
import { engineActor } from '../resolve-actor.ts'
import type { FileParts } from './file-parts.ts'
import { recordCopy } from './record-copy.ts'
import { recordMove } from './record-move.ts'

/**
 * Settles the file work that a crash cut off, before anything else looks at photos: where a photo is at its new place the rest follows and is recorded;
 * else its sidecars go back, and it is as it was. Gives what had been begun; of what had not, nothing is told.
 *
 * Call it once at the start, as the only owner of the desk. What cannot be looked at now waits for the next start.
 */
export async function settleFileWorks(desk: FileParts): Promise<Recovered> {
  const recovered: Recovered = []
  const begun = new Set<number>()
  for (const item of await desk.store.fileWorks.waiting()) {
    // Photos are done one after the other: of each work only the first that waits may have been begun.
    if (begun.has(item.work)) {
      await giveUp(desk, item, 'not-begun')
      continue
    }
    begun.add(item.work)
    const { from: path = '' } = item.files.at(-1) ?? {}
    try {
      const outcome = await settleItem(desk, item)
      if (outcome !== 'not-begun') recovered.push({ path, outcome })
    } catch (error) {
      // Only an expected failure of the disk: the item waits, and the start goes on.
      expectFailure(error, path)
      recovered.push({ path, outcome: 'needs-you' })
    }
  }
  return recovered
}

type Settled = 'completed' | 'rolled-back' | 'needs-you' | 'not-begun'

async function settleItem(desk: FileParts, item: FileItem): Promise<Settled> {
  const work = await desk.store.fileWorks.get(item.work)
  const photo = item.files.at(-1)
  if (work === undefined || photo === undefined) return giveUp(desk, item, 'not-begun')
  const at = { from: await isThere(photo.from), to: await isThere(photo.to) }
  // Neither disk nor folder may be there today; what was done shows when they are.
  if (!at.from && !at.to && !(await isThere(dirname(photo.from)))) return 'needs-you'
  const isOurs = at.to && (!at.from || (await isDouble(work, photo)))
  if (isOurs) return complete(desk, work, item)
  let begun = false
  for (const file of item.files) begun = (await takeBack(work, file)) || begun
  if (work.act === 'trash') for (const { to } of item.files) await desk.trash.release(to)
  return giveUp(desk, item, at.from ? (begun ? 'rolled-back' : 'not-begun') : 'needs-you')
}

async function complete(desk: FileParts, work: FileWork, item: FileItem): Promise<Settled> {
  const photo = await getPhoto(desk, item.photoId)
  const actor = { ...engineActor, name: work.by }
  if (work.act === 'copy') {
    await recordCopy(desk, { item, photo, actor })
    return 'completed'
  }
  for (const file of item.files) await finish(work, file)
  const { to = photo.path } = item.files.at(-1) ?? {}
  const sourceId = work.act === 'trash' ? photo.sourceId : (await findSource(desk, to, actor)).id
  const items = await desk.store.fileWorks.items(work.number)
  const places = new Map(items.flatMap(({ files }) => files.map((file) => [file.from, file.to] as const)))
  const { act } = work
  await desk.store.transact((records) =>
    recordMove(records, { act, item, photo, sourceId, places, actor, at: desk.clock() })
  )
  if (act === 'restore') for (const { from } of item.files) await desk.trash.release(from)
  return 'completed'
}

// Both names may be there: a link that was made before the old name went, or a copy from another volume that was compared already.
async function finish(work: FileWork, file: FilePlace): Promise<void> {
  if (!(await isThere(file.from))) return
  if (!(await isThere(file.to))) await placeAt(file.from, file.to)
  else if (await isDouble(work, file)) await unlink(file.from)
}

// The photo is at its old place, so its sidecars belong there. True where one had gone ahead.
async function takeBack(work: FileWork, file: FilePlace): Promise<boolean> {
  if (!(await isThere(file.to))) return false
  if (!(await isThere(file.from))) return work.act !== 'copy' && placeAt(file.to, file.from)
  if (!(await isDouble(work, file))) return false
  await unlink(file.to)
  return true
}

// One file under two names, or a finished copy. Another file of equal bytes on the same volume is none of ours, unless copies were to be made.
async function isDouble({ act }: FileWork, { from, to }: FilePlace): Promise<boolean> {
  const [one, other] = [await lstat(from, { bigint: true }), await lstat(to, { bigint: true })]
  if (act !== 'copy' && one.dev === other.dev) return one.ino === other.ino
  return (await hashFile(from)) === (await hashFile(to))
}

async function giveUp(
  desk: Pick<DeskParts, 'store'>,
  item: FileItem,
  outcome: 'rolled-back' | 'needs-you' | 'not-begun'
): Promise<Settled> {
  const message = 'The desk ended before this photo’s turn was over. It is as it was. Repeat it when you want it.'
  const gone = 'The desk ended while this photo was moved, and it is at neither place now. Read its folder again.'
  const failure =
    outcome === 'needs-you' ? { code: 'not-found' as const, message: gone } : { code: 'cancelled' as const, message }
  await desk.store.fileWorks.update({ ...item, progress: { state: 'failed', failure } })
  return outcome
}
