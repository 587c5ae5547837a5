import { linkNotice } from '../notices/link-notice.ts'
import { tellAgency } from '../notices/tell-agency.ts'
import { imageKeyOf } from '../photos/image-key.ts'
import type { ChangeItemRecord, ChangeRecord, DeskRecords, PhotoRecord } from '../ports/desk-store.ts'
import type { Actor } from '../ports/ledger.ts'
import type { FileReading } from '../ports/metadata-reader.ts'
import { noFile } from '../ports/metadata-writer.ts'
import { settleGone, settleStanding } from '../turn/settle-turned.ts'
import { tellDecisions } from './tell-decisions.ts'
import { listSidecarStates } from './written-file.ts'

/** A write that is in place on disk, to be recorded. */
export interface FinishedWrite {
  readonly change: ChangeRecord
  readonly item: ChangeItemRecord
  /** The photo as it was before the write. */
  readonly photo: PhotoRecord
  readonly reading: FileReading
  readonly actor: Actor
  readonly at: string
  /** True where the desk found later what a crash or a failed record had left open. */
  readonly recovered: boolean
  /** How many photos the whole change has, failed ones too; null where that is no longer known. */
  readonly planned: number | null
}

/**
 * Records a finished write as the photo's next revision, closes its journal item and enters it in the ledger; with the last photo of a
 * change, also that its notice is applied, or the change it turned back undone. Call it in a transaction.
 */
export async function recordWrite(records: DeskRecords, write: FinishedWrite): Promise<number> {
  const { change, item, photo, reading, actor, at } = write
  const revision = photo.revision + 1
  await records.photos.update({
    ...photo,
    reading,
    revision,
    missing: false,
    imageKey: imageKeyOf(reading),
    agency: tellAgency(reading.fields)
  })
  await records.revisions.insert({
    photoId: photo.id,
    revision,
    at,
    by: change.by,
    kind: change.kind,
    reason: change.reason,
    notice: change.notice,
    change: change.change,
    of: change.of,
    sha256: reading.sha256,
    fields: item.fields,
    readings: reading.fields,
    charsets: reading.charsets,
    decisions: item.decisions,
    sidecars: listSidecarStates(reading)
  })
  await records.changes.updateItem({ ...item, state: 'applied', toRevision: revision, stagedPath: null, failure: null })
  await records.ledger.append({
    at,
    actor,
    kind: 'revision',
    subject: photo.id,
    payload: {
      path: photo.path,
      revision,
      change: change.change,
      kind: change.kind,
      by: change.by,
      reason: change.reason,
      notice: change.notice,
      fields: item.fields,
      ...describeBytes(write),
      imageHash: reading.imageHash,
      ...tellDecisions(item.decisions),
      ...(write.recovered ? { recovered: true } : {})
    }
  })
  if (change.of !== null || change.kind === 'restore') await settleTurn(records, write)
  else if (change.notice !== null) await linkNotice(records, { ...write, notice: change.notice })
  return revision
}

async function settleTurn(records: DeskRecords, { change, photo, planned, actor, at }: FinishedWrite): Promise<void> {
  await settleStanding(records, photo.id, { change, actor, at })
  if (planned === null || (await records.changes.countApplied(change.change)) === planned)
    await settleGone(records, { change, actor, at })
}

// The photo's bytes, and the sidecar's where that is what was written; null where it was not there, or is not any more.
function describeBytes({ item, photo, reading }: FinishedWrite) {
  if (item.writtenPath === item.path) return { beforeSha256: item.beforeSha256, sha256: reading.sha256 }
  const told = (sha256: string | null) => (sha256 === noFile ? null : sha256)
  return {
    beforeSha256: photo.reading.sha256,
    sha256: reading.sha256,
    sidecar: { path: item.writtenPath, beforeSha256: told(item.beforeSha256), sha256: told(item.afterSha256) }
  }
}
