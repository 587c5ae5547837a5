import type { DeskFailure } from '../../../shared/contract/desk-error.ts'
import { describeDeskError } from '../../../shared/contract/desk-error.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import { stampFile } from '../../../shared/photos/file-stamp.ts'
import type { DeskParts } from '../desk-parts.ts'
import { expectFailure } from '../expect-failure.ts'
import { mapLimited } from '../map-limited.ts'
import { matchWaiting } from '../notices/match-waiting.ts'
import type { Actor } from '../ports/ledger.ts'
import type { PhotoStamp, SourceRecord } from '../ports/sources.ts'
import { markMissing } from './mark-missing.ts'
import type { RecordParts } from './record-photo.ts'
import { recordPhoto } from './record-photo.ts'
import type { FoundPhoto } from './walk-folder.ts'

/** Photos a folder was found to hold, and what the desk knew of the same places. */
export interface FoundPhotos {
  readonly source: SourceRecord
  readonly actor: Actor
  readonly photos: readonly FoundPhoto[]
  /** What the desk knew, by path. Photos of it that were not found are gone, unless they are found elsewhere. */
  readonly known: ReadonlyMap<string, PhotoStamp>
  readonly signal: AbortSignal
}

/** How far it got. */
export interface RecordCounts {
  readonly done: number
  readonly added: number
  readonly changed: number
  readonly missing: number
}

// While the ledger makes one file last, others are read; more would only wait for each other.
const filesAtOnce = 4
// Windows ask again for what they show at each event: one event a photo would make them ask all the time.
const photosPerEvent = 20

/**
 * Records what is new among photos that were found, and marks as missing those that are gone, unless it was stopped. Files that stand as they were
 * are not read. `step` is told after each photo; a file's failure goes to `fail` and the others go on. Gives how far it got in all.
 */
export async function recordFound(
  desk: RecordParts & Pick<DeskParts, 'events' | 'imaging'>,
  { source, actor, photos, known, signal }: FoundPhotos,
  { step, fail }: { readonly step: (counts: RecordCounts) => void; readonly fail: (failure: DeskFailure) => void }
): Promise<RecordCounts> {
  const gone = findGone(known, photos)
  const counts = { done: 0, added: 0, changed: 0, missing: 0 }
  const news = createNews(desk)
  await mapLimited(photos, filesAtOnce, async (found) => {
    if (signal.aborted) return
    if (!isUnchanged(known.get(found.path), found)) {
      try {
        const file = { path: found.path, source: async () => source.id, actor, gone, signal }
        const recorded = await recordPhoto(desk, file)
        if (recorded.news === 'added') counts.added += 1
        if (recorded.news === 'changed' || recorded.news === 'moved') counts.changed += 1
        if (recorded.news === 'moved') gone.delete(recorded.photo.id)
        if (recorded.news !== 'unchanged') news.add(recorded.photo.id, recorded.notices > 0)
      } catch (error) {
        if (signal.aborted) return
        fail(describeDeskError(expectFailure(error, found.path)))
      }
    }
    counts.done += 1
    step({ ...counts })
  })
  if (!signal.aborted) {
    counts.missing = gone.size
    await markMissing(desk, gone, actor)
    for (const id of gone.keys()) news.add(id, false)
  }
  news.flush()
  if (counts.added + counts.changed > 0) await matchWaiting(desk)
  if (counts.added + counts.changed + counts.missing > 0) desk.events.publish({ type: 'sources' })
  return counts
}

function findGone(known: ReadonlyMap<string, PhotoStamp>, photos: readonly FoundPhoto[]): Map<PhotoId, string> {
  const present = new Set(photos.map((photo) => photo.path))
  const gone = [...known.values()].filter((photo) => !photo.missing && !present.has(photo.path))
  return new Map(gone.map((photo) => [photo.id, photo.path]))
}

// A stamp of "" is never that of a file: what an older desk knew less of, or could not write, is read again.
function isUnchanged(known: PhotoStamp | undefined, found: FoundPhoto): boolean {
  return known !== undefined && !known.missing && known.stamp === stampFile(found)
}

function createNews(desk: Pick<DeskParts, 'events'>) {
  const ids = new Set<PhotoId>()
  const flush = () => {
    if (ids.size > 0) desk.events.publish({ type: 'photos', ids: [...ids] })
    ids.clear()
  }
  return {
    add(id: PhotoId, broughtNotice: boolean) {
      ids.add(id)
      if (broughtNotice) desk.events.publish({ type: 'notices' })
      if (ids.size >= photosPerEvent) flush()
    },
    flush
  }
}
