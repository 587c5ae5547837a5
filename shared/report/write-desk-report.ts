import type { CorrectionTime, DeskReport } from '../contract/desk-report.ts'
import { dutyWords } from '../notice/duty-words.ts'
import { escapeHtml } from '../notice/report/escape-html.ts'
import { tellDuration, tellMoment } from '../notice/report/report-words.ts'
import { writePage, writeSection } from '../notice/report/write-page.ts'
import { writeTable } from '../notice/report/write-table.ts'
import { drawBars } from './draw-bars.ts'

// More days than this are shown by month.
const mostDays = 62
const monthLength = 'yyyy-mm'.length

/** A report of corrections as one HTML document that prints; every value is escaped. */
export function writeDeskReport(report: DeskReport): string {
  return writePage({
    title: `Corrections: ${report.about}`,
    desk: report.desk,
    writtenAt: report.writtenAt,
    parts: [
      writeFacts(report),
      writeSection('When', writeDays(report)),
      writeSection('Corrections by agency', writeAgencies(report)),
      writeSection('Notices', writeNotices(report)),
      writeSection('Open duties', writeOpenDuties(report)),
      writeSection('Changes without a reason', writeUnreasoned(report)),
      writeSection('People', writePeople(report)),
      writeSection('Changes', writeChanges(report))
    ]
  })
}

function writeFacts({ counts, time }: DeskReport): string {
  const facts: readonly (readonly [string, string])[] = [
    ['Changes', `${counts.changes}, of which ${counts.undone} undone`],
    ['Photos', `${counts.photos}, ${counts.fields} fields changed`],
    ['Notices', `${counts.notices}, of which ${counts.corrected} corrected`],
    ['Time to correct', tellTime(time)],
    ['Open duties', `${counts.openDuties}`],
    ['Without a reason', `${counts.withoutReason} changes`]
  ]
  return `<dl>${facts.map(([name, value]) => `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`).join('')}</dl>`
}

function tellTime({ notices, median, percentile90, slowest }: CorrectionTime): string {
  if (notices === 0) return 'no notice corrected yet'
  return `median ${tellDuration(median)}, nine of ten within ${tellDuration(percentile90)}, slowest ${tellDuration(slowest)}`
}

function writeDays({ days }: DeskReport): string {
  const byName = Map.groupBy(days, ({ day }) => (days.length > mostDays ? day.slice(0, monthLength) : day))
  const bars = [...byName].map(([name, some]) => {
    const changes = some.reduce((sum, one) => sum + one.changes, 0)
    const notices = some.reduce((sum, one) => sum + one.notices, 0)
    return { name, size: changes, label: `${changes} changes, ${notices} notices` }
  })
  return drawBars('Changes by day', bars)
}

function writeAgencies({ agencies }: DeskReport): string {
  if (agencies.length === 0) return ''
  const bars = agencies.map(({ agency, corrected, notices }) => ({
    name: agency || 'Unknown agency',
    size: corrected,
    label: `${corrected} of ${notices}`
  }))
  const rows = agencies.map(({ agency, notices, corrected, photos, time }) => [
    escapeHtml(agency || 'Unknown agency'),
    `${notices}`,
    `${corrected}`,
    `${photos}`,
    ...[time.median, time.percentile90, time.slowest].map((seconds) =>
      escapeHtml(seconds === null ? '–' : tellDuration(seconds))
    )
  ])
  const heads = ['Agency', 'Notices', 'Corrected', 'Photos', 'Median', '90th percentile', 'Slowest']
  return drawBars('Corrected notices by agency', bars) + writeTable(heads, rows)
}

function writeNotices({ notices }: DeskReport): string {
  const slowestFirst = notices.toSorted((one, other) => (other.took ?? -1) - (one.took ?? -1))
  const rows = slowestFirst.map(({ notice, agency, kind, subject, state, receivedAt, took }) => [
    `${notice}`,
    escapeHtml(agency ?? '–'),
    escapeHtml(`${kind}: ${subject}`),
    escapeHtml(state),
    escapeHtml(tellMoment(receivedAt)),
    escapeHtml(tellDuration(took))
  ])
  return rows.length === 0
    ? ''
    : writeTable(['Notice', 'Agency', 'Subject', 'State', 'Received', 'Corrected after'], rows)
}

function writeOpenDuties({ openDuties }: DeskReport): string {
  const rows = openDuties.map(({ notice, agency, subject, duty, receivedAt, overdue }) => [
    `${notice}`,
    escapeHtml(agency ?? '–'),
    escapeHtml(subject),
    escapeHtml(dutyWords[duty]),
    escapeHtml(tellMoment(receivedAt)),
    overdue ? '<span class="open">overdue</span>' : 'open'
  ])
  return rows.length === 0 ? '' : writeTable(['Notice', 'Agency', 'Subject', 'Duty', 'Received', ''], rows)
}

function writeUnreasoned(report: DeskReport): string {
  const rows = report.changes.filter(lacksReason).map(tellChange)
  return rows.length === 0 ? '' : writeTable(changeHeads, rows)
}

function writePeople({ people }: DeskReport): string {
  const rows = people.map(({ by, changes, photos, withoutReason }) => [
    escapeHtml(by),
    `${changes}`,
    `${photos}`,
    `${withoutReason}`
  ])
  return rows.length === 0 ? '' : writeTable(['Person', 'Changes', 'Photos', 'Without a reason'], rows)
}

const changeHeads = ['Change', 'When', 'By', 'What', 'Photos', 'Reason']

function writeChanges({ changes }: DeskReport): string {
  return changes.length === 0 ? '' : writeTable(changeHeads, changes.map(tellChange))
}

function tellChange(change: DeskReport['changes'][number]): readonly string[] {
  const { at, by, kind, reason, notice, undoneBy, photos, fields } = change
  const names = photos.map(({ path }) => path.split(/[\\/]/).at(-1) ?? path)
  const shown = names.length > 3 ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more` : names.join(', ')
  const on = notice === null ? '' : `, notice ${notice}`
  const undone = undoneBy === null ? '' : `, undone by change ${undoneBy}`
  return [
    `${change.change}`,
    escapeHtml(tellMoment(at)),
    escapeHtml(by),
    escapeHtml(`${kind}${on}${undone}: ${fields.join(', ')}`),
    escapeHtml(shown),
    escapeHtml(reason || '–')
  ]
}

/** True for a change nobody gave a reason for; a notice is one. */
export function lacksReason({ reason, notice }: { readonly reason: string; readonly notice: number | null }): boolean {
  return notice === null && reason.trim() === ''
}
