import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { WriteDecisions } from '../../../shared/contract/write-decisions.ts'
import type { DeskParts } from '../desk-parts.ts'
import { expectFailure } from '../expect-failure.ts'
import { refuseLocked } from '../notices/kill/refuse-locked.ts'
import { diffReadings } from '../photos/diff-readings.ts'
import { keepBytes } from '../photos/keep-bytes.ts'
import {
  changedOnDisk,
  nothingToDo,
  refuseWriting,
  revisionConflict,
  stoppedBefore,
  unknownPhoto
} from '../photos/refuse-photo.ts'
import type { ChangeItemRecord, ChangeRecord, PhotoRecord } from '../ports/desk-store.ts'
import type { Actor } from '../ports/ledger.ts'
import type { StagedFile, WritePolicy } from '../ports/metadata-writer.ts'
import { noFile } from '../ports/metadata-writer.ts'
import type { SharedBytes } from '../ports/shared-bytes.ts'
import type { PlannedPhoto } from './change-plan.ts'
import type { OpenChange } from './open-change.ts'
import { recordWrite } from './record-write.ts'
import { refuseBreaking } from './refuse-breaking.ts'
import { settleItem } from './settle-item.ts'
import { settlePath } from './settle-path.ts'
import { tellBroken } from './tell-broken.ts'
import { tellLeftSidecars } from './tell-left-sidecars.ts'
import { findPlannedFile } from './written-file.ts'

/** The parts a write needs. */
export type WriteParts = Pick<DeskParts, 'store' | 'reader' | 'writer' | 'vault' | 'clock' | 'turns'>

/** What became of one photo. `journalled`: the journal has a closed item of it; otherwise nobody wrote it down yet. */
export type WriteOutcome =
  | { readonly ok: true; readonly revision: number; readonly decisions: WriteDecisions }
  | { readonly ok: false; readonly failure: DeskError; readonly journalled: boolean }

/** One photo of a change that is under way. */
export interface PhotoWrite {
  readonly change: OpenChange
  readonly planned: PlannedPhoto
  readonly actor: Actor
  /** How the desk writes, by its settings. */
  readonly policy: WritePolicy
  readonly signal?: AbortSignal | undefined
}

/**
 * Writes one photo: vault, stage, journal, rename, record; gives its new revision only when the ledger has it.
 *
 * A failure leaves the photo as it was. What an earlier write left open of this photo is settled first. Bugs are thrown; then the journal
 * item stays open for the next reading of the photo, or the next start, to settle.
 */
export async function writePhoto(desk: WriteParts, write: PhotoWrite): Promise<WriteOutcome> {
  const { path } = write.planned.photo
  return desk.turns.take(path, async () => {
    let staged: StagedFile
    let photo: PhotoRecord
    try {
      await settlePath(desk, path)
      photo = await lookAgain(desk, write)
      staged = await stage(desk, photo, write)
    } catch (error) {
      return { ok: false, failure: sawPhoto(expectFailure(error, path), write), journalled: false }
    }
    try {
      return await putInPlace(desk, photo, staged, write)
    } finally {
      await discard(staged)
    }
  })
}

// The plan saw a photo: what is none now was changed by another program.
function sawPhoto(failure: DeskError, { planned }: PhotoWrite): DeskError {
  return failure.code === 'not-an-image' ? changedOnDisk(planned.photo) : failure
}

// The photo's fate is decided by now. A stage that the disk or another program holds is cleared at a later reading of its folder.
async function discard(staged: StagedFile): Promise<void> {
  try {
    await staged.discard()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
  }
}

// The plan may be old by the time this photo's turn comes: another change may have been waiting for the same file.
async function lookAgain(desk: WriteParts, { planned, signal }: PhotoWrite): Promise<PhotoRecord> {
  if (signal?.aborted) throw stoppedBefore(planned.photo.path)
  const photo = await desk.store.photos.get(planned.photo.id)
  if (photo === undefined) throw unknownPhoto(planned.photo.id)
  if (photo.revision !== planned.photo.revision || photo.path !== planned.photo.path) {
    throw revisionConflict(photo, planned.photo.revision)
  }
  const refusal = refuseWriting(photo) ?? refuseBreaking({ ...planned, photo })
  if (refusal !== null) throw refusal
  return photo
}

