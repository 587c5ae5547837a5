import type { Command } from 'commander'
import type { WatchRule } from '../../../../shared/contract/watch-rules.ts'
import type { DeskClient } from '../../../../shared/rpc/create-desk-client.ts'
import { collectOption } from '../../collect-option.ts'
import type { CommandCall } from '../../command-call.ts'
import { addDeskOptions } from '../../command-call.ts'
import type { ExitCode } from '../../exit-code.ts'
import { printJson, printLine } from '../../output.ts'
import { parseDate } from '../../parse-date.ts'
import { runCommand } from '../../run-command.ts'
import { withDesk } from '../../with-desk.ts'
import type { RuleOptions } from './read-rule.ts'
import { findRule, readRule } from './read-rule.ts'

/** `erratum rules …`: what the desk does by itself: corrected photos of a source, by a preset, to a recipient. */
export function addRulesCommand(program: Command): void {
  const rules = program.command('rules').description('corrected photos that go out by themselves')
  rules.enablePositionalOptions()
  addSimple(rules, 'list', 'list the rules, each with how far it is', list)
  const add = describe(
    rules.command('add').argument('<name>').description('add a rule; it looks at what happens from now on')
  )
  act(add, async (client, call, { name, options }) => {
    const by = call.by === undefined ? {} : { by: call.by }
    const saved = await client.watch.save({ rule: await readRule(client, name, options), ...by })
    return print(call, saved, `Added: ${describeRule(saved)}`)
  })
  const remove = rules
    .command('remove')
    .argument('<name>')
    .description('take a rule away; what waits for it is not sent')
  act(remove, async (client, call, { name }) => {
    const { id } = await findRule(client, name)
    const removed = await client.watch.remove({ rule: id, ...(call.by === undefined ? {} : { by: call.by }) })
    return print(call, removed, `Removed: ${describeRule(removed)}`)
  })
  const trial = rules.command('try').argument('<name>').description('what a rule would send; nothing is sent')
  describe(trial).option('--since <date>', 'of the changes from this day or moment on; the last seven days')
  act(trial, tryOne)
  addSimple(rules, 'failures', 'what rules gave up sending, and why', listFailures)
  addSimple(rules, 'retry', 'try again what rules gave up sending', retryAll)
}

interface Given {
  readonly name: string
  readonly options: RuleOptions & { readonly since?: string }
}
type Work = (client: DeskClient, call: CommandCall, given: Given) => Promise<ExitCode>

function describe(command: Command): Command {
  return command
    .option('--preset <name>', 'how the files are made (see presets)')
    .option('--recipient <name>', 'who gets them; repeat it for more', collectOption, [])
    .option('--agency <name>', 'only photos of this agency')
    .option('--category <code>', 'only photos of this category')
    .option('--keyword <word>', 'only photos with this keyword')
    .option('--folder <dir>', 'only photos of this folder of the desk')
    .option('--edits', 'after every change of the desk, not only corrections from a notice')
}

function act(command: Command, work: Work): void {
  addDeskOptions(command)
  command.action((name: string, options: Given['options'], self: Command) =>
    runCommand(self, (call) => withDesk(call, 'existing', (client) => work(client, call, { name, options })))
  )
}

function addSimple(
  rules: Command,
  verb: string,
  words: string,
  work: (client: DeskClient, call: CommandCall) => Promise<ExitCode>
): void {
  const command = addDeskOptions(rules.command(verb).description(words))
  command.action((_options: unknown, self: Command) =>
    runCommand(self, (call) => withDesk(call, 'existing', (client) => work(client, call)))
  )
}

async function list(client: DeskClient, call: CommandCall): Promise<ExitCode> {
  const all = await client.watch.list({}, { signal: call.signal })
  if (call.json) printJson(all)
  else
    for (const rule of all)
      printLine(`${describeRule(rule)}  ${rule.sent} sent, ${rule.open} open, ${rule.failed} given up`)
  return 0
}

// A rule of the desk by its name, or one that is only described.
async function tryOne(client: DeskClient, call: CommandCall, { name, options }: Given): Promise<ExitCode> {
  const rule = options.preset === undefined ? await findRule(client, name) : await readRule(client, name, options)
  const weekAgo = new Date(Date.now() - 7 * 86_400_000).toISOString()
  const since = options.since === undefined ? weekAgo : parseDate(options.since, '--since', 'first')
  const trial = await client.watch.try({ rule, since }, { signal: call.signal })
  if (call.json) printJson(trial)
  else {
    const going = trial.photos.filter(({ refused }) => refused === null)
    const to = trial.places.length === 0 ? 'nobody' : trial.places.join(', ')
    printLine(
      `Would send ${going.length} ${going.length === 1 ? 'photo' : 'photos'} to ${to}, by the preset ${rule.preset}.`
    )
    for (const { path, revision, refused } of trial.photos)
      printLine(`  ${path}  revision ${revision}${refused === null ? '' : `  not sent: ${refused}`}`)
    for (const problem of trial.problems) printLine(problem)
  }
  return trial.problems.length === 0 ? 0 : 1
}

async function listFailures(client: DeskClient, call: CommandCall): Promise<ExitCode> {
  const failures = await client.watch.failures({}, { signal: call.signal })
  if (call.json) printJson(failures)
  else
    for (const { ruleName, path, revision, at, message } of failures)
      printLine(`${at}  ${ruleName}: ${path}  revision ${revision}: ${message}`)
  return 0
}

async function retryAll(client: DeskClient, call: CommandCall): Promise<ExitCode> {
  const failures = await client.watch.failures({}, { signal: call.signal })
  const by = call.by === undefined ? {} : { by: call.by }
  for (const { rule, photoId, revision } of failures) await client.watch.retry({ rule, photoId, revision, ...by })
  return print(
    call,
    { retried: failures.length },
    `${failures.length} to be tried again, by a desk that is open or the next "erratum run".`
  )
}

function print(call: CommandCall, value: unknown, words: string): ExitCode {
  if (call.json) printJson(value)
  else printLine(words)
  return 0
}

function describeRule({ name, on, preset, condition, active }: WatchRule): string {
  const { agency, category, keyword, sourceId } = condition
  const parts = [agency, category, keyword, sourceId === null ? null : 'one folder'].filter((part) => part !== null)
  const which = parts.length === 0 ? 'all photos' : parts.join(', ')
  return `${name}: ${on} of ${which}, as ${preset}${active ? '' : ' (rests)'}`
}
