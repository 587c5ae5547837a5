import { basename, extname, isAbsolute, relative, sep } from 'node:path'
import type { DeliverWhat } from '../../../shared/contract/deliveries.ts'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { DeskParts } from '../desk-parts.ts'
import { contactSheetPreset } from '../export/contact-sheet-preset.ts'
import { listRefusals } from '../export/list-refusals.ts'
import { stemOf } from '../export/name-exports.ts'
import { getJob } from '../export/report-job.ts'
import { findManifests } from '../export/write-manifests.ts'
import { getPhoto } from '../photos/get-photo.ts'
import { hashFile } from '../photos/hash-file.ts'
import { isThere } from '../photos/is-there.ts'
import type { Sendable } from '../ports/deliveries.ts'
import type { ExportItem, ExportJob } from '../ports/export-jobs.ts'
import type { ExportRecord } from '../ports/notice-work.ts'

/** An exported file that can be delivered, before it is known where to. */
export type ExportedToSend = Omit<Sendable, 'destination' | 'recipient'>

type Parts = Pick<DeskParts, 'store'>

/**
 * The exported files that are meant, with their names at the destination. Throws DeskError `not-found` where something that is meant was never exported;
 * then nothing is delivered.
 */
export async function chooseSendables(
  desk: Parts & Pick<DeskParts, 'clock'>,
  what: Exclude<DeliverWhat, { make: unknown }>
): Promise<ExportedToSend[]> {
  if ('exportJob' in what) return listOfJob(desk, what.exportJob)
  if ('photoIds' in what) return Promise.all(what.photoIds.map((id) => newestOf(desk, id, what.preset)))
  const found: ExportedToSend[] = []
  for (const path of new Set(what.paths)) found.push(await findByPath(desk, path, what.preset))
  return found
}

async function listOfJob(desk: Parts & Pick<DeskParts, 'clock'>, id: string): Promise<ExportedToSend[]> {
  const job = await getJob(desk, id)
  const items = await desk.store.exportJobs.items(job.id, ['done'])
  const files = items.flatMap(({ photoId, progress }): ExportedToSend[] => {
    if (progress.state !== 'done') return []
    const { exportId, revision, file, sidecar } = progress.placed
    const same = { photoId, exportId, revision, preset: job.preset.name }
    const named = (path: string) => relative(job.to, path).split(sep).join('/')
    const picture = { ...same, path: file.to, name: named(file.to), sha256: file.sha256 }
    // Whoever waits for the picture finds its words beside it.
    return sidecar === null
      ? [picture]
      : [{ ...same, path: sidecar.path, name: named(sidecar.path), sha256: sidecar.sha256 }, picture]
  })
  if (files.length > 0) return [...files, ...(await listManifests(desk, job, items))]
  throw new DeskError('not-found', `The export ${id} made no files yet. Nothing was delivered. Let it go on first.`)
}

// A list names every photo of its export: it goes out under the one that has most against it, so that it is refused where any of them is. Its name at
// the destination tells its bytes: the next export's list is another file.
async function listManifests(
  desk: Parts & Pick<DeskParts, 'clock'>,
  job: ExportJob,
  items: readonly ExportItem[]
): Promise<ExportedToSend[]> {
  const placed = items.flatMap(({ photoId, progress }) =>
    progress.state === 'done' ? [{ photoId, ...progress.placed }] : []
  )
  const paths = await findManifests(
    job,
    placed.map(({ file }) => file)
  )
  const [first] = placed
  if (paths.length === 0 || first === undefined) return []
  const refused = new Set(
    (
      await listRefusals(
        desk,
        placed.map(({ photoId }) => photoId)
      )
    ).map(({ photoId }) => photoId)
  )
  const isOlder = async ({ photoId, revision }: (typeof placed)[number]) =>
    (await getPhoto(desk, photoId)).revision !== revision
  const overtaken: typeof placed = []
  for (const one of placed) if (await isOlder(one)) overtaken.push(one)
  const { photoId, exportId, revision } = placed.find((one) => refused.has(one.photoId)) ?? overtaken[0] ?? first
  return Promise.all(
    paths.map(async (path) => {
      const sha256 = (await hashFile(path)) ?? ''
      const name = `${stemOf(basename(path)).replace(/^manifest(-\d+)?/, `manifest-${sha256.slice(0, 8)}`)}${extname(path)}`
      return { photoId, exportId, revision, preset: job.preset.name, path, name, sha256 }
    })
  )
}

async function newestOf(desk: Parts, photoId: PhotoId, preset: string | undefined): Promise<ExportedToSend> {
  const exported = await desk.store.exports.of([photoId])
  // A contact sheet goes out where it is named, not in place of a photo's own file; where a photo was dragged to nobody knows.
  const isAsked = (own: string) => (preset === undefined ? own !== contactSheetPreset : own === preset)
  const own = exported.filter((one) => isAbsolute(one.path) && isAsked(one.preset))
  const newest = own.at(-1)
  // One that went through the outbox may be gone from there, and another of the same revision still stand where a person put it.
  for (const one of own.toReversed())
    if (one.revision === newest?.revision && (await isThere(one.path))) return sendExport(one)
  if (newest !== undefined) return sendExport(newest)
  const photo = await desk.store.photos.get(photoId)
  throw neverExported(photo?.path ?? photoId, preset)
}

// An exported file by its own path, or a photo by its.
async function findByPath(desk: Parts, path: string, preset: string | undefined): Promise<ExportedToSend> {
  const photo = await desk.store.photos.byPath(path)
  const sha256 = await hashFile(path)
  const exported = sha256 === null ? [] : await desk.store.exports.bySha256(sha256)
  const own = exported.findLast((one) => one.path === path)
  if (own !== undefined) return sendExport(own)
  if (photo !== undefined) return newestOf(desk, photo.id, preset)
  throw neverExported(path, preset)
}

function sendExport({ id: exportId, photoId, revision, preset, path, sha256 }: ExportRecord): ExportedToSend {
  return { photoId, exportId, revision, preset, path, name: basename(path), sha256 }
}

function neverExported(path: string, preset: string | undefined): DeskError {
  const by = preset === undefined ? '' : ` by the preset ${preset}`
  return new DeskError(
    'not-found',
    `${path} is no file the desk exported${by}, nor a photo it exported, or it was changed since. Nothing was delivered. Export it first.`,
    { path }
  )
}
