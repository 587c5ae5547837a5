import type { ChangeResult } from '../../../shared/contract/edit.ts'
import type { ChangeParts } from '../changes/apply-change.ts'
import { applyChange } from '../changes/apply-change.ts'
import { planAssignments } from '../changes/plan-assignments.ts'
import { planEdits } from '../changes/plan-edits.ts'
import type { DeskParts } from '../desk-parts.ts'
import type { Actor } from '../ports/ledger.ts'
import type { GivenMarks, WaitingMarks, WholeMarks } from '../ports/marks.ts'

/** Photos of one change. */
const mostAtOnce = 5000

// Who marks a photo often saves its caption the next moment: the marks go into what that left.
const movedOn = 'revision-conflict'
const mostAttempts = 5

/** How waiting marks are written. */
export interface MarksToWrite {
  /** A person's word that Content Credentials may be broken. */
  readonly breakCredentials?: boolean | undefined
  readonly signal?: AbortSignal | undefined
}

/**
 * Writes the marks that wait into their files through the desk's normal way of changing photos: one change for each person who marked, so that one
 * undo takes a batch back. A photo marked again meanwhile goes on waiting with its newer marks; one that fails keeps its marks and why it failed.
 */
export async function writeMarks(
  desk: ChangeParts,
  { breakCredentials, signal }: MarksToWrite = {}
): Promise<readonly ChangeResult[]> {
  const waiting = await desk.store.marks.waiting(mostAtOnce)
  const results: ChangeResult[] = []
  for (const [actor, some] of groupByActor(waiting)) {
    let left = some
    for (let attempt = 1; left.length > 0 && !signal?.aborted; attempt += 1) {
      const isLast = attempt === mostAttempts
      const result = await writeSome(desk, { some: left, actor, isLast, breakCredentials, signal })
      results.push(result)
      const overtaken = new Set(result.failed.flatMap(({ photoId, code }) => (code === movedOn ? [photoId] : [])))
      left = isLast ? [] : left.filter(({ photoId }) => overtaken.has(photoId))
      if (left.length > 0) result.failed = result.failed.filter(({ code }) => code !== movedOn)
    }
  }
  return results
}

async function writeSome(
  desk: ChangeParts,
  {
    some,
    actor,
    isLast,
    breakCredentials,
    signal
  }: MarksToWrite & { readonly some: readonly WaitingMarks[]; readonly actor: Actor; readonly isLast: boolean }
): Promise<ChangeResult> {
  const photos = await desk.store.photos.those(some.map(({ photoId }) => photoId))
  const known = new Map(photos.map((photo) => [photo.id, photo]))
  const wanted = some.map((marks) => ({
    photoId: marks.photoId,
    revision: known.get(marks.photoId)?.revision ?? 1,
    breakCredentials,
    plan: (fields: Parameters<typeof planAssignments>[0]) =>
      planAssignments(fields, toFields(marks, known.get(marks.photoId)?.reading))
  }))
  const entries = await planEdits(desk, wanted)
  const triesAgain = isLast ? undefined : movedOn
  const result = await applyChange(
    desk,
    { kind: 'edit', actor, reason: 'Marks', notice: null, of: null, entries, triesAgain },
    signal
  )
  await settle(desk, some, { done: result.done, failed: result.failed.filter(({ code }) => code !== triesAgain) })
  return { ...result, failed: result.failed.filter(({ code }) => code !== 'nothing-to-do') }
}

async function settle(
  desk: Pick<DeskParts, 'store' | 'events'>,
  some: readonly WaitingMarks[],
  { done, failed }: Pick<ChangeResult, 'done' | 'failed'>
): Promise<void> {
  // A file that says so already has its marks.
  const there = failed.filter(({ code }) => code === 'nothing-to-do')
  const written = new Set([...done, ...there].map(({ photoId }) => photoId))
  const why = new Map(failed.map(({ photoId, code, message }) => [photoId, { code, message }]))
  await desk.store.transact(async (records) => {
    await records.marks.settle(some.filter(({ photoId }) => written.has(photoId)))
    await records.marks.fail(
      some.flatMap(({ photoId, markId }) => {
        const failure = written.has(photoId) ? undefined : why.get(photoId)
        return failure === undefined || failure.code === 'cancelled' ? [] : [{ photoId, markId, failure }]
      })
    )
  })
  desk.events.publish({ type: 'photos', ids: some.map(({ photoId }) => photoId) })
}

// What the file says already is left alone, in whichever way it says so.
function toFields({ colourClass, stars, tagged }: GivenMarks, present: WholeMarks | undefined) {
  return {
    set: {
      ...(colourClass === undefined || colourClass === present?.colourClass
        ? {}
        : { colourClass: String(colourClass) }),
      ...(stars === undefined || stars === present?.stars ? {} : { rating: String(stars) }),
      ...(tagged === undefined || tagged === present?.tagged ? {} : { tagged: String(tagged) })
    },
    add: {},
    remove: {}
  }
}

function groupByActor(waiting: readonly WaitingMarks[]): Iterable<readonly [Actor, readonly WaitingMarks[]]> {
  const groups = new Map<string, [Actor, WaitingMarks[]]>()
  for (const marks of waiting) {
    const key = JSON.stringify(marks.actor)
    const group = groups.get(key)
    if (group) group[1].push(marks)
    else groups.set(key, [marks.actor, [marks]])
  }
  return groups.values()
}
