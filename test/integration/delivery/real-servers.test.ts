import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { carrier } from '../../../main/delivery/carrier.ts'
import type { DestinationInput } from '../../../shared/contract/destinations.ts'
import { checkPlace } from './check-place.ts'
import { login } from './login.ts'
import { failOf, makeParcel, nameDestination, sendParcel, signal } from './parcels.ts'
import { findMissing } from './real-servers/find-servers.ts'
import type { ServerPlaceOptions } from './real-servers/open-server-place.ts'
import { openServerPlace } from './real-servers/open-server-place.ts'
import type { RealServers } from './real-servers/start-servers.ts'
import { startRealServers } from './real-servers/start-servers.ts'

const missing = findMissing()
const kinds = ['sftp', 'ftp', 'ftps'] as const
type Kind = (typeof kinds)[number]

describe.skipIf(missing !== null)(`OpenSSH and vsftpd${missing === null ? '' : ` (${missing})`}`, () => {
  let servers: RealServers
  beforeAll(async () => {
    servers = await startRealServers()
  })
  afterAll(() => servers[Symbol.asyncDispose]())
  const open = (kind: Kind, options?: ServerPlaceOptions) => openServerPlace(servers, kind, options)

  describe.each(kinds)('a folder of theirs by %s', (kind) => {
    checkPlace((proof) => open(kind, { proof }))

    it('gets the rest of a file whose connection broke in the middle, and has it whole', async () => {
      await using place = await open(kind, { proof: 'hash' })
      const parcel = await makeParcel(place)
      place.line.cutAfter = 350_000
      expect(await failOf(sendParcel(place, parcel))).toMatchObject({ code: 'connection-lost' })
      const [part = '', ...others] = await readdir(join(place.there, 'sport'))
      expect([part.endsWith('.part'), others]).toEqual([true, []])
      place.line.passed = 0
      const { sentFrom } = await sendParcel(place, { ...parcel, begun: true })
      // How much the server had read of what was on the way when it was cut is its own affair.
      expect(sentFrom).toBeGreaterThan(0)
      expect(place.line.passed).toBeLessThan(parcel.size - sentFrom + 20_000)
      expect(await readFile(join(place.there, 'sport', 'Zoë 1.jpg'))).toEqual(await readFile(parcel.path))
      expect(await readdir(join(place.there, 'sport'))).toEqual(['Zoë 1.jpg'])
    })

    it('whose disk is full has nothing under the name, and the rest once there is room', async () => {
      await using place = await open(kind, { proof: 'hash', folder: `full/${kind}` })
      const parcel = await makeParcel(place, {}, Buffer.alloc(250_000, 'ab'))
      const filler = join(place.there, '..', 'filler')
      await writeFile(filler, Buffer.alloc(200_000))
      const { code, message } = await failOf(sendParcel(place, parcel))
      // vsftpd hangs up on the data before it says why, and may be heard in that order.
      const heard = kind === 'sftp' ? ['storage-unavailable'] : ['storage-unavailable', 'connection-lost']
      expect(heard).toContain(code)
      expect(message).toMatch(code === 'connection-lost' ? /was lost/ : /full/)
      expect(await readdir(join(place.there, 'sport'))).not.toContain('Zoë 1.jpg')
      await rm(filler)
      await sendParcel(place, { ...parcel, begun: true })
      expect(await readFile(join(place.there, 'sport', 'Zoë 1.jpg'))).toEqual(await readFile(parcel.path))
      await rm(place.there, { recursive: true })
    })

    it('that lets nobody rename has nothing under the name, nor half a file', async () => {
      await using place = await open(kind, { user: login.strictUser })
      expect(await failOf(sendParcel(place, await makeParcel(place)))).toMatchObject({ code: 'storage-unavailable' })
      expect(await readdir(join(place.there, 'sport'))).toEqual([])
    })

    it('is told apart from one that is not there when it refuses the password', async () => {
      await using place = await open(kind)
      const parcel = await makeParcel(place)
      const wrong = await failOf(sendParcel(place, parcel, 'Kälte-74'))
      expect(wrong).toMatchObject({ code: 'bad-input', message: expect.stringContaining('refused the login') })
      expect(JSON.stringify([wrong.message, String(wrong.cause)])).not.toContain('Kälte-74')
      const nowhere = nameDestination({ ...place.destination.connection, port: 1 } as DestinationInput['connection'])
      const nobody = failOf(sendParcel({ destination: nowhere }, parcel))
      expect(await nobody).toMatchObject({ code: 'connection-lost' })
    })
  })

  // More than the system keeps on the way, in more time than is waited for silence.
  describe.each([
    ['sftp', 3_000_000, 2_500_000],
    ['ftp', 14_000_000, 10_000_000]
  ] as const)('a slow line by %s', (kind, bytes, bytesPerSecond) => {
    it('is waited for as long as bytes move, and given up when none do', async () => {
      await using place = await open(kind, { proof: 'hash', seconds: 1 })
      const parcel = await makeParcel(place, {}, Buffer.alloc(bytes, 'abc'))
      place.line.slow = bytesPerSecond
      const begun = Date.now()
      expect(await sendParcel(place, parcel)).toEqual({ proof: 'hash', sentFrom: 0 })
      expect(Date.now() - begun).toBeGreaterThan(1100)
      place.line.slow = null
      place.line.silent = true
      const other = { ...parcel, name: 'other.jpg' }
      expect(await failOf(sendParcel(place, other))).toMatchObject({ code: 'connection-lost' })
    })
  })

  it('a file that arrives with other bytes is thrown away there', async () => {
    await using place = await open('ftp', { proof: 'hash' })
    place.line.garble = true
    const failure = await failOf(sendParcel(place, await makeParcel(place)))
    expect(failure).toMatchObject({ code: 'verification-failed', message: expect.stringContaining('did not keep') })
    expect(await readdir(join(place.there, 'sport'))).toEqual([])
  })

  it('a private key lets the desk in, and one with a passphrase by that alone', async () => {
    for (const [key, passphrase] of [
      ['plain', ''],
      ['locked', login.password]
    ] as const) {
      await using place = await open('sftp')
      const keyFile = join(place.here, 'key')
      await writeFile(keyFile, servers.keys[key])
      const { connection } = place.destination
      const destination = nameDestination({ ...connection, keyFile } as DestinationInput['connection'])
      await sendParcel({ destination }, await makeParcel(place), passphrase)
      expect(await readdir(join(place.there, 'sport'))).toEqual(['Zoë 1.jpg'])
      if (key === 'plain') continue
      const refused = await failOf(sendParcel({ destination }, await makeParcel(place, { name: 'b' }), 'other words'))
      expect(refused).toMatchObject({ code: 'bad-input' })
    }
  })

  it('another machine that answers for an SFTP server gets no password, and both fingerprints are told', async () => {
    await using place = await open('sftp')
    place.line.server = servers.ports.otherSftp
    const shown = await carrier.fingerprint(place.destination, signal)
    const { message, code } = await failOf(sendParcel(place, await makeParcel(place)))
    const { connection } = place.destination
    expect(code).toBe('verification-failed')
    expect(message).toContain(`Accepted: ${connection.kind === 'sftp' ? connection.hostKey : ''}`)
    expect(message).toContain(`Shown now: ${shown}`)
  })

  it('another certificate than the accepted one of an FTPS server is refused with both fingerprints', async () => {
    await using place = await open('ftps')
    const other = Array.from({ length: 32 }, () => 'AB').join(':')
    const { connection } = place.destination
    const wrong = nameDestination({ ...connection, certificate: other } as DestinationInput['connection'])
    const { message } = await failOf(sendParcel({ destination: wrong }, await makeParcel(place)))
    expect(message).toContain(`Accepted: ${other}`)
    expect(message).toContain('Shown now: ')
  })

  it.each(['sftp', 'ftps'] as const)('a key nobody accepted, by %s, is refused with what to do', async (kind) => {
    await using place = await open(kind)
    const {
      hostKey: _key,
      certificate: _certificate,
      ...rest
    } = {
      hostKey: '',
      certificate: '',
      ...place.destination.connection
    }
    const destination = nameDestination(rest as DestinationInput['connection'])
    const failure = await failOf(sendParcel({ destination }, await makeParcel(place)))
    expect(failure).toMatchObject({ code: 'verification-failed', message: expect.stringContaining('--accept') })
  })
})
