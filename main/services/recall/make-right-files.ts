import { basename, dirname, extname, posix } from 'node:path'
import type { ExportFailure } from '../../../shared/contract/export-failure.ts'
import type { ExportPreset } from '../../../shared/contract/export-preset.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { RecallResult } from '../../../shared/contract/recall.ts'
import type { ExportParts } from '../export/export-photo.ts'
import { openExportStage } from '../export/export-stage.ts'
import { runJob } from '../export/run-job.ts'
import { startJob } from '../export/start-job.ts'
import { hashFile } from '../photos/hash-file.ts'
import type { Sendable } from '../ports/deliveries.ts'
import type { PlacedFile } from '../ports/export-jobs.ts'
import type { Actor } from '../ports/ledger.ts'
import type { RightFile } from './plan-sending.ts'

/** What is to be made, by whom, and how it is stopped. */
export interface FilesToMake {
  readonly files: readonly RightFile[]
  readonly actor: Actor
  readonly signal: AbortSignal
  /** Told after each photo. */
  readonly onMade: (done: number, total: number, current: string | null) => void
}

/** A right file as it is to go out, and what for. */
export interface ReadyFile {
  readonly file: RightFile
  readonly sendable: Sendable
}

type Made = Pick<PlacedFile, 'exportId' | 'revision'> & {
  readonly picture: { readonly path: string; readonly sha256: string }
  readonly sidecar: PlacedFile['sidecar']
}

/**
 * Makes the right files in the desk's own folder `outbox`, each photo once by each preset, and says where each is to go. A file that was made for an
 * earlier try, and is as it was, serves again.
 */
export async function makeRightFiles(
  desk: ExportParts,
  { files, actor, signal, onMade }: FilesToMake
): Promise<{ readonly ready: readonly ReadyFile[]; readonly failed: RecallResult['failed'] }> {
  const { outbox } = desk.ownFolders
  const ready: ReadyFile[] = []
  const failed: RecallResult['failed'] = []
  const total = new Set(files.map(({ photo, preset }) => `${photo.photoId} ${preset.name}`)).size
  let before = 0
  for (const own of Map.groupBy(files, ({ preset }) => preset.name).values()) {
    const [first] = own
    if (first === undefined || signal.aborted) continue
    const made = new Map<PhotoId, Made>()
    for (const { photo } of own) {
      const known = first.preset.sidecar ? null : await findMade(desk, outbox, { ...photo, preset: first.preset.name })
      if (known !== null) made.set(photo.photoId, known)
    }
    const missing = own.map(({ photo }) => photo.photoId).filter((id) => !made.has(id))
    const ids = new Set(own.map(({ photo }) => photo.photoId))
    if (missing.length > 0) {
      const tell = (done: number, current: string | null) => onMade(before + made.size + done, total, current)
      const job = await runExport(desk, { photoIds: missing, preset: first.preset, outbox, actor, signal, tell })
      for (const [id, one] of job.made) made.set(id, one)
      for (const failure of job.failed)
        for (const { photo, line } of own)
          if (photo.path === failure.from) failed.push({ ...failure, path: failure.from, who: line.who })
    }
    before += ids.size
    for (const file of own)
      for (const sendable of listSendables(file, made.get(file.photo.photoId))) ready.push({ file, sendable })
    onMade(before, total, null)
  }
  return { ready, failed }
}

interface Run extends Pick<FilesToMake, 'actor' | 'signal'> {
  readonly photoIds: readonly PhotoId[]
  readonly preset: ExportPreset
  readonly outbox: string
  readonly tell: (done: number, current: string | null) => void
}

async function runExport(desk: ExportParts, { photoIds, preset, outbox, actor, signal, tell }: Run) {
  await using stage = await openExportStage(outbox)
  // Folders and lists are for whoever chose a target; a name of its own is never taken there.
  const flat: ExportPreset = { ...preset, folder: '', manifest: [], nameTaken: 'number' }
  const job = await startJob(desk, { photoIds, preset: flat, to: outbox, by: actor.name })
  await runJob(desk, { job, stage: stage.folder, actor, signal }, ({ done, current }) => tell(done, current))
  const made = new Map<PhotoId, Made>()
  const failed: ExportFailure[] = []
  for (const { photoId, progress } of await desk.store.exportJobs.items(job.id, ['done', 'failed'])) {
    if (progress.state === 'failed') failed.push(progress.failure)
    if (progress.state !== 'done') continue
    const { exportId, revision, file, sidecar } = progress.placed
    made.set(photoId, { exportId, revision, picture: { path: file.to, sha256: file.sha256 }, sidecar })
  }
  // What was not made is planned anew when it is asked for again.
  await desk.store.exportJobs.remove(job.id)
  return { made, failed }
}

interface Wanted {
  readonly photoId: PhotoId
  readonly revision: number
  readonly preset: string
}

async function findMade(desk: Pick<ExportParts, 'store'>, outbox: string, wanted: Wanted): Promise<Made | null> {
  const exported = await desk.store.exports.of([wanted.photoId])
  const same = exported.findLast(
    ({ revision, preset, path }) => revision === wanted.revision && preset === wanted.preset && dirname(path) === outbox
  )
  if (same === undefined || (await hashFile(same.path)) !== same.sha256) return null
  const { id: exportId, revision, path, sha256 } = same
  return { exportId, revision, picture: { path, sha256 }, sidecar: null }
}

// The sidecar first: whoever waits for the picture finds its words beside it.
function listSendables({ photo, line, preset, wrong }: RightFile, made: Made | undefined): Sendable[] {
  if (made === undefined) return []
  const { name } = wrong
  const { exportId, revision, picture, sidecar } = made
  const { destination, recipient } = line
  const same = { photoId: photo.photoId, exportId, revision, preset: preset.name, destination, recipient }
  const stem = posix.join(posix.dirname(name), basename(name, extname(name)))
  const isSameKind = extname(name).toLowerCase() === extname(picture.path).toLowerCase()
  const right = { ...same, ...picture, name: isSameKind ? name : `${stem}${extname(picture.path)}` }
  return sidecar === null ? [right] : [{ ...same, ...sidecar, name: `${stem}.xmp` }, right]
}
