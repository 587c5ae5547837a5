import type { DeskReport } from '../contract/desk-report.ts'
import { writeCsv } from './write-csv.ts'

const heads = ['change', 'at', 'by', 'kind', 'notice', 'agency', 'reason', 'undone by', 'photo', 'fields'] as const

/** The changes of a report as CSV, a row a change and photo. No cell can become a formula. */
export function writeReportCsv({ changes, notices }: DeskReport): string {
  const agencies = new Map(notices.map(({ notice, agency }) => [notice, agency]))
  const rows = changes.flatMap(({ change, at, by, kind, notice, reason, undoneBy, photos, fields }) => {
    const agency = notice === null ? null : (agencies.get(notice) ?? null)
    return photos.map(({ path }) => [change, at, by, kind, notice, agency, reason, undoneBy, path, fields.join('; ')])
  })
  return writeCsv([[...heads], ...rows])
}
