import type { Command } from 'commander'
import { DeskError } from '../../../../shared/contract/desk-error.ts'
import type { Destination } from '../../../../shared/contract/destinations.ts'
import type { DeskClient } from '../../../../shared/rpc/create-desk-client.ts'
import { collectOption } from '../../collect-option.ts'
import type { CommandCall } from '../../command-call.ts'
import { addDeskOptions } from '../../command-call.ts'
import type { ExitCode } from '../../exit-code.ts'
import { printJson, printLine } from '../../output.ts'
import { readText } from '../../read-text.ts'
import { runCommand } from '../../run-command.ts'
import { withDesk } from '../../with-desk.ts'
import { findDestination } from './find-destination.ts'
import type { DestinationOptions } from './read-connection.ts'
import { readDestination } from './read-connection.ts'

/** `erratum destinations …`: where the desk delivers files to. */
export function addDestinationsCommand(program: Command): void {
  const destinations = program.command('destinations').description('where the desk delivers files to')
  destinations.enablePositionalOptions()
  addList(destinations)
  addSave(destinations, 'add', 'add a folder, a server or a program to deliver to')
  addSave(destinations, 'set', 'change a destination; what is not given stays')
  addTest(destinations)
  addPassword(destinations)
  addRemove(destinations)
}

function addList(destinations: Command): void {
  const command = destinations.command('list').description('list them')
  addAction(command, async (client, call) => {
    const list = await client.destinations.list({}, { signal: call.signal })
    if (call.json) printJson(list)
    else for (const one of list) printDestination(one)
    return 0
  })
}

function addSave(destinations: Command, verb: 'add' | 'set', words: string): void {
  const command = destinations.command(verb).argument('<name>').description(words)
  command
    .option('--label <text>', 'what people call it')
    .option('--folder <dir>', 'a folder of this machine or a mounted share')
    .option(
      '--url <url>',
      'a server: sftp://user@host:port/folder, ftp://, ftps://; s3://key@host/bucket/folder; never with a password'
    )
    .option('--program <file>', 'a program of your own, run for each file, without a shell')
    .option('--arg <text>', 'what it is told: {file}, {name}, {sha256}, … or plain text; repeat it', collectOption, [])
    .option('--secret <name>', 'its password is ERRATUM_SECRET_<name>, or that name in the file of secrets')
    .option('--no-secret', 'it needs no password')
    .option('--key <file>', 'sftp: log in with this private key')
    .option('--region <name>', 's3: the region of the bucket; us-east-1')
    .option('--path-style', 's3: the bucket stands in the path, as usual')
    .option('--no-path-style', 's3: the bucket stands before the name of the host')
    .option('--implicit', 'ftps: TLS from the first byte on, mostly at port 990')
    .option('--proof <how>', 'check files there by "size" or by "hash", which reads them back')
    .option('--patience <seconds>', 'how long a server may be silent, or a program run; 30')
    .option('--attempts <n>', 'how often a file is tried when the connection is lost; 4')
  addAction<DestinationOptions>(command, async (client, call, options, name) => {
    const known = verb === 'add' ? undefined : await findDestination(client, name)
    if (verb === 'add') await refuseTwice(client, name)
    const destination = readDestination(name, options, known)
    return tell(call, await client.destinations.save({ destination, by: call.by }, { signal: call.signal }))
  })
}

async function refuseTwice(client: DeskClient, name: string): Promise<void> {
  if ((await client.destinations.list({})).some((one) => one.name === name))
    throw new DeskError('bad-input', `There is a destination ${name} already. Nothing was changed. Use "set" for it.`)
}

function addTest(destinations: Command): void {
  const command = destinations.command('test').argument('<name>').description('connect, and write a small file there')
  command.option('--accept <fingerprint>', 'accept the key or certificate the server shows, where it is this one')
  addAction<{ readonly accept?: string }>(command, async (client, call, { accept }, name) => {
    await findDestination(client, name)
    const input = { name, by: call.by, ...(accept === undefined ? {} : { accept }) }
    const tested = await client.destinations.test(input, { signal: call.signal })
    if (call.json) printJson(tested)
    else {
      printLine(`${tested.ok ? 'Works' : 'Does not work'}: ${tested.message}`)
      if (tested.fingerprint !== null) printLine(`It shows ${tested.fingerprint}`)
    }
    if (tested.ok) return 0
    return tested.needsAccepting ? 3 : 6
  })
}

function addPassword(destinations: Command): void {
  const command = destinations.command('password').argument('<name>')
  command.description(
    'keep its password: in the keyring of an open desktop, else in the desk’s file of secrets; read from standard input'
  )
  addAction(command, async (client, call, _options, name) => {
    const { connection } = await findDestination(client, name)
    const secret = 'secret' in connection ? connection.secret : null
    if (secret === null) throw new DeskError('bad-input', `${name} needs no password. Nothing was kept.`)
    const value = (await readText('-')).replace(/\r?\n$/, '')
    const { place } = await client.destinations.keepSecret({ secret, value }, { signal: call.signal })
    if (call.json) printJson({ secret, place })
    else
      printLine(`The password ${secret} is in ${place === 'keyring' ? 'the keyring' : 'the desk’s file of secrets'}.`)
    return 0
  })
}

function addRemove(destinations: Command): void {
  const command = destinations
    .command('remove')
    .argument('<name>')
    .description('take one off the list; the record stays')
  addAction(command, async (client, call, _options, name) => {
    await findDestination(client, name)
    return tell(call, await client.destinations.remove({ name, by: call.by }, { signal: call.signal }))
  })
}

function addAction<Options>(
  command: Command,
  work: (client: DeskClient, call: CommandCall, options: Options, name: string) => Promise<ExitCode>
): void {
  addDeskOptions(command)
  const need = command.name() === 'add' ? 'made' : 'existing'
  const run = (name: string, options: Options, self: Command) =>
    runCommand(self, (call) => withDesk<ExitCode>(call, need, (client) => work(client, call, options, name)))
  if (command.name() === 'list') command.action((options: Options, self: Command) => run('', options, self))
  else command.action(run)
}

function tell(call: CommandCall, destination: Destination): ExitCode {
  if (call.json) printJson(destination)
  else printDestination(destination)
  return 0
}

function printDestination({ name, label, connection }: Destination): void {
  printLine([name, ...(label === name ? [] : [label]), describe(connection)].join(' · '))
}

function describe(connection: Destination['connection']): string {
  if (connection.kind === 'folder') return connection.path
  if (connection.kind === 'command') return [connection.program, ...connection.arguments].join(' ')
  const { kind, user, host, port, folder, secret } = connection
  if (kind === 's3')
    return `${connection.tls ? 's3' : 's3+http'}://${user}@${host}:${port}/${connection.bucket}/${folder} (password ${secret})`
  return `${kind}://${user}@${host}:${port}/${folder}${secret === null ? '' : ` (password ${secret})`}`
}
