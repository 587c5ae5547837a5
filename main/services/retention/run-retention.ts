import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { RetentionRule, RetentionStep } from '../../../shared/contract/retention.ts'
import type { DeskParts } from '../desk-parts.ts'
import type { Actor } from '../ports/ledger.ts'
import type { StepStream } from '../stream-steps.ts'
import { streamSteps } from '../stream-steps.ts'
import { planRetention } from './plan-retention.ts'
import { readReplaced } from './read-replaced.ts'

type RunParts = Pick<DeskParts, 'store' | 'vault' | 'clock' | 'turns'>

/** A removal a person has seen the plan of. */
export interface RemovalToRun {
  /** The number of objects they were told. */
  readonly confirm: number
  readonly actor: Actor
  readonly signal?: AbortSignal | undefined
}

const batch = 500

/**
 * Takes out of the vault for good what the desk's own rule lets go, in runs of 500 objects. Each run is in the ledger before it begins, and once it
 * is done; what a crash left half done is explained by it, and planned again. Ending the stream stops after the present run.
 *
 * Throws DeskError `nothing-to-do` where nothing may go, `bad-input` where `confirm` is another number than that.
 */
export function runRetention(desk: RunParts, { confirm, actor, signal }: RemovalToRun): StepStream<RetentionStep> {
  return streamSteps(
    (emit, stop) =>
      desk.turns.take('retention', async () => {
        const { plan, removed } = await planRetention(desk)
        refuseOther(removed.length, confirm)
        let gone = 0
        let done = 0
        const total = removed.length
        for (let start = 0; start < total && !stop.aborted; start += batch) {
          emit({ done, total, result: null })
          const some = removed.slice(start, start + batch)
          gone += await removeSome(desk, { rule: plan.rule, objects: some, actor })
          done += some.length
        }
        const result = { removed: gone, kept: done - gone, bytes: await desk.vault.size() }
        emit({ done, total, result })
      }),
    signal
  )
}

function refuseOther(planned: number, confirm: number): void {
  if (planned === 0)
    throw new DeskError('nothing-to-do', "The desk's rule lets nothing go from the vault now. Nothing was removed.")
  if (planned !== confirm)
    throw new DeskError(
      'bad-input',
      `The desk's rule lets ${planned} objects go from the vault now; ${confirm} was confirmed. Nothing was removed. Look at the plan and confirm ${planned}.`
    )
}

async function removeSome(
  desk: RunParts,
  { rule, objects, actor }: { readonly rule: RetentionRule; readonly objects: readonly string[]; readonly actor: Actor }
): Promise<number> {
  const record = (payload: Readonly<Record<string, unknown>>) =>
    desk.store.transact((records) =>
      records.ledger.append({ at: desk.clock(), actor, kind: 'retention', subject: 'vault', payload })
    )
  await record({ step: 'begun', rule, vault: objects })
  const gone = await desk.vault.remove(objects, async () => {
    // Asked anew while nothing can be kept: a change made since the plan may need what was not wanted then.
    const replaced = await readReplaced(desk)
    return new Set(objects.filter((sha256) => (replaced.get(sha256)?.since ?? null) === null))
  })
  await record({ step: 'done', rule, vault: gone })
  return gone.length
}
