import type { Command } from 'commander'
import type { z } from 'zod'
import type { noticeReportSchema } from '../../../shared/contract/notice-report.ts'
import { addDeskOptions } from '../command-call.ts'
import type { ExitCode } from '../exit-code.ts'
import { printJson, printLine } from '../output.ts'
import { parseNoticeNumber } from '../parse-number.ts'
import { runCommand } from '../run-command.ts'
import { withDesk } from '../with-desk.ts'
import { writeNewFile } from '../write-new-file.ts'

/** `erratum notice report ID`: what happened from receipt to the last duty, for people, as JSON, or as an HTML file that prints well. */
export function addNoticeReportCommand(notice: Command): void {
  const command = notice
    .command('report')
    .argument('<id>')
    .description('report a notice, from receipt to its last duty')
  command.option('--html <file>', 'write it as an HTML file to print; a file is never overwritten')
  addDeskOptions(command)
  command.action((given: string, { html }: { readonly html?: string }, self: Command) =>
    runCommand(self, (call) => {
      const number = parseNoticeNumber(given)
      return withDesk<ExitCode>(call, 'existing', async (client) => {
        const answer = await client.notices.report({ notice: number }, { signal: call.signal })
        const written = html === undefined ? undefined : await writeNewFile(html, answer.html)
        if (call.json) printJson(answer.report)
        else if (written !== undefined) printLine(`Wrote ${written}`)
        else printReport(answer.report)
        return 0
      })
    })
  )
}

type Report = z.infer<typeof noticeReportSchema>

function printReport({ notice, timeLine, counts }: Report): void {
  printLine(`${notice.number}  ${notice.agency ?? 'Unknown agency'} ${notice.kind}  ${notice.subject}: ${notice.state}`)
  for (const { at, by, what } of timeLine) printLine(`  ${at}  ${what}${by === null ? '' : `  ${by}`}`)
  const left = counts.residueLeft === null ? 'not searched yet' : `${counts.residueLeft} left`
  printLine(
    `${counts.photos} ${counts.photos === 1 ? 'photo' : 'photos'}, duties ${counts.dutiesDone} done and ${counts.dutiesOpen} open, wrong value: ${left}`
  )
}
