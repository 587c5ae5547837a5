import { setTimeout as delay } from 'node:timers/promises'
import type { Command } from 'commander'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { TaskReport } from '../../../shared/contract/watch-rules.ts'
import type { DeskClient } from '../../../shared/rpc/create-desk-client.ts'
import { findUserName } from '../../host/find-user-name.ts'
import type { CommandCall } from '../command-call.ts'
import { addDeskOptions } from '../command-call.ts'
import type { ExitCode } from '../exit-code.ts'
import { isDesk } from '../is-desk.ts'
import { printJson, printLine } from '../output.ts'
import { parseCount } from '../parse-number.ts'
import { readFailure } from '../read-failure.ts'
import { runCommand } from '../run-command.ts'
import { withDesk } from '../with-desk.ts'

interface RunOptions {
  readonly once?: true
  readonly every: string
}

const words: Readonly<Record<TaskReport['task'], string>> = {
  notices: 'notices taken in',
  sources: 'photos new, changed or gone',
  rules: 'corrected photos sent',
  outbox: 'sent files taken out of the outbox'
}

/** `erratum run`: the desk without a screen: its folders, notices and rules, until SIGTERM, or one round of them. */
export function addRunCommand(program: Command): void {
  const command = program.command('run').description('watch folders and notices and run the rules, without a screen')
  command
    .option('--once', 'one round, then end: for cron')
    .option('--every <seconds>', 'seconds from the end of a round to the next', '300')
  addDeskOptions(command)
  command.action(({ once, every }: RunOptions, self: Command) =>
    runCommand(self, (call) => (once ? runOnce(call) : stay(call, parseCount(every, '--every'))))
  )
}

async function runOnce(call: CommandCall): Promise<ExitCode> {
  return withDesk<ExitCode>(call, 'existing', async (client) => {
    const reports = await client.watch.round({}, { signal: call.signal })
    if (call.json) printJson(reports)
    else for (const line of reports.flatMap(tell)) printLine(line)
    return reports.some(({ failed }) => failed > 0) ? 1 : 0
  })
}

async function stay({ deskFolder, signal }: CommandCall, seconds: number): Promise<ExitCode> {
  if (!(await isDesk(deskFolder)))
    throw new DeskError(
      'not-found',
      `There is no desk in ${deskFolder}. Nothing was started. Name another one with --desk, or start this one with "erratum scan DIR".`,
      { path: deskFolder }
    )
  const { openDesk } = await import('../../host/open-desk.ts')
  const { createLog } = await import('../../engine/create-log.ts')
  const log = createLog()
  const desk = await openDesk({ deskFolder, host: 'cli', user: findUserName(), watchLog: log })
  try {
    if (desk.role === 'guest')
      throw new DeskError(
        'desk-busy',
        `The desk ${deskFolder} is open in another program, which runs its rules while it is open. Nothing was started here. Close that one, or leave the work to it.`,
        { path: deskFolder }
      )
    log(`the desk ${deskFolder} runs without a screen`)
    while (!signal.aborted) {
      await runRound(desk.client, signal, log)
      // Ends early, and in order, when it is told to.
      await delay(seconds * 1000, undefined, { signal }).catch(() => undefined)
    }
  } finally {
    await desk.close()
  }
  log(`the desk ${deskFolder} is closed`)
  return 0
}

type Log = (message: string, error?: unknown) => void

async function runRound(client: DeskClient, signal: AbortSignal, log: Log): Promise<void> {
  try {
    const reports = await client.watch.round({}, { signal })
    // What the rules did was logged as they did it.
    for (const line of reports.filter(({ task }) => task !== 'rules').flatMap(tell)) log(line)
  } catch (error) {
    // A full disk or a folder that is away passes; a fault of the program must be seen.
    if (signal.aborted) return
    if (readFailure(error) === undefined) throw error
    log('a round failed', error)
  }
}

function tell({ task, done, problems }: TaskReport): string[] {
  return [...(done > 0 ? [`${done} ${words[task]}`] : []), ...problems]
}
