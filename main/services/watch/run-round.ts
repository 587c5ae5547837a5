import type { TaskReport } from '../../../shared/contract/watch-rules.ts'
import type { DeskParts } from '../desk-parts.ts'
import { takeInFolder } from '../notices/take-in-folder.ts'
import type { ScanParts } from '../photos/scan-source.ts'
import { clearOutbox } from '../retention/clear-outbox.ts'
import type { RulesAtWork } from './run-rules.ts'
import { runRules } from './run-rules.ts'
import { scanAll } from './scan-all.ts'

/** What a round takes. */
export interface Round extends RulesAtWork {
  readonly desk: RulesAtWork['desk'] & ScanParts & Pick<DeskParts, 'vault' | 'noticeFiles'>
  /** Folders of the desk itself, which hold no photos. */
  readonly leaveOut: readonly string[]
  /** True in an engine that stays: what it watches and keeps in order all the time, a round leaves to that. */
  readonly stays: boolean
}

// In this order: what comes in first may be what the rules have to send. A further task is one more line.
const tasks: readonly ((round: Round) => Promise<TaskReport | null>)[] = [
  async ({ desk, stays, signal }) => (stays ? null : takeInFolder(desk, signal)),
  (round) => scanAll(round.desk, round),
  runRules,
  async ({ desk, stays, signal }) => (stays ? null : clearOutbox(desk, signal))
]

/** One round of what the desk does by itself. What a task could not do is in its report; the others go on. */
export async function runRound(round: Round): Promise<TaskReport[]> {
  const reports: TaskReport[] = []
  for (const run of tasks) {
    if (round.signal.aborted) break
    const report = await run(round)
    if (report !== null) reports.push(report)
  }
  return reports
}
