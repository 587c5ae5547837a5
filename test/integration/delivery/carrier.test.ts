import { createHash, randomBytes } from 'node:crypto'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { carrier } from '../../../main/delivery/carrier.ts'
import type { Parcel } from '../../../main/services/ports/delivery.ts'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { Destination, DestinationInput } from '../../../shared/contract/destinations.ts'
import { destinationSchema } from '../../../shared/contract/destinations.ts'
import { startFtpServer } from './ftp-server.ts'
import { makeServerCertificate } from './make-server-certificate.ts'
import type { ServerFaults, TestServer } from './server-faults.ts'
import { login } from './server-faults.ts'
import { makeHostKey, startSftpServer } from './sftp-server.ts'

const signal = new AbortController().signal
const secret = () => login.password
const facts = { photo: 'p1', export: 'e1', recipient: 'Client' }

interface Place extends AsyncDisposable {
  readonly destination: Destination
  readonly folder: string
  readonly server: TestServer | null
}

interface Given {
  readonly proof?: 'size' | 'hash'
  readonly seconds?: number
}

const name = (connection: DestinationInput['connection'], seconds = 5): Destination =>
  destinationSchema.parse({ name: 'client', label: 'The client', connection, patienceSeconds: seconds })

async function makeFolders() {
  const root = await mkdtemp(join(tmpdir(), 'erratum-delivery-'))
  const folder = join(root, 'there')
  await mkdir(folder)
  return { root, folder }
}

async function openPlace(
  kind: 'folder' | 'sftp' | 'ftp' | 'ftps',
  { proof = 'size', seconds }: Given = {}
): Promise<Place> {
  const { root, folder } = await makeFolders()
  const stack = new AsyncDisposableStack()
  stack.defer(() => rm(root, { recursive: true }))
  const place = (connection: DestinationInput['connection'], server: TestServer | null): Place => ({
    destination: name(connection, seconds),
    folder,
    server,
    [Symbol.asyncDispose]: () => stack.disposeAsync()
  })
  if (kind === 'folder') return place({ kind, path: folder, proof }, null)
  const to = { host: '127.0.0.1', user: login.user, proof, secret: 'CLIENT' }
  if (kind === 'sftp') {
    const server = stack.use(await startSftpServer(folder, makeHostKey()))
    const open = name({ kind, ...to, port: server.port })
    return place({ kind, ...to, port: server.port, hostKey: await carrier.fingerprint(open, signal) }, server)
  }
  const server = stack.use(await startFtpServer(folder, kind === 'ftps' ? await makeServerCertificate() : undefined))
  if (kind === 'ftp') return place({ kind, ...to, port: server.port }, server)
  const open = name({ kind, ...to, port: server.port })
  return place({ kind, ...to, port: server.port, certificate: await carrier.fingerprint(open, signal) }, server)
}

async function makeParcel(place: Place, given: Partial<Parcel> = {}, bytes = randomBytes(400_000)): Promise<Parcel> {
  const path = join(place.folder, '..', 'exported.jpg')
  await writeFile(path, bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return {
    path,
    name: 'sport/Zoë 1.jpg',
    size: bytes.length,
    sha256,
    tag: 'job-1',
    begun: false,
    replace: false,
    facts,
    ...given
  }
}

async function send(place: Place, parcel: Parcel, given: Destination = place.destination) {
  await using session = await carrier.open(given, given.connection.kind === 'folder' ? null : secret, signal)
  return await session.send(parcel, signal)
}

async function failOf(work: Promise<unknown>): Promise<DeskError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason
  )
  if (error instanceof DeskError) return error
  throw new Error(`No failure of the desk: ${String(error)}`, { cause: error })
}

const kinds = ['folder', 'sftp', 'ftp', 'ftps'] as const
const servers = ['sftp', 'ftp', 'ftps'] as const

