import { realpath, stat } from 'node:fs/promises'
import { isAbsolute } from 'node:path'
import type { ScanStep } from '../../../shared/contract/desk.ts'
import type { DeskFailure } from '../../../shared/contract/desk-error.ts'
import { DeskError, describeDeskError } from '../../../shared/contract/desk-error.ts'
import type { DeskParts } from '../desk-parts.ts'
import { expectFailure } from '../expect-failure.ts'
import type { Actor } from '../ports/ledger.ts'
import type { SourceRecord } from '../ports/sources.ts'
import type { StepStream } from '../stream-steps.ts'
import { streamSteps } from '../stream-steps.ts'
import type { RecordCounts } from './record-found.ts'
import { recordFound } from './record-found.ts'
import type { RecordParts } from './record-photo.ts'
import { findRealPath, refuseOwnFolder } from './refuse-own-folder.ts'
import { registerSource } from './register-source.ts'
import type { FoundPhoto } from './walk-folder.ts'
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
  const known = new Map((await desk.store.photos.stamps(source.id)).map((photo) => [photo.path, photo]))
  const step = (counts: RecordCounts, finished: boolean) =>
    emit({ ...counts, total: photos.length, failures: [...failures], finished })
  step({ done: 0, added: 0, changed: 0, missing: 0 }, false)
  const counts = await recordFound(
    desk,
    { source, actor, photos, known, signal },
    { step: (so) => step(so, false), fail: (failure) => failures.push(failure) }
  )
  desk.events.publish({ type: 'sources' })
  step(counts, true)
}

async function walk(desk: ScanParts, { source, leaveOut, signal }: ScanRun) {
  const photos: FoundPhoto[] = []
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
