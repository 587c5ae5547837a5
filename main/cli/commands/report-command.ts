import type { Command } from 'commander'
import type { DeskReport, ReportScope } from '../../../shared/contract/desk-report.ts'
import { tellDuration } from '../../../shared/notice/report/report-words.ts'
import type { CommandCall } from '../command-call.ts'
import { addDeskOptions, resolvePath } from '../command-call.ts'
import type { ExitCode } from '../exit-code.ts'
import { printJson, printLine } from '../output.ts'
import { parseDate } from '../parse-date.ts'
import { parseNoticeNumber } from '../parse-number.ts'
import { runCommand } from '../run-command.ts'
import { withDesk } from '../with-desk.ts'
import { writeNewFile } from '../write-new-file.ts'

interface ReportOptions {
  readonly photo?: string
  readonly notice?: string
  readonly agency?: string
  readonly from?: string
  readonly to?: string
  readonly html?: string
  readonly csv?: string
}

/** `erratum report`: what the desk corrected, how fast, and what is still open; with `--by`, of one person. */
export function addReportCommand(program: Command): void {
  const command = program.command('report')
  command
    .description(
      'report corrections, times and open duties: of the desk, a photo, a notice, an agency, a person (--by)'
    )
    .option('--photo <path>', 'of one photo')
    .option('--notice <id>', 'of one notice')
    .option('--agency <name>', 'of the notices of one agency')
    .option('--from <date>', 'from then on: "2017-05-04"')
    .option('--to <date>', 'up to then')
    .option('--html <file>', 'write it as an HTML file to print; a file is never overwritten')
    .option('--csv <file>', 'write its changes as CSV; no cell can become a formula')
  addDeskOptions(command)
  command.action((options: ReportOptions, self: Command) => runCommand(self, (call) => report(call, options)))
}

async function report(call: CommandCall, options: ReportOptions): Promise<ExitCode> {
  const { photo, notice, agency, from, to, html, csv } = options
  const { by, json, signal } = call
  const asked: ReportScope = {
    ...(notice === undefined ? {} : { notice: parseNoticeNumber(notice) }),
    ...(agency === undefined ? {} : { agency }),
    ...(by === undefined ? {} : { by }),
    ...(from === undefined ? {} : { from: parseDate(from, '--from', 'first') }),
    ...(to === undefined ? {} : { to: parseDate(to, '--to', 'last') })
  }
  const path = photo === undefined ? undefined : resolvePath(photo)
  return withDesk<ExitCode>(call, 'existing', async (client) => {
    const scope = path === undefined ? asked : { ...asked, photoId: (await client.photos.locate({ path })).id }
    const answer = await client.reports.make({ scope }, { signal })
    const written: string[] = []
    if (html !== undefined) written.push(await writeNewFile(html, answer.html))
    if (csv !== undefined) written.push(await writeNewFile(csv, answer.csv))
    if (json) printJson(answer.report)
    else if (written.length > 0) for (const file of written) printLine(`Wrote ${file}`)
    else printReport(answer.report)
    return 0
  })
}

function printReport({ about, counts, time, agencies, openDuties }: DeskReport): void {
  printLine(`Corrections: ${about}`)
  printLine(
    `  ${counts.changes} changes (${counts.undone} undone) in ${counts.photos} photos, ${counts.withoutReason} without a reason`
  )
  printLine(
    `  ${counts.notices} notices, ${counts.corrected} corrected: median ${tellDuration(time.median)}, nine of ten within ${tellDuration(time.percentile90)}, slowest ${tellDuration(time.slowest)}`
  )
  for (const { agency, notices, corrected, photos } of agencies)
    printLine(`  ${agency || 'Unknown agency'}: ${corrected} of ${notices} notices corrected, ${photos} photos`)
  for (const { notice, duty, subject, overdue } of openDuties)
    printLine(`  open: notice ${notice}, ${duty}${overdue ? ', overdue' : ''}  ${subject}`)
}
