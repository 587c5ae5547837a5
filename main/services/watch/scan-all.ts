import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { TaskReport } from '../../../shared/contract/watch-rules.ts'
import type { ScanParts } from '../photos/scan-source.ts'
import { scanSource } from '../photos/scan-source.ts'
import { engineActor } from '../resolve-actor.ts'

/** Reads every folder the desk knows, for new and changed photos; a file that cannot be read is told. */
export async function scanAll(
  desk: ScanParts,
  { leaveOut, signal }: { readonly leaveOut: readonly string[]; readonly signal: AbortSignal }
): Promise<TaskReport> {
  const problems: string[] = []
  let done = 0
  for (const { path } of await desk.store.sources.list()) {
    if (signal.aborted) break
    try {
      let news = 0
      for await (const step of scanSource(desk, { path, actor: engineActor, leaveOut, signal })) {
        news = step.added + step.changed + step.missing
        if (step.finished) problems.push(...step.failures.map(({ message }) => message))
      }
      done += news
    } catch (error) {
      if (!(error instanceof DeskError)) throw error
      problems.push(error.message)
    }
  }
  return { task: 'sources', done, failed: problems.length, problems }
}
