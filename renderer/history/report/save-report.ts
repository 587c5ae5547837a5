import { phrase } from '../../messages/phrase.ts'
import { saveFile } from '../../ui/save-file.ts'
import type { MadeReport } from './use-report.ts'

/** How a report is saved. */
export type ReportFormat = 'html' | 'csv' | 'json'

/** The file name of a report: what it is about, without what no file system takes. */
function nameReport(about: string, format: ReportFormat): string {
  const safe = about
    .replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return phrase('history.report-file', { about: [...safe].slice(0, 100).join(''), format })
}

/** Offers a report to be saved, as a page that prints, as CSV or as JSON. */
export function saveReport({ report, html, csv }: MadeReport, format: ReportFormat): void {
  const contents = {
    html: () => new Blob([html], { type: 'text/html' }),
    csv: () => new Blob([csv], { type: 'text/csv' }),
    json: () => new Blob([JSON.stringify(report, null, 2)], { type: 'application/json' })
  }
  saveFile({ fileName: nameReport(report.about, format), content: contents[format]() })
}