describe.each(kinds)('a destination by %s', (kind) => {
  it('has a file whole under its name, and nothing beside it', async () => {
    await using place = await openPlace(kind, { proof: 'hash' })
    const parcel = await makeParcel(place)
    expect(await send(place, parcel)).toEqual({ proof: 'hash', sentFrom: 0 })
    expect(await readdir(join(place.folder, 'sport'))).toEqual(['Zoë 1.jpg'])
    expect(await readFile(join(place.folder, 'sport', 'Zoë 1.jpg'))).toEqual(await readFile(parcel.path))
  })

  it('keeps a file of the name it has already, unless it may be replaced', async () => {
    await using place = await openPlace(kind)
    const parcel = await makeParcel(place)
    const there = join(place.folder, 'sport', 'Zoë 1.jpg')
    await mkdir(join(place.folder, 'sport'))
    await writeFile(there, 'somebody else’s')
    expect(await failOf(send(place, parcel))).toMatchObject({ code: 'name-taken' })
    expect(await readFile(there, 'utf8')).toBe('somebody else’s')
    await send(place, { ...parcel, replace: true })
    expect(await readFile(there)).toEqual(await readFile(parcel.path))
  })

  it('is not sent a file again whose record was lost with the desk', async () => {
    await using place = await openPlace(kind)
    const parcel = await makeParcel(place)
    await send(place, parcel)
    expect(await send(place, { ...parcel, begun: true })).toEqual({ proof: 'hash', sentFrom: parcel.size })
    const other = await makeParcel(place, { begun: true }, randomBytes(parcel.size))
    expect(await failOf(send(place, other))).toMatchObject({ code: 'name-taken' })
  })

  it('gets no file whose name would be a command to a server', async () => {
    await using place = await openPlace(kind)
    const parcel = await makeParcel(place, { name: 'a.jpg\r\nDELE b.jpg' })
    expect(await failOf(send(place, parcel))).toMatchObject({ code: 'bad-input' })
    expect(await readdir(place.folder)).toEqual([])
  })

  it('is tested with a small file that leaves no trace', async () => {
    await using place = await openPlace(kind)
    await using session = await carrier.open(place.destination, secret, signal)
    expect(await session.check(signal)).toContain('written there')
    expect(await readdir(place.folder)).toEqual([])
  })
})

describe.each(servers)('a connection by %s that breaks in the middle', (kind) => {
  it('goes on where it broke, and the file is whole', async () => {
    await using place = await openPlace(kind, { proof: 'hash' })
    const parcel = await makeParcel(place)
    faultsOf(place).dropAfter = 200_000
    expect(await failOf(send(place, parcel))).toMatchObject({ code: 'connection-lost' })
    expect(await readdir(join(place.folder, 'sport'))).not.toContain('Zoë 1.jpg')
    const sent = await send(place, { ...parcel, begun: true })
    expect(sent.sentFrom).toBeGreaterThan(50_000)
    expect(place.server?.received()).toBeLessThan(parcel.size + 70_000)
    expect(await readFile(join(place.folder, 'sport', 'Zoë 1.jpg'))).toEqual(await readFile(parcel.path))
  })
})

describe('a server that falls silent', () => {
  it.each(['sftp', 'ftp'] as const)('is given up, by %s', async (kind) => {
    await using place = await openPlace(kind, { seconds: 1 })
    faultsOf(place).silent = true
    expect(await failOf(send(place, await makeParcel(place)))).toMatchObject({ code: 'connection-lost' })
  })
})

describe.each(servers)('a server by %s', (kind) => {
  it.each([
    ['whose disk is full', { diskFull: true }, 'storage-unavailable', 'The client'],
    ['that refuses the rename', { refuseRename: true }, 'storage-unavailable', 'The client'],
    ['that keeps other bytes', { garble: true }, 'verification-failed', 'did not keep the bytes']
  ] as const)('%s has nothing under the name, and the desk says why', async (_what, faults, code, words) => {
    await using place = await openPlace(kind, { proof: 'hash' })
    Object.assign(faultsOf(place), faults)
    const failure = await failOf(send(place, await makeParcel(place)))
    expect(failure).toMatchObject({ code, message: expect.stringContaining(words) })
    expect((await readdir(join(place.folder, 'sport'))).filter((one) => !one.startsWith('.'))).toEqual([])
  })

  it('that refuses the password is told apart from one that is not there', async () => {
    await using place = await openPlace(kind)
    const wrong = await failOf(carrier.open(place.destination, () => 'Kälte-74', signal))
    expect(wrong).toMatchObject({ code: 'bad-input', message: expect.stringContaining('refused the login') })
    expect(JSON.stringify([wrong.message, String(wrong.cause)])).not.toContain('Kälte-74')
    const { connection } = place.destination
    const nowhere = name({ ...connection, port: 1 } as DestinationInput['connection'])
    expect(await failOf(carrier.open(nowhere, secret, signal))).toMatchObject({ code: 'connection-lost' })
  })
})

