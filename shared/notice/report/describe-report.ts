import { listMoments } from './list-moments.ts'
import type { ReportFacts, ReportMoment } from './report-facts.ts'

/** Whole seconds from receipt; null where it has not happened. */
export interface ReportDurations {
  readonly firstChange: number | null
  readonly lastChange: number | null
  /** Null while a duty is open. */
  readonly lastDuty: number | null
  /** Null while somebody has not been told. */
  readonly lastRecipient: number | null
  readonly closed: number | null
}

/** How much was done, and how much is left. */
export interface ReportCounts {
  readonly photos: number
  readonly fields: number
  readonly dutiesDone: number
  readonly dutiesOpen: number
  readonly recipients: number
  readonly recipientsInformed: number
  /** Null while nobody has looked. */
  readonly residueLeft: number | null
}

/** The report of one notice: its facts, the time line from receipt on, counts and durations. JSON-compatible. */
export interface NoticeReport extends Omit<ReportFacts, 'events'> {
  readonly timeLine: readonly ReportMoment[]
  readonly counts: ReportCounts
  readonly durations: ReportDurations
}

const present = (moments: readonly (string | null)[]): readonly string[] => moments.filter((moment) => moment !== null)

function sinceReceipt(
  receivedAt: string,
  moments: readonly number[],
  pick: (...times: number[]) => number
): number | null {
  const known = moments.filter((time) => !Number.isNaN(time))
  const start = Date.parse(receivedAt)
  return known.length === 0 || Number.isNaN(start) ? null : Math.round((pick(...known) - start) / 1000)
}

function measure(facts: ReportFacts): ReportDurations {
  const { notice, photos, duties, recipients } = facts
  const since = (moments: readonly (string | null)[], pick: (...times: number[]) => number) =>
    sinceReceipt(notice.receivedAt, present(moments).map(Date.parse), pick)
  const changes = photos.map(({ at }) => at)
  const isOpen = duties.some(({ state }) => state === 'open')
  const isUntold = recipients.some(({ informedAt }) => informedAt === null)
  return {
    firstChange: since(changes, Math.min),
    lastChange: since(changes, Math.max),
    lastDuty: isOpen
      ? null
      : since(
          duties.map(({ at }) => at),
          Math.max
        ),
    lastRecipient: isUntold
      ? null
      : since(
          recipients.map(({ informedAt }) => informedAt),
          Math.max
        ),
    closed: since([notice.closedAt], Math.max)
  }
}

/** The report of a notice from what the desk knows; the same facts always give the same report. */
export function describeReport(facts: ReportFacts): NoticeReport {
  const { events, ...rest } = facts
  const { photos, duties, recipients, residue } = facts
  return {
    ...rest,
    timeLine: listMoments(facts),
    counts: {
      photos: photos.length,
      fields: photos.reduce((sum, { fields }) => sum + fields.length, 0),
      dutiesDone: duties.filter(({ state }) => state !== 'open').length,
      dutiesOpen: duties.filter(({ state }) => state === 'open').length,
      recipients: recipients.length,
      recipientsInformed: recipients.filter(({ informedAt }) => informedAt !== null).length,
      residueLeft: residue === null ? null : residue.left.length
    },
    durations: measure(facts)
  }
}
