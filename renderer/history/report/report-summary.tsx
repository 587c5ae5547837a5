import type { DeskReport } from '../../../shared/contract/desk-report.ts'
import { lengthInWords } from '../../notices/name-notice.ts'

/** Agencies with a bar of their own; the report has them all. */
const shownAgencies = 6

const inWords = (seconds: number | null): string => (seconds === null ? '–' : lengthInWords(seconds * 1000))

/** The figures of a report, before it is saved: what was done, how long it took, by agency. */
export function ReportSummary({ report }: { readonly report: DeskReport }) {
  const { counts, time, agencies } = report
  const figures = [
    ['Changes', counts.changes],
    ['Photos', counts.photos],
    ['Fields', counts.fields],
    ['Undone', counts.undone],
    ['Notices', counts.notices],
    ['Corrected', counts.corrected],
    ['Open duties', counts.openDuties],
    ['Without a reason', counts.withoutReason]
  ] as const
  const most = Math.max(1, ...agencies.map(({ notices }) => notices))
  return (
    <section className="report-summary" aria-label="Figures of the report">
      <p className="strong">{report.about}</p>
      <dl className="report-figures">
        {figures.map(([label, count]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="figures">{count.toLocaleString('en-GB')}</dd>
          </div>
        ))}
      </dl>
      <p className="second figures">
        Time to correct {time.notices.toLocaleString('en-GB')} {time.notices === 1 ? 'notice' : 'notices'}: median{' '}
        {inWords(time.median)}, nine of ten within {inWords(time.percentile90)}, slowest {inWords(time.slowest)}
      </p>
      {agencies.length > 0 && (
        <ul className="report-agencies" aria-label="Notices by agency">
          {agencies.slice(0, shownAgencies).map(({ agency, notices, corrected }) => (
            <li key={agency}>
              <span className="cut" dir="auto">
                {agency === '' ? 'Unknown' : agency}
              </span>
              <span className="report-bar" aria-hidden="true">
                <span style={{ width: `${(100 * notices) / most}%` }}>
                  <span style={{ width: `${notices === 0 ? 0 : (100 * corrected) / notices}%` }} />
                </span>
              </span>
              <span className="figures second">
                {notices} received, {corrected} corrected
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
