import type { DeskReport } from '../../../shared/contract/desk-report.ts'
import { formatNumber } from '../../messages/format-number.ts'
import { phrase } from '../../messages/phrase.ts'
import { lengthInWords } from '../../notices/name-notice.ts'

/** Agencies with a bar of their own; the report has them all. */
const shownAgencies = 6

const inWords = (seconds: number | null): string => (seconds === null ? '–' : lengthInWords(seconds * 1000))

/** The figures of a report, before it is saved: what was done, how long it took, by agency. */
export function ReportSummary({ report }: { readonly report: DeskReport }) {
  const { counts, time, agencies } = report
  const figures = [
    [phrase('history.changes'), counts.changes],
    [phrase('history.photos-title'), counts.photos],
    [phrase('history.fields'), counts.fields],
    [phrase('history.undone'), counts.undone],
    [phrase('history.notices'), counts.notices],
    [phrase('history.corrected'), counts.corrected],
    [phrase('history.open-duties'), counts.openDuties],
    [phrase('history.without-reason'), counts.withoutReason]
  ] as const
  const most = Math.max(1, ...agencies.map(({ notices }) => notices))
  return (
    <section className="report-summary" aria-label={phrase('history.report-figures')}>
      <p className="strong">{report.about}</p>
      <dl className="report-figures">
        {figures.map(([label, count]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="figures">{formatNumber(count)}</dd>
          </div>
        ))}
      </dl>
      <p className="second figures">
        {phrase('history.time-to-correct', {
          count: time.notices,
          median: inWords(time.median),
          ninth: inWords(time.percentile90),
          slowest: inWords(time.slowest)
        })}
      </p>
      {agencies.length > 0 && (
        <ul className="report-agencies" aria-label={phrase('history.by-agency')}>
          {agencies.slice(0, shownAgencies).map(({ agency, notices, corrected }) => (
            <li key={agency}>
              <span className="cut" dir="auto">
                {agency === '' ? phrase('history.unknown') : agency}
              </span>
              <span className="report-bar" aria-hidden="true">
                <span style={{ width: `${(100 * notices) / most}%` }}>
                  <span style={{ width: `${notices === 0 ? 0 : (100 * corrected) / notices}%` }} />
                </span>
              </span>
              <span className="figures second">{phrase('history.received-corrected', { notices, corrected })}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
