import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { ChangeResult } from '../../../shared/contract/edit.ts'
import type { ChangeParts } from '../changes/apply-change.ts'
import { applyChange } from '../changes/apply-change.ts'
import type { PlanEntry, PlannedPhoto } from '../changes/change-plan.ts'
import { refuseBreaking } from '../changes/refuse-breaking.ts'
import { findFileAt, findWrittenFile } from '../changes/written-file.ts'
import { refuseDeleted } from '../notices/kill/refuse-locked.ts'
import { nothingToDo, refuseWriting, revisionConflict, toFailedPhoto, unknownPhoto } from '../photos/refuse-photo.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'
import type { Actor } from '../ports/ledger.ts'
import { noFile } from '../ports/metadata-writer.ts'
import type { RevisionRecord } from '../ports/revision-records.ts'
import type { ChosenPhoto } from './chosen-photo.ts'
import { assignMerged, mergeFields } from './merge-fields.ts'
import { settleGone } from './settle-turned.ts'

/** Which photos are to be as they were at which revision, and on whose word. */
export interface PhotosToRestore {
  readonly photos: readonly (ChosenPhoto & { readonly to: number })[]
  readonly actor: Actor
  readonly reason: string
  /** A person's word that photos' Content Credentials may be broken. */
  readonly breakCredentials?: boolean | undefined
  readonly signal?: AbortSignal | undefined
}

type RestoreParts = ChangeParts

/**
 * Gives photos back as they were at a revision; one change. A photo gets its exact bytes (or its sidecar's, where edits go there) when the vault
 * has them, else the fields of that revision. What cannot be given back is told as failed, with `not-found` for a revision there is not.
 */
export async function restorePhotos(desk: RestoreParts, restore: PhotosToRestore): Promise<ChangeResult> {
  const entries: PlanEntry[] = []
  for (const wanted of restore.photos) entries.push(await planRestore(desk, wanted, restore.breakCredentials ?? false))
  const { actor, reason, signal } = restore
  const plan = { kind: 'restore', actor, reason, notice: null, of: null, entries } as const
  const result = await applyChange(desk, plan, signal)
  const change = result.change === null ? undefined : await desk.store.changes.get(result.change)
  if (change === undefined) return result
  // With a photo that failed the last one is not known as such when it is recorded.
  if (result.failed.length > 0)
    await desk.store.transact((records) => settleGone(records, { change, actor, at: desk.clock() }))
  desk.events.publish({ type: 'notices' })
  return result
}

async function planRestore(
  desk: RestoreParts,
  wanted: PhotosToRestore['photos'][number],
  breakCredentials: boolean
): Promise<PlanEntry> {
  const photo = await desk.store.photos.get(wanted.photoId)
  if (photo === undefined) return { refused: toFailedPhoto(wanted.photoId, '', unknownPhoto(wanted.photoId)) }
  const refuse = (error: DeskError): PlanEntry => ({ refused: toFailedPhoto(photo.id, photo.path, error) })
  if (wanted.revision !== undefined && wanted.revision !== photo.revision)
    return refuse(revisionConflict(photo, wanted.revision))
  const revision = await desk.store.revisions.get(photo.id, wanted.to)
  if (revision === undefined) return refuse(unknownRevision(photo, wanted.to))
  const refusal = refuseWriting(photo)
  if (refusal !== null) return refuse(refusal)
  const planned = (await planBytes(desk, photo, revision)) ?? planFields(photo, revision)
  if (planned instanceof DeskError) return refuse(planned)
  const asked = { ...planned, breakCredentials }
  const breaking = refuseBreaking(asked)
  return breaking === null ? { planned: asked } : refuse(breaking)
}

// Null where the exact bytes are not to be had: another program replaced them before the desk ever kept them.
async function planBytes(
  desk: RestoreParts,
  photo: PhotoRecord,
  revision: RevisionRecord
): Promise<PlannedPhoto | DeskError | null> {
  const file = findWrittenFile(photo.reading)
  const sha256 = findFileAt(file, photo, revision)
  if (sha256 === null) return null
  if (sha256 === file.sha256) return nothingToDo(photo)
  if (photo.lock?.deletion?.vault.includes(sha256)) {
    const deleted = refuseDeleted(photo, 'Nothing was written.')
    if (deleted !== null) return deleted
  }
  if (sha256 !== noFile && !(await desk.vault.has(sha256))) return null
  const decisions = { restored: { revision: revision.revision, how: 'exact' as const } }
  return { photo, write: { kind: 'bytes', file, sha256 }, decisions }
}

function planFields(photo: PhotoRecord, revision: RevisionRecord): PlannedPhoto | DeskError {
  const present = photo.reading.fields
  const assign = assignMerged(present, mergeFields({ base: present, ours: present, theirs: revision.readings }))
  if (Object.keys(assign).length === 0) return nothingToDo(photo)
  const decisions = { restored: { revision: revision.revision, how: 'fields' as const } }
  return { photo, write: { kind: 'fields', assign }, decisions }
}

function unknownRevision({ fileName, path, revision }: PhotoRecord, asked: number): DeskError {
  return new DeskError(
    'not-found',
    `${fileName} has no revision ${asked}: it is at revision ${revision}. Nothing was written. Look at its history for the numbers.`,
    { path }
  )
}
