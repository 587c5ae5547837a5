import { lstat } from 'node:fs/promises'
import { parse } from 'node:path'
import type { DeskFailure } from '../../../shared/contract/desk-error.ts'
import { expectFailure } from '../expect-failure.ts'
import { tellFileKey } from '../photos/file-key.ts'
import { recordFound } from '../photos/record-found.ts'
import type { ScanParts } from '../photos/scan-source.ts'
import type { FoundPhoto } from '../photos/walk-folder.ts'
import { findPhotoFile, walkFolder } from '../photos/walk-folder.ts'
import type { PhotoStamp, SourceRecord } from '../ports/sources.ts'
import { engineActor } from '../resolve-actor.ts'
import { isEmptyOrGone } from './is-empty-or-gone.ts'

/** Places in a source where something happened. */
export interface PathsToSync {
  readonly source: SourceRecord
  readonly paths: ReadonlySet<string>
  readonly leaveOut: readonly string[]
  /** Which folder of its disk the source was when it last held something; null where that is not known. */
  readonly rootKey: string | null
  readonly signal: AbortSignal
}

/** What came of it: `offline` where the source is empty though it had photos, and so nothing was taken for gone. */
export type SyncOutcome = 'synced' | 'offline'

/**
 * Brings the desk up to date with some places of a source: files that are new, changed, moved or gone, and whole folders that came or went. Work
 * grows with what happened, not with the source. A root that is empty and not the folder it was
 * is a disk that left, not a deletion of everything: nothing is marked missing.
 */
export async function syncPaths(
  desk: ScanParts,
  { source, paths, leaveOut, rootKey, signal }: PathsToSync,
  fail: (failure: DeskFailure) => void
): Promise<SyncOutcome> {
  const photos = new Map<string, FoundPhoto>()
  const known = new Map<string, PhotoStamp>()
  for (const path of paths) {
    if (signal.aborted) return 'synced'
    for (const place of await listPlaces(desk, source, path)) {
      for (const stamp of await desk.store.photos.stamps(source.id, place)) known.set(stamp.path, stamp)
      for await (const found of findPhotos(place, { leaveOut, signal, fail })) photos.set(found.path, found)
    }
  }
  const anyGone = [...known.values()].some((photo) => !photo.missing && !photos.has(photo.path))
  if (anyGone && (await hasLeft(source.path, rootKey))) return 'offline'
  await recordFound(
    desk,
    { source, actor: engineActor, photos: [...photos.values()], known, signal },
    { step: () => undefined, fail }
  )
  return 'synced'
}

// What happens to a sidecar happens to the photos it may belong to.
async function listPlaces(desk: ScanParts, source: SourceRecord, path: string): Promise<readonly string[]> {
  const { dir, name, ext } = parse(path)
  if (ext.toLowerCase() !== '.xmp') return [path]
  const beside = await desk.store.photos.stampsBeside(source.id, `${dir}/${name}`)
  return beside.map((photo) => photo.path)
}

async function* findPhotos(
  path: string,
  {
    leaveOut,
    signal,
    fail
  }: Pick<PathsToSync, 'leaveOut' | 'signal'> & { readonly fail: (failure: DeskFailure) => void }
): AsyncGenerator<FoundPhoto, void, undefined> {
  try {
    const there = await lstat(path)
    if (there.isFile()) {
      const found = await findPhotoFile(path)
      if (found !== null) yield found
    } else if (there.isDirectory())
      for await (const finding of walkFolder({ folder: path, leaveOut, signal })) {
        if (finding.kind === 'photo') yield finding
        else if (finding.kind === 'failure') fail(finding.failure)
      }
  } catch (error) {
    const failure = expectFailure(error, path)
    // Gone, perhaps a moment ago: its photos are marked missing.
    if (failure.code !== 'not-found') throw failure
  }
}

// An empty folder in which files were deleted is still the same folder; where a disk was, another one comes to light.
async function hasLeft(folder: string, rootKey: string | null): Promise<boolean> {
  if (!(await isEmptyOrGone(folder))) return false
  try {
    return rootKey === null || (await tellFileKey(folder)) !== rootKey
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return true
    throw error
  }
}
