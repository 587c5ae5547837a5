import type { TaskReport } from '../../../shared/contract/watch-rules.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'
import type { WatchSending } from '../ports/watch.ts'
import type { RunOutcome, WatchParts } from './finish-run.ts'
import { failAll, finishRun } from './finish-run.ts'
import { planSendings } from './plan-sendings.ts'
import { settleSending } from './settle-sending.ts'

/** The desk, and who is told what the rules did. */
export interface RulesAtWork {
  readonly desk: WatchParts
  readonly log: (message: string, error?: unknown) => void
  readonly signal: AbortSignal
}

/**
 * Exports and delivers what the rules ask for and is due, and goes on with what was cut off. Each corrected revision goes out once; who asks while another
 * is at it waits. Aborting `signal` stops: what is left goes on the next time.
 */
export async function runRules(work: RulesAtWork): Promise<TaskReport> {
  return work.desk.turns.take('watch rules', async () => {
    const report = { task: 'rules' as const, done: 0, failed: 0, problems: [] as string[] }
    await planSendings(work.desk)
    await gatherRuns(work)
    for (const [run, sendings] of Map.groupBy(await listDue(work, 'running'), (one) => one.run ?? '')) {
      if (work.signal.aborted) break
      const { done, problems } = await doRun(work, run, sendings)
      report.done += done
      report.failed += problems.length
      report.problems.push(...problems)
    }
    return report
  })
}

/** The moment at which something of the rules is due next; null where nothing waits. */
export async function findNextDue({ store }: Pick<WatchParts, 'store'>): Promise<string | null> {
  const [first] = (await store.watch.sendings(['waiting', 'running'])).map(({ nextAt }) => nextAt).toSorted()
  return first ?? null
}

async function listDue({ desk }: RulesAtWork, state: 'waiting' | 'running'): Promise<readonly WatchSending[]> {
  const now = desk.clock()
  return (await desk.store.watch.sendings([state])).filter(({ nextAt }) => nextAt <= now)
}

// What is due of one rule goes out as one run, noted before anything is made: after a crash the same run goes on.
async function gatherRuns(work: RulesAtWork): Promise<void> {
  const { desk } = work
  for (const sendings of Map.groupBy(await listDue(work, 'waiting'), ({ rule }) => rule).values()) {
    const run = desk.newId()
    const standing: WatchSending[] = []
    for (const sending of sendings) {
      if (await stillStands(work, sending)) standing.push(sending)
      else await desk.store.watch.putSending({ ...sending, state: 'overtaken', at: desk.clock() })
    }
    await desk.store.transact(async ({ watch }) => {
      for (const sending of standing) await watch.putSending({ ...sending, state: 'running', run })
    })
  }
}

// A correction that was undone meanwhile must not go out as one.
async function stillStands({ desk: { store } }: RulesAtWork, { photoId, revision }: WatchSending): Promise<boolean> {
  const change = (await store.revisions.get(photoId, revision))?.change ?? null
  return change === null || (await store.changes.get(change))?.undoneBy === null
}

async function doRun(work: RulesAtWork, run: string, sendings: readonly WatchSending[]) {
  const { desk, signal, log } = work
  const [first] = sendings
  const known = first && (await desk.store.watch.rule(first.rule))
  if (known === undefined) return { done: 0, problems: [] }
  const { rule } = known
  const outcome = await finishRun(desk, { rule, run, sendings, signal }).catch((error: unknown) =>
    failAll(sendings, error)
  )
  const settled = await settleAll(desk, sendings, outcome)
  const isThere = settled.length === sendings.length && settled.every(({ sending }) => sending.state === 'sent')
  if (isThere) await forgetJobs(desk, run)
  const done = settled.filter(({ sending }) => sending.state === 'sent').length
  if (done > 0) log(`rule ${rule.name}: ${done} corrected ${done === 1 ? 'photo' : 'photos'} sent`)
  const problems = settled.flatMap(({ sending, photo }) => tell(rule.name, sending, photo))
  for (const { words, error } of problems) log(words, error)
  if (settled.length > 0) desk.events.publish({ type: 'settings' })
  if (settled.some(({ sending }) => sending.state === 'failed')) desk.events.publish({ type: 'notices' })
  return { done, problems: problems.map(({ words }) => words) }
}

// The record has what was sent; the lists of jobs are for what is open or failed.
async function forgetJobs({ store }: WatchParts, run: string): Promise<void> {
  await store.exportJobs.remove(run)
  await store.deliveryJobs.remove(run)
}

interface Settled {
  readonly sending: WatchSending
  readonly photo: PhotoRecord
}

async function settleAll(
  desk: WatchParts,
  sendings: readonly WatchSending[],
  outcome: RunOutcome
): Promise<readonly Settled[]> {
  const settled: Settled[] = []
  for (const before of sendings) {
    const failure = outcome.get(before.photoId)
    const photo = await desk.store.photos.get(before.photoId)
    if (failure === undefined || photo === undefined) continue
    const sending = settleSending(before, { failure, photo, now: desk.clock() })
    await desk.store.watch.putSending(sending)
    settled.push({ sending, photo })
  }
  return settled
}

// What is given up is an error of the log; what is tried again, or killed, is not.
function tell(rule: string, { state, failure, nextAt }: WatchSending, { path }: PhotoRecord) {
  if (failure === null) return []
  const next = state === 'waiting' || state === 'running' ? ` It is tried again at ${nextAt}.` : ''
  const words = `rule ${rule}: ${path} was not sent: ${failure.message}${next}`
  return [{ words, error: state === 'failed' ? failure : undefined }]
}
