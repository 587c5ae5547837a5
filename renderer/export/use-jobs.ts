import { useCallback, useEffect, useState } from 'react'
import type { ExportJobSummary } from '../../shared/contract/export.ts'
import { useReloadWithWork } from '../jobs/use-running-work.ts'
import { useDesk } from '../state/use-desk.ts'

/** The exports that run, can go on, or had failures. */
export interface JobsWork {
  readonly jobs: readonly ExportJobSummary[]
  /** Forgets an export, stopped first where it runs. */
  readonly dismiss: (job: string) => void
  /** What became of a job as a table for a spreadsheet. */
  readonly report: (job: string) => Promise<string>
}

/** Follows the desk's open exports. */
export function useJobs(): JobsWork {
  const engine = useDesk((desk) => desk.engine)
  const [jobs, setJobs] = useState<readonly ExportJobSummary[]>([])
  const reload = useCallback(() => {
    // An engine that is away says so at the next thing a person does with it.
    engine.client.exports.jobs({}).then(setJobs, () => setJobs([]))
  }, [engine])
  useReloadWithWork('export', reload)
  useEffect(reload, [reload])
  const dismiss = useCallback(
    (job: string) => {
      void engine.client.exports.dismiss({ job }).then(reload, reload)
    },
    [engine, reload]
  )
  const report = useCallback(async (job: string) => (await engine.client.exports.report({ job })).csv, [engine])
  return { jobs, dismiss, report }
}
