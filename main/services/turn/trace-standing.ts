import type { ChangeNumber } from '../../../shared/contract/identifiers.ts'
import { hasSameSidecars } from '../changes/written-file.ts'
import type { RevisionEntry } from '../ports/revision-records.ts'

/** What of a revision tells where its photo's state came from. */
export type TracedRevision = Pick<
  RevisionEntry,
  'revision' | 'kind' | 'change' | 'of' | 'sha256' | 'sidecars' | 'decisions'
>

/** Which changes a photo still has in it, and which were taken back. */
export interface Standing<Revision extends TracedRevision> {
  /** By the change (an edit, a notice's, a restore): the revision that put it in force, by the change itself or by its redo. */
  readonly inForce: ReadonlyMap<ChangeNumber, Revision>
  /** By the change: the undo that took it out, where the photo's state still goes back to that. */
  readonly undone: ReadonlyMap<ChangeNumber, Revision>
}

/**
 * Which changes made a photo what it is. Goes back from its present revision; one that gave an earlier state back (undo, redo, restore, another
 * program) leads on from that state, so what came between does not count. `oldestFirst` is every revision of the photo.
 */
export function traceStanding<Revision extends TracedRevision>(oldestFirst: readonly Revision[]): Standing<Revision> {
  const inForce = new Map<ChangeNumber, Revision>()
  const undone = new Map<ChangeNumber, Revision>()
  const known = (change: ChangeNumber) => inForce.has(change) || undone.has(change)
  for (let at = oldestFirst.length - 1; at >= 0; ) {
    const revision = oldestFirst[at]
    if (revision === undefined) break
    const change = revision.kind === 'undo' || revision.kind === 'redo' ? revision.of : revision.change
    if (change !== null && !known(change)) (revision.kind === 'undo' ? undone : inForce).set(change, revision)
    at = findSource(oldestFirst, at) ?? at - 1
  }
  return { inForce, undone }
}

// The latest earlier revision whose state this one gave back; undefined where it made a new one.
function findSource(oldestFirst: readonly TracedRevision[], at: number): number | undefined {
  const revision = oldestFirst[at]
  if (revision === undefined) return undefined
  const restored = revision.decisions?.restored?.revision
  const source = oldestFirst.findLastIndex(
    (earlier, index) => index < at && (earlier.revision === restored || hasSameBytes(earlier, revision))
  )
  return source < 0 ? undefined : source
}

// A revision from before desks recorded sidecars says nothing of them: it is the same only where there are none.
function hasSameBytes(one: TracedRevision, other: TracedRevision): boolean {
  if (one.sha256 !== other.sha256) return false
  return hasSameSidecars({ sidecars: one.sidecars ?? [] }, { sidecars: other.sidecars ?? [] })
}