describe('a server whose key changed', () => {
  it('by sftp gets no password, and both fingerprints are told', async () => {
    await using place = await openPlace('sftp')
    const { port = 0, folder = '' } = place.server ?? {}
    await place.server?.[Symbol.asyncDispose]()
    await using _other = await startSftpServer(folder, makeHostKey(), port)
    const shown = await carrier.fingerprint(place.destination, signal)
    const { message, code } = await failOf(carrier.open(place.destination, secret, signal))
    const { connection } = place.destination
    expect(code).toBe('verification-failed')
    expect(message).toContain(`Accepted: ${connection.kind === 'sftp' ? connection.hostKey : ''}`)
    expect(message).toContain(`Shown now: ${shown}`)
  })

  it.each(['sftp', 'ftps'] as const)('or was never accepted, by %s, is refused with what to do', async (kind) => {
    await using place = await openPlace(kind)
    const { connection } = place.destination
    const { hostKey: _key, certificate: _certificate, ...open } = { hostKey: '', certificate: '', ...connection }
    const failure = await failOf(carrier.open(name(open as DestinationInput['connection']), secret, signal))
    expect(failure).toMatchObject({ code: 'verification-failed', message: expect.stringContaining('--accept') })
  })

  it('by ftps is refused with both fingerprints', async () => {
    await using place = await openPlace('ftps')
    const other = Array.from({ length: 32 }, () => 'AB').join(':')
    const wrong = name({ ...place.destination.connection, certificate: other } as DestinationInput['connection'])
    const { message } = await failOf(carrier.open(wrong, secret, signal))
    expect(message).toContain(`Accepted: ${other}`)
    expect(message).toContain('Shown now: ')
  })
})

describe('a program of the desk’s own', () => {
  async function makeHook(place: Place, lines: string, seconds = 5): Promise<Destination> {
    const program = join(place.folder, '..', 'hook.sh')
    await writeFile(program, `#!/bin/sh\n${lines}\n`)
    await chmod(program, 0o755)
    return name({ kind: 'command', program, arguments: ['--to', '{name}', '{file}', '$(id) {x}'] }, seconds)
  }

  it('gets the file and its facts as arguments of their own, which no shell reads', async () => {
    await using place = await openPlace('folder')
    const hook = await makeHook(place, `printf '%s\\n' "$@" "$ERRATUM_SECRET" > "${place.folder}/said"`)
    const parcel = await makeParcel(place, { name: 'a b; rm.jpg' })
    expect(await send(place, parcel, hook)).toMatchObject({ proof: 'command' })
    const said = (await readFile(join(place.folder, 'said'), 'utf8')).split('\n')
    expect(said.slice(0, 5)).toEqual(['--to', 'a b; rm.jpg', parcel.path, '$(id) {x}', login.password])
  })

  it.each([
    [
      'that fails is told with what it said, but not with the password',
      'echo "no $ERRATUM_SECRET"; exit 3',
      'ended with 3. The'
    ],
    ['that does not end is ended', 'sleep 60', 'did not end within 1 s']
  ])('%s', async (_what, lines, words) => {
    await using place = await openPlace('folder')
    const hook = await makeHook(place, lines, 1)
    const failure = await failOf(send(place, await makeParcel(place), hook))
    expect(failure).toMatchObject({ code: 'tool-failed', message: expect.stringContaining(words) })
    expect(failure.message).not.toContain(login.password)
  })

  it('is not run a second time by itself where the desk ended meanwhile', async () => {
    await using place = await openPlace('folder')
    const hook = await makeHook(place, `touch "${place.folder}/ran"`)
    expect(await failOf(send(place, await makeParcel(place, { begun: true }), hook))).toMatchObject({
      code: 'tool-failed'
    })
    expect(await readdir(place.folder)).toEqual([])
  })
})

function faultsOf({ server }: Place): ServerFaults {
  if (server === null) throw new Error('No server')
  return server.faults
}
