import { realpath } from 'node:fs/promises'
import type { Command } from 'commander'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { Amendment } from '../../../shared/contract/notice.ts'
import { collectOption } from '../collect-option.ts'
import type { CommandCall } from '../command-call.ts'
import { addDeskOptions, resolvePath } from '../command-call.ts'
import type { ExitCode } from '../exit-code.ts'
import { printFailure, printLine } from '../output.ts'
import { parseNoticeNumber } from '../parse-number.ts'
import { reportChange } from '../report-change.ts'
import { searchResidue } from '../report-residue.ts'
import { runCommand } from '../run-command.ts'
import { withDesk } from '../with-desk.ts'

interface ApplyOptions {
  readonly all: boolean
  readonly only: readonly string[]
  readonly keepBoilerplate: boolean
  readonly breakCredentials: boolean
  readonly cutIim: boolean
  readonly reason: string
}

/** `erratum notice apply ID`: writes the exact edits of a notice as one change; those that wait for a person only where asked. */
export function addNoticeApplyCommand(notice: Command): void {
  const command = notice
    .command('apply')
    .argument('<id>')
    .description('write the edits a notice asks for, as one change')
  command
    .option('--all', 'also the edits that wait for a person; conflicts stay for the review', false)
    .option('--only <path>', 'only the edits of this photo; may be repeated', collectOption, [])
    .option('--keep-boilerplate', "leave the notice's own words in the captions that carry it", false)
    .option('--cut-iim', 'where a value is over its IIM limit, cut IIM at a word; XMP keeps it whole', false)
    .option('--break-credentials', 'also where that breaks Content Credentials (C2PA) of a photo', false)
    .option('--reason <text>', 'why, for the record', '')
  addDeskOptions(command)
  command.action((given: string, options: ApplyOptions, self: Command) =>
    runCommand(self, (call) => apply(call, given, options))
  )
}

async function apply(call: CommandCall, given: string, options: ApplyOptions): Promise<ExitCode> {
  const notice = parseNoticeNumber(given)
  const only = new Set(await Promise.all(options.only.map(resolveLink)))
  const { by, json, signal } = call
  const { reason, breakCredentials, cutIim } = options
  return withDesk(call, 'existing', async (client) => {
    const asked = { notice, ...(options.keepBoilerplate ? { cutBoilerplate: false } : {}) }
    const { amendments, waitsFor } = await client.notices.propose(asked, { signal })
    if (waitsFor !== null) throw new DeskError('values-unknown', waitsFor)
    const meant = amendments.filter(({ path }) => only.size === 0 || only.has(path))
    const isAccepted = ({ state }: Amendment) => state === 'exact' || (options.all && state === 'needs-you')
    const accepted = meant.filter(isAccepted)
    const left = meant.length - accepted.length
    if (accepted.length === 0) throw nothingToApply(notice, left)
    const result = await client.notices.apply(
      { notice, amendments: accepted, by, reason, breakCredentials, cutIim },
      { signal }
    )
    const code = reportChange(result, { json, verb: 'corrected' })
    if (result.change !== null) {
      const residue = await searchResidue(client, call, notice)
      if (!json) printLine(`${residue.places.length} places left. "erratum notice residue ${notice}" lists them.`)
    }
    if (left > 0)
      printFailure({ message: `${left} more edits wait for you. "erratum notice propose ${notice}" says why.` })
    return code
  })
}

// The desk knows a photo by its file, whatever link it was named by.
async function resolveLink(given: string): Promise<string> {
  const path = resolvePath(given)
  return realpath(path).catch(() => path)
}

function nothingToApply(notice: number, left: number): DeskError {
  const why = left === 0 ? 'no photo of the desk holds its wrong values' : `its ${left} edits wait for you (--all)`
  return new DeskError('nothing-to-do', `Notice ${notice} has no exact edit to apply: ${why}. Nothing was written.`)
}
