import type { DeskFailure } from '../../../shared/contract/desk-error.ts'
import { DeskError, describeDeskError } from '../../../shared/contract/desk-error.ts'
import type { ChangeResult } from '../../../shared/contract/edit.ts'
import type { WriteDecisions } from '../../../shared/contract/write-decisions.ts'
import type { DeskParts } from '../desk-parts.ts'
import type { JobEnd, RunningJob, RunningJobs } from '../jobs/running-jobs.ts'
import { mapLimited } from '../map-limited.ts'
import { toFailedPhoto } from '../photos/refuse-photo.ts'
import type { ChangeRecord } from '../ports/desk-store.ts'
import type { ChangePlan, FailedPhoto, PlanEntry, PlannedPhoto } from './change-plan.ts'
import type { OpenChange } from './open-change.ts'
import { openChange } from './open-change.ts'
import { readWritePolicy } from './read-write-policy.ts'
import { tellDecisions } from './tell-decisions.ts'
import { tellWritten } from './tell-written.ts'
import type { WriteOutcome, WriteParts } from './write-photo.ts'
import { writePhoto } from './write-photo.ts'
import { findPlannedFile } from './written-file.ts'

// While the disk makes one photo last, others are read, written and proven; more than this only wait for each other.
const photosAtOnce = 4

/** The parts a change needs. */
export type ChangeParts = WriteParts & Pick<DeskParts, 'events' | 'jobs'>

type Done = ChangeResult['done'][number]

interface Finished {
  readonly entry: PlanEntry
  readonly outcome: WriteOutcome | null
}

/**
 * Makes a planned change, photo by photo. Each photo is done at its new revision, in the ledger, or failed and as it was.
 *
 * One photo's failure does not stop the others. Aborting `signal` leaves the photos of a batch that are not begun alone; a single photo is
 * written once it is asked for, also when the window closes right after. `change` is null where no photo
 * was changed. An edit that appears twice for one photo is refused whole with `bad-input`. A bug in one photo is thrown when all others are done
 * and told to windows.
 */
export async function applyChange(desk: ChangeParts, plan: ChangePlan, signal?: AbortSignal): Promise<ChangeResult> {
  refuseDoubles(plan)
  const policy = await readWritePolicy(desk)
  const change = openChange(desk, plan)
  const job = showJob(desk.jobs, plan)
  const stop = job === null ? undefined : AbortSignal.any([job.signal, ...(signal === undefined ? [] : [signal])])
  const bugs: unknown[] = []
  const tell = tellWritten(desk.events, plan.entries.length)
  const failures: DeskFailure[] = []
  let done = 0
  const finished = await mapLimited(plan.entries, photosAtOnce, async (entry): Promise<Finished> => {
    if ('refused' in entry) return { entry, outcome: null }
    try {
      const write = { change, planned: entry.planned, actor: plan.actor, policy, signal: stop }
      const outcome = await writePhoto(desk, write)
      if (outcome.ok) tell(entry.planned.photo.id)
      else if (outcome.failure.code !== plan.triesAgain) failures.push(describeDeskError(outcome.failure))
      done += 1
      job?.tell({ done, failures })
      return { entry, outcome }
    } catch (bug) {
      bugs.push(bug)
      return { entry, outcome: null }
    }
  })
  await recordFailures(desk, plan, change, finished)
  job?.end(describeEnd(bugs, stop?.aborted === true))
  const result = summarise(plan.kind, change.current(), finished)
  if (result.done.length > 0) desk.events.publish({ type: 'photos', ids: result.done.map((photo) => photo.photoId) })
  if (bugs.length > 0) throw bugs[0]
  return result
}

// One photo is written at once or not at all: nothing to show, nothing to stop.
function showJob(jobs: RunningJobs, { kind, reason, actor, entries }: ChangePlan): RunningJob | null {
  return entries.length > 1 ? jobs.begin({ kind, what: reason, by: actor.name, total: entries.length }) : null
}

function describeEnd([bug]: readonly unknown[], isStopped: boolean): JobEnd {
  if (bug !== undefined) return { state: 'broken-off', why: bug instanceof Error ? bug.message : String(bug) }
  return { state: isStopped ? 'stopped' : 'done' }
}

function refuseDoubles(plan: ChangePlan): void {
  const seen = new Set<string>()
  for (const entry of plan.entries) {
    if (!('planned' in entry)) continue
    const { id, fileName, path } = entry.planned.photo
    if (seen.has(id)) {
      throw new DeskError(
        'bad-input',
        `${fileName} stands twice in this change. Nothing was written. Put its edits together.`,
        { path }
      )
    }
    seen.add(id)
  }
}

async function recordFailures(
  desk: Pick<DeskParts, 'store' | 'clock'>,
  plan: ChangePlan,
  change: OpenChange,
  finished: readonly Finished[]
): Promise<void> {
  const failures = finished.flatMap(({ entry, outcome }) =>
    'planned' in entry && outcome !== null && !outcome.ok && !outcome.journalled
      ? [{ planned: entry.planned, failure: outcome.failure }]
      : []
  )
  if (failures.length === 0) return
  const begun = change.current()
  await desk.store.transact(async (records) => {
    for (const { planned, failure } of failures) {
      const { code, message } = failure
      if (begun !== null) await records.changes.insertItem(failedItem(begun, planned, { code, message }))
      await records.ledger.append({
        at: desk.clock(),
        actor: plan.actor,
        kind: 'change-failed',
        subject: planned.photo.id,
        payload: {
          change: begun?.change ?? null,
          kind: plan.kind,
          path: planned.photo.path,
          revision: planned.photo.revision,
          code,
          message
        }
      })
    }
  })
}

function failedItem(
  { change }: ChangeRecord,
  { photo, write }: PlannedPhoto,
  failure: { readonly code: string; readonly message: string }
) {
  const file = findPlannedFile({ photo, write })
  return {
    change,
    photoId: photo.id,
    path: photo.path,
    writtenPath: file.path,
    fromRevision: photo.revision,
    toRevision: null,
    beforeSha256: file.sha256,
    afterSha256: null,
    stagedPath: null,
    state: 'failed' as const,
    failure,
    fields: {}
  }
}

function summarise(kind: ChangePlan['kind'], change: ChangeRecord | null, finished: readonly Finished[]): ChangeResult {
  const done: ChangeResult['done'] = []
  const failed: FailedPhoto[] = []
  for (const { entry, outcome } of finished) {
    if ('refused' in entry) failed.push(entry.refused)
    else {
      const { id: photoId, path } = entry.planned.photo
      if (outcome?.ok) {
        const { revision, decisions } = outcome
        done.push({ photoId, path, revision, ...tellHow(kind, decisions), ...tellDecisions(decisions) })
      }
      if (outcome?.ok === false) failed.push(toFailedPhoto(photoId, path, outcome.failure))
    }
  }
  return { change: done.length === 0 ? null : (change?.change ?? null), done, failed }
}

// Undo, redo and restore give bytes back, or where that would throw something away, fields.
function tellHow(kind: ChangePlan['kind'], { merged, restored }: WriteDecisions): Pick<Done, 'how'> {
  if (kind === 'edit' || kind === 'notice') return {}
  return { how: merged !== undefined || restored?.how === 'fields' ? 'merged' : 'exact' }
}
