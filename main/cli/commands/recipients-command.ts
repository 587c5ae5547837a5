import type { Command } from 'commander'
import type { Recipient } from '../../../shared/contract/recipients.ts'
import { collectOption } from '../collect-option.ts'
import type { CommandCall } from '../command-call.ts'
import { addDeskOptions } from '../command-call.ts'
import type { ExitCode } from '../exit-code.ts'
import { findRecipient } from '../find-recipient.ts'
import { printJson, printLine } from '../output.ts'
import { parseManner } from '../parse-manner.ts'
import { parseRule } from '../parse-rule.ts'
import { runCommand } from '../run-command.ts'
import { withDesk } from '../with-desk.ts'

interface RecipientOptions {
  readonly address?: string
  readonly lang?: string
  readonly style?: string
  readonly agency: readonly string[]
  readonly allAgencies: boolean
  readonly active?: boolean
  readonly rename?: string
  readonly destination: readonly string[] | false
  readonly rule: readonly string[] | false
}

/** `erratum recipients …`: those the desk sends pictures to, and who has to be told what became of one. */
export function addRecipientsCommand(program: Command): void {
  const recipients = program.command('recipients').description('those the desk sends pictures to')
  recipients.enablePositionalOptions()
  addList(recipients)
  addSave(recipients, 'add', 'add somebody the desk sends pictures to')
  addSave(recipients, 'change', 'change what is noted of a recipient; what is not given stays')
  addRemove(recipients)
}

function addList(recipients: Command): void {
  const command = recipients.command('list').description('list them')
  addDeskOptions(command)
  command.action((_options: unknown, self: Command) =>
    runCommand(self, (call) =>
      withDesk<ExitCode>(call, 'existing', async (client) => {
        const list = await client.recipients.list({}, { signal: call.signal })
        if (call.json) printJson(list)
        else for (const one of list) printRecipient(one)
        return 0
      })
    )
  )
}

function addSave(recipients: Command, verb: 'add' | 'change', words: string): void {
  const command = recipients.command(verb).argument('<name>').description(words)
  command
    .option('--address <text>', 'where they are reached: an e-mail address, or anything a person understands')
    .option('--style <style>', 'texts for them are in the manner of afp, ap, or plain')
    .option('--lang <language>', 'texts for them are in en, fr, es or de')
    .option(
      '--agency <name>',
      'they get the pictures of this agency; repeat it for more, else of all',
      collectOption,
      []
    )
    .option('--all-agencies', 'they get the pictures of all agencies', false)
    .option('--destination <name>', 'their files go there; repeat it for more', collectOption, [])
    .option('--no-destination', 'their files go nowhere')
    .option(
      '--rule <rule>',
      'they always get this: preset=web,agency=AFP,category=S,keyword=ice; repeat it for more',
      collectOption,
      []
    )
    .option('--no-rule', 'they always get nothing')
    .option('--inactive', 'they get none now')
    .option('--active', 'they get pictures again')
  if (verb === 'change') command.option('--rename <name>', 'what they are called from now on')
  addDeskOptions(command)
  command.action((name: string, options: RecipientOptions & { readonly inactive?: boolean }, self: Command) =>
    runCommand(self, (call) =>
      withDesk<ExitCode>(call, verb === 'add' ? 'made' : 'existing', async (client) => {
        const known = verb === 'add' ? undefined : await findRecipient(client, name)
        const recipient = { ...known, ...readOptions(options), name: options.rename ?? known?.name ?? name }
        return tell(call, await client.recipients.save({ recipient, by: call.by }, { signal: call.signal }))
      })
    )
  )
}

function readOptions(options: RecipientOptions & { readonly inactive?: boolean }) {
  const { address, lang, style, agency, allAgencies, active, inactive, destination, rule } = options
  const manner = parseManner({ lang: lang ?? 'en', style: style ?? 'plain' })
  return {
    ...(address === undefined ? {} : { address }),
    ...(lang === undefined ? {} : { language: manner.language }),
    ...(style === undefined ? {} : { style: manner.style }),
    ...(allAgencies ? { agencies: null } : agency.length > 0 ? { agencies: [...agency] } : {}),
    ...(destination === false
      ? { destinations: [] }
      : destination.length > 0
        ? { destinations: [...destination] }
        : {}),
    ...(rule === false ? { rules: [] } : rule.length > 0 ? { rules: rule.map(parseRule) } : {}),
    ...(inactive ? { active: false } : active ? { active: true } : {})
  }
}

function addRemove(recipients: Command): void {
  const command = recipients.command('remove').argument('<name>').description('take one off the list; the record stays')
  addDeskOptions(command)
  command.action((name: string, _options: unknown, self: Command) =>
    runCommand(self, (call) =>
      withDesk<ExitCode>(call, 'existing', async (client) => {
        const { id } = await findRecipient(client, name)
        return tell(call, await client.recipients.remove({ recipient: id, by: call.by }, { signal: call.signal }))
      })
    )
  )
}

function tell(call: CommandCall, recipient: Recipient): ExitCode {
  if (call.json) printJson(recipient)
  else printRecipient(recipient)
  return 0
}

function printRecipient({ name, address, language, style, agencies, active, destinations }: Recipient): void {
  const facts = [address, language, style, agencies === null ? 'all agencies' : agencies.join(', ')]
  if (destinations.length > 0) facts.push(`→ ${destinations.join(', ')}`)
  printLine([name, ...facts.filter((fact) => fact !== ''), ...(active ? [] : ['inactive'])].join(' · '))
}
