import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { carrier } from '../../../main/delivery/carrier.ts'
import type { DestinationInput } from '../../../shared/contract/destinations.ts'
import { checkPlace } from './check-place.ts'
import { login } from './login.ts'
import { makeServerCertificate } from './make-server-certificate.ts'
import type { Place } from './parcels.ts'
import { failOf, makeParcel, nameDestination, sendParcel, signal } from './parcels.ts'
import type { FaultyLine } from './real-servers/faulty-line.ts'
import { openFaultyLine } from './real-servers/faulty-line.ts'
import type { S3Faults } from './s3-server/s3-objects.ts'
import { startS3Server } from './s3-server/start-s3-server.ts'

type S3Input = Extract<DestinationInput['connection'], { kind: 's3' }>

interface BucketPlace extends Place {
  readonly line: FaultyLine
  readonly faults: S3Faults
}

const signer = { key: 'AKIDESK', secret: login.password, region: 'eu-central-1' }

async function openBucketPlace(
  change: Partial<S3Input> = {},
  { seconds = 5, isTls = false } = {}
): Promise<BucketPlace> {
  await using stack = new AsyncDisposableStack()
  const here = await mkdtemp(join(tmpdir(), 'erratum-s3-'))
  stack.defer(() => rm(here, { recursive: true }))
  const folder = join(here, 'bucket')
  const there = join(folder, 'in')
  await mkdir(there, { recursive: true })
  const certificate = isTls ? { certificate: await makeServerCertificate() } : {}
  const server = stack.use(await startS3Server({ folder, bucket: 'wire-photos', signer, ...certificate }))
  const line = stack.use(await openFaultyLine(server.port))
  const to = { host: line.host, port: server.port, tls: isTls, region: signer.region, bucket: 'wire-photos' }
  const connection: S3Input = { kind: 's3', ...to, folder: '/in/', user: signer.key, secret: 'CLIENT', ...change }
  const kept = stack.move()
  const { faults } = server
  const destination = nameDestination(connection, seconds)
  return { destination, there, here, line, faults, [Symbol.asyncDispose]: () => kept.disposeAsync() }
}

const pathOf = (place: Place) => join(place.there, 'sport', 'Zoë 1.jpg')

describe('a bucket', () => {
  checkPlace(() => openBucketPlace())

  it('gets the rest of a large file whose connection broke, and has it whole', async () => {
    await using place = await openBucketPlace()
    const parcel = await makeParcel(place, {}, randomBytes(33 * 1024 * 1024))
    place.line.cutAfter = 20 * 1024 * 1024
    expect(await failOf(sendParcel(place, parcel))).toMatchObject({ code: 'connection-lost' })
    expect(await readdir(place.there)).toEqual([])
    place.line.passed = 0
    const { sentFrom } = await sendParcel(place, { ...parcel, begun: true })
    expect(sentFrom).toBe(16 * 1024 * 1024)
    expect(place.line.passed).toBeLessThan(parcel.size - sentFrom + 20_000)
    expect((await readFile(pathOf(place))).equals(await readFile(parcel.path))).toBe(true)
    const again = await sendParcel(place, { ...parcel, begun: true })
    expect(again).toEqual({ proof: 'hash', sentFrom: parcel.size })
  })

  it('of an older service is read back, and rid of what is not the file', async () => {
    await using place = await openBucketPlace()
    const parcel = await makeParcel(place)
    place.faults.old = true
    expect(await sendParcel(place, parcel)).toEqual({ proof: 'hash', sentFrom: 0 })
    place.faults.spoil = true
    const failure = await failOf(sendParcel(place, { ...parcel, replace: true }))
    expect(failure).toMatchObject({ code: 'verification-failed', message: expect.stringContaining('did not keep') })
    expect(await readdir(join(place.there, 'sport'))).toEqual([])
  })

  it('keeps what somebody else put there while the file was on its way', async () => {
    await using place = await openBucketPlace()
    const parcel = await makeParcel(place)
    place.faults.meanwhile = async () => {
      await mkdir(join(place.there, 'sport'), { recursive: true })
      await writeFile(pathOf(place), 'somebody else’s')
    }
    expect(await failOf(sendParcel(place, parcel))).toMatchObject({ code: 'name-taken' })
    expect(await readFile(pathOf(place), 'utf8')).toBe('somebody else’s')
  })

  it.each([
    ['another key id', { user: 'AKIOTHER' }, 'bad-input', 'refused the access key'],
    ['another region', { region: 'us-east-1' }, 'bad-input', 'another region'],
    ['a bucket that is not there', { bucket: 'other-photos' }, 'not-found', 'no such bucket'],
    ['a port nobody listens at', { port: 1 }, 'connection-lost', 'could not be made']
  ] as const)('is told apart from %s', async (_what, change, code, words) => {
    await using place = await openBucketPlace(change)
    const failure = await failOf(carrier.open(place.destination, () => login.password, signal))
    expect(failure).toMatchObject({ code, message: expect.stringContaining(words) })
  })

  it('refuses a wrong secret, which is told nowhere', async () => {
    await using place = await openBucketPlace()
    const { code, message, cause } = await failOf(sendParcel(place, await makeParcel(place), 'Kälte-74'))
    expect(code).toBe('bad-input')
    expect(JSON.stringify([message, String(cause), cause])).not.toContain('Kälte-74')
  })

  it('that is full has nothing under the name', async () => {
    await using place = await openBucketPlace()
    place.faults.room = 1000
    const failure = await failOf(sendParcel(place, await makeParcel(place)))
    expect(failure).toMatchObject({ code: 'storage-unavailable', message: expect.stringContaining('full') })
    expect(await readdir(place.there)).toEqual([])
  })

  it('that falls silent is given up', async () => {
    await using place = await openBucketPlace({}, { seconds: 1 })
    place.line.silent = true
    const opened = carrier.open(place.destination, () => login.password, signal)
    expect(await failOf(opened)).toMatchObject({ code: 'connection-lost' })
  })

  it('behind a certificate nobody vouches for gets no request', async () => {
    await using place = await openBucketPlace({}, { isTls: true })
    const failure = await failOf(sendParcel(place, await makeParcel(place)))
    expect(failure).toMatchObject({ code: 'verification-failed', message: expect.stringContaining('vouches') })
  })
})
