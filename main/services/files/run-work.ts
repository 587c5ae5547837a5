import type { FileAct, FileResult, FileStep } from '../../../shared/contract/file-work.ts'
import type { DeskParts } from '../desk-parts.ts'
import { expectFailure } from '../expect-failure.ts'
import { stoppedBefore, toFailedPhoto } from '../photos/refuse-photo.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'
import type { FileItem } from '../ports/file-works.ts'
import type { Actor } from '../ports/ledger.ts'
import { doItem } from './do-item.ts'
import type { FileParts } from './file-parts.ts'
import type { FilePlanEntry, PlannedMove } from './file-plan.ts'
import { createFileStages } from './file-stages.ts'

/** File work that is planned. */
export interface WorkToRun {
  readonly act: FileAct
  /** The work it takes back. */
  readonly of: number | null
  /** What goes, in order; those without files get their places when their turn comes. */
  readonly moves: readonly PlannedMove[]
  /** All that was asked for: what stays is told with its reason. */
  readonly entries: readonly FilePlanEntry[]
  readonly actor: Actor
  readonly signal: AbortSignal
}

// Windows ask again for what they show at each event.
const photosPerEvent = 50

/** Does file work photo by photo: each is done and in the ledger, or as it was with a reason. Journalled before the first file is touched. */
export async function runWork(desk: FileParts, run: WorkToRun, emit: (step: FileStep) => void): Promise<void> {
  const { act, moves, actor, signal } = run
  const failed = run.entries.flatMap((entry): FileResult['failed'] =>
    'refusal' in entry ? [toFailedPhoto(entry.photo.id, entry.photo.path, entry.refusal)] : []
  )
  const result: FileResult = { act, work: null, done: [], failed, cancelled: false }
  const end = () => emit({ work: result.work, done: moves.length, total: moves.length, current: null, result })
  if (moves.length === 0) return end()
  const fresh = { at: desk.clock(), by: actor.name, act, of: run.of }
  const planned = moves.map(({ photo, files }) => ({ photoId: photo.id, files }))
  const { work, items } = await desk.store.transact((records) => records.fileWorks.insert(fresh, planned))
  const places = new Map(moves.flatMap(({ files }) => files.map(({ from, to }) => [from, to] as const)))
  await using stages = createFileStages()
  for (const [index, item] of items.entries()) {
    const photo = moves[index]?.photo
    if (photo === undefined) continue
    emit({ work: work.number, done: index, total: moves.length, current: photo.path, result: null })
    try {
      if (signal.aborted) throw stoppedBefore(photo.path)
      const to = await doItem(desk, { act, item, photo, places, stages, actor, takesBack: run.of !== null })
      result.done.push({ photoId: photo.id, from: photo.path, to })
    } catch (error) {
      result.failed.push(await failItem(desk, { item, photo, error }))
      result.cancelled ||= signal.aborted
    }
    if ((index + 1) % photosPerEvent === 0) publish(desk, items.slice(index + 1 - photosPerEvent, index + 1))
  }
  publish(desk, items.slice(items.length - (items.length % photosPerEvent)))
  if (act !== 'rename') desk.events.publish({ type: 'sources' })
  if (result.done.length > 0) result.work = work.number
  end()
}

interface FailedItem {
  readonly item: FileItem
  readonly photo: PhotoRecord
  readonly error: unknown
}

async function failItem(
  desk: Pick<DeskParts, 'store'>,
  { item, photo, error }: FailedItem
): Promise<FileResult['failed'][number]> {
  const failure = expectFailure(error, photo.path)
  const { code, message } = failure
  await desk.store.fileWorks.update({ ...item, progress: { state: 'failed', failure: { code, message } } })
  return toFailedPhoto(photo.id, photo.path, failure)
}

function publish(desk: Pick<DeskParts, 'events'>, items: readonly FileItem[]): void {
  if (items.length > 0) desk.events.publish({ type: 'photos', ids: items.map(({ photoId }) => photoId) })
}
