import { realpath, stat } from 'node:fs/promises'
import { isAbsolute } from 'node:path'
import type { ScanStep } from '../../../shared/contract/desk.ts'
import type { DeskFailure } from '../../../shared/contract/desk-error.ts'
import { DeskError, describeDeskError } from '../../../shared/contract/desk-error.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import { tableVersion } from '../../../shared/fields/table-version.ts'
import type { DeskParts } from '../desk-parts.ts'
import { expectFailure } from '../expect-failure.ts'
import { mapLimited } from '../map-limited.ts'
import { matchWaiting } from '../notices/match-waiting.ts'
import type { PhotoRecord, SourceRecord } from '../ports/desk-store.ts'
import type { Actor } from '../ports/ledger.ts'
import type { StepStream } from '../stream-steps.ts'
import { streamSteps } from '../stream-steps.ts'
import { markMissing } from './mark-missing.ts'
import type { RecordParts } from './record-photo.ts'
import { recordPhoto } from './record-photo.ts'
import { findRealPath, refuseOwnFolder } from './refuse-own-folder.ts'
import { mayHavePassed } from './refuse-photo.ts'
import { registerSource } from './register-source.ts'
import type { WalkFinding } from './walk-folder.ts'
import { walkFolder } from './walk-folder.ts'

/** The parts a reading of a folder needs. */
export type ScanParts = RecordParts & Pick<DeskParts, 'events' | 'imaging' | 'writer' | 'ownFolders'>

/** A folder to read, and the desk's own folders, which are no photos. */
export interface FolderToScan {
  readonly path: string
  readonly actor: Actor
  readonly leaveOut: readonly string[]
  readonly sample?: boolean
  readonly signal?: AbortSignal | undefined
}

// While the ledger makes one file last, others are read; more would only wait for each other.
const filesAtOnce = 4
// Windows ask again for what they show at each event: one event a photo would make them ask all the time.
const photosPerEvent = 20

type PhotoFinding = Extract<WalkFinding, { kind: 'photo' }>

/**
 * Registers a folder and reads it with its sub-folders, a step a photo; numbers and failures add up from step to step.
 *
 * Files of the same size and time as before are not read again. Photos no longer there are marked missing, unless the reading was stopped.
 * Throws DeskError `bad-input`, `not-found`, `unreadable` for the folder itself; a file's failure is listed and the reading goes on.
 */
export function scanSource(desk: ScanParts, scan: FolderToScan): StepStream<ScanStep> {
  return streamSteps(async (emit, signal) => {
    const folder = await resolveFolder(scan.path)
    await refuseOwnFolder(desk, folder, 'read')
    // A walk meets the desk under its real name, whatever name it was opened by.
    const leaveOut = [...scan.leaveOut, await findRealPath(desk.ownFolders.desk)]
    // Two readings of one folder at once would both take a new file for theirs.
    await desk.turns.take(`scan ${folder}`, async () => {
      const source = await registerSource(desk, { path: folder, actor: scan.actor, sample: scan.sample ?? false })
      await readSource(desk, { ...scan, leaveOut, source, signal }, emit)
    })
  }, scan.signal)
}

async function resolveFolder(path: string): Promise<string> {
  if (!isAbsolute(path))
    throw new DeskError('bad-input', `${path} is no full path. Nothing was read. Give the folder from the root on.`, {
      path
    })
  try {
    if (!(await stat(path)).isDirectory())
      throw new DeskError('bad-input', `${path} is a file. Nothing was read. Give a folder.`, { path })
    return await realpath(path)
  } catch (error) {
    throw expectFailure(error, path)
  }
}

type ScanRun = Omit<FolderToScan, 'signal'> & { readonly source: SourceRecord; readonly signal: AbortSignal }

async function readSource(desk: ScanParts, run: ScanRun, emit: (step: ScanStep) => void): Promise<void> {
  const { source, actor, signal } = run
  const { photos, failures } = await walk(desk, run)
  const known = new Map((await desk.store.photos.bySource(source.id)).map((photo) => [photo.path, photo]))
  const gone = findGone(known, photos)
  const counts = { done: 0, added: 0, changed: 0, missing: 0 }
  const news = createNews(desk)
  const step = (finished: boolean) => emit({ ...counts, total: photos.length, failures: [...failures], finished })
  step(false)

  await mapLimited(photos, filesAtOnce, async (found) => {
    if (signal.aborted) return
    if (!isUnchanged(known.get(found.path), found)) {
      try {
        const recorded = await recordPhoto(desk, {
          path: found.path,
          source: async () => source.id,
          actor,
          gone,
          signal
        })
        if (recorded.news === 'added') counts.added += 1
        if (recorded.news === 'changed' || recorded.news === 'moved') counts.changed += 1
        if (recorded.news === 'moved') gone.delete(recorded.photo.id)
        if (recorded.news !== 'unchanged') news.add(recorded.photo.id, recorded.notices > 0)
      } catch (error) {
        if (signal.aborted) return
        failures.push(describeDeskError(expectFailure(error, found.path)))
      }
    }
    counts.done += 1
    step(false)
  })

  if (!signal.aborted) {
    counts.missing = gone.size
    await markMissing(desk, gone, actor)
    for (const id of gone.keys()) news.add(id, false)
  }
  news.flush()
  if (counts.added + counts.changed > 0) await matchWaiting(desk)
  desk.events.publish({ type: 'sources' })
  step(true)
}

async function walk(desk: ScanParts, { source, leaveOut, signal }: ScanRun) {
  const photos: PhotoFinding[] = []
  const failures: DeskFailure[] = []
  const stages = new Set<string>()
  for await (const finding of walkFolder({ folder: source.path, leaveOut, signal })) {
    if (finding.kind === 'photo') photos.push(finding)
    else if (finding.kind === 'failure') failures.push(finding.failure)
    else stages.add(finding.folder)
  }
  for (const folder of stages) {
    try {
      await desk.writer.clearStage(folder)
    } catch (error) {
      failures.push(describeDeskError(expectFailure(error, folder)))
    }
  }
  return { photos, failures }
}

function findGone(known: ReadonlyMap<string, PhotoRecord>, photos: readonly PhotoFinding[]): Map<PhotoId, string> {
  const present = new Set(photos.map((photo) => photo.path))
  return new Map(
    [...known.values()]
      .filter((photo) => !photo.missing && !present.has(photo.path))
      .map((photo) => [photo.id, photo.path])
  )
}

function isUnchanged(known: PhotoRecord | undefined, found: PhotoFinding): boolean {
  if (known === undefined || known.missing) return false
  const { size, modifiedMs, refusal } = known.reading
  // An older desk knew fewer fields; an edit must not begin from what it left out.
  if (known.reading.tableVersion !== tableVersion) return false
  // What an older desk could not write, this one may.
  const mayBeWritten = refusal !== null && (mayHavePassed(refusal) || refusal.code === 'format-not-writable')
  return size === found.size && modifiedMs === found.modifiedMs && !mayBeWritten && hasKnownSidecars(known, found)
}

function hasKnownSidecars({ reading }: PhotoRecord, found: PhotoFinding): boolean {
  const known = new Map([...reading.sidecars, ...reading.otherSidecars].map((sidecar) => [sidecar.path, sidecar]))
  return (
    known.size === found.sidecars.length &&
    found.sidecars.every(({ path, size, modifiedMs }) => {
      const sidecar = known.get(path)
      return sidecar?.size === size && sidecar.modifiedMs === modifiedMs
    })
  )
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