async function stage(
  desk: WriteParts,
  photo: PhotoRecord,
  { planned, signal, ...rest }: PhotoWrite
): Promise<StagedFile> {
  const { path } = photo
  const policy: WritePolicy = planned.cutIim ? { ...rest.policy, cutIim: 'person' } : rest.policy
  const expectedSha256 = photo.reading.sha256
  const { write } = planned
  const file = findPlannedFile({ photo, write })
  const keep = (held: SharedBytes | null) => keepBytes(desk, photo, file, held)
  if (write.kind === 'fields') {
    const expected = { expectedSha256, expectedImageHash: photo.reading.imageHash, expectedFile: file }
    return desk.writer.stageEdit({ path, ...expected, keep, assign: write.assign, policy, signal })
  }
  await keep(null)
  if (write.kind === 'charset')
    return desk.writer.stageReencode({ path, expectedSha256, charset: write.charset, policy, signal })
  const { sha256 } = write
  if (file.path === path)
    return desk.writer.stageBytes({ path, expectedSha256, bytes: await desk.vault.bytes(sha256), sha256, policy })
  const bytes = sha256 === noFile ? null : await desk.vault.bytes(sha256)
  return desk.writer.stageSidecar({ path, expectedSha256, sidecar: file, bytes, sha256, policy })
}

async function putInPlace(
  desk: WriteParts,
  photo: PhotoRecord,
  staged: StagedFile,
  write: PhotoWrite
): Promise<WriteOutcome> {
  const { path } = photo
  const file = findPlannedFile({ photo, write: write.planned.write })
  if (staged.sha256 === file.sha256) return { ok: false, failure: nothingToDo(photo), journalled: false }
  let change: ChangeRecord
  let item: ChangeItemRecord
  try {
    if (write.signal?.aborted) throw stoppedBefore(path)
    change = await write.change.begin()
    item = describeItem(change, { ...write.planned, photo }, staged)
    const begun = item
    await desk.store.transact(async (records) => {
      // A kill may have come while the file was made.
      const refused = refuseLocked(
        { ...photo, lock: (await records.locks.get(photo.id)) ?? null },
        'Nothing was written.'
      )
      if (refused !== null) throw refused
      await records.changes.insertItem(begun)
    })
  } catch (error) {
    return { ok: false, failure: expectFailure(error, path), journalled: false }
  }
  const journal = { change, item, actor: write.actor, recovered: false, planned: write.change.planned }
  try {
    await staged.commit()
  } catch (error) {
    const failure = expectFailure(error, path)
    const settled = await record(photo, () => settleItem(desk, { ...journal, failure }))
    if (settled instanceof DeskError) return { ok: false, failure: settled, journalled: true }
    return settled.outcome === 'completed'
      ? { ok: true, revision: settled.revision, decisions: item.decisions ?? {} }
      : { ok: false, failure, journalled: true }
  }
  const finished = { ...journal, photo, reading: staged.reading, at: desk.clock() }
  const revision = await record(photo, () => desk.store.transact((records) => recordWrite(records, finished)))
  return revision instanceof DeskError
    ? { ok: false, failure: revision, journalled: true }
    : { ok: true, revision, decisions: item.decisions ?? {} }
}

// The journal item stays open here on purpose: only the next look at the file can tell what reached the disk.
async function record<Result>(photo: PhotoRecord, work: () => Promise<Result>): Promise<Result | DeskError> {
  try {
    return await work()
  } catch (error) {
    const cause = expectFailure(error, photo.path)
    return new DeskError(
      'storage-unavailable',
      `The write of ${photo.fileName} could not be recorded: ${cause.message} The file is whole, its bytes from before are in the vault. Read its folder or start the desk again: it settles this photo first.`,
      { path: photo.path, cause }
    )
  }
}

function describeItem(change: ChangeRecord, planned: PlannedPhoto, staged: StagedFile): ChangeItemRecord {
  const { photo } = planned
  const file = findPlannedFile(planned)
  return {
    change: change.change,
    photoId: photo.id,
    path: photo.path,
    writtenPath: file.path,
    fromRevision: photo.revision,
    toRevision: null,
    beforeSha256: file.sha256,
    afterSha256: staged.sha256,
    stagedPath: staged.stagedPath,
    state: 'open',
    failure: null,
    fields: diffReadings(photo.reading.fields, staged.reading.fields),
    decisions: {
      ...staged.decisions,
      ...planned.decisions,
      ...tellBroken(planned, staged.reading),
      ...tellLeftSidecars(photo.reading, staged.reading)
    }
  }
}
