import { useEffect, useState } from 'react'
import type { DeskReport, ReportScope } from '../../../shared/contract/desk-report.ts'
import { describeFailure } from '../../state/describe-failure.ts'
import { useDesk } from '../../state/use-desk.ts'

/** A report as the engine makes it: as data, as a page that prints, as CSV. */
export interface MadeReport {
  readonly report: DeskReport
  readonly html: string
  readonly csv: string
}

/** A report is made this long after the last change of what it is about, in milliseconds. */
const pauseMs = 250

/** The report about this; the one before stays until the next is made. */
export function useReport(scope: ReportScope): { readonly made: MadeReport | null; readonly problem: string | null } {
  const client = useDesk((desk) => desk.engine.client)
  const [told, setTold] = useState<{ readonly made: MadeReport | null; readonly problem: string | null }>({
    made: null,
    problem: null
  })
  const { photoId, notice, by, agency, from, to } = scope
  useEffect(() => {
    const stop = new AbortController()
    const asked = { photoId, notice, by, agency, from, to }
    const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined))
    const timer = window.setTimeout(() => {
      client.reports.make({ scope: given }, { signal: stop.signal }).then(
        (made) => setTold({ made, problem: null }),
        (error: unknown) => {
          if (!stop.signal.aborted) setTold({ made: null, problem: describeFailure(error).words })
        }
      )
    }, pauseMs)
    return () => {
      window.clearTimeout(timer)
      stop.abort()
    }
  }, [client, photoId, notice, by, agency, from, to])
  return told
}
