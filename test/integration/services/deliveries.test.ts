import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { saveEdits } from '../../../main/services/changes/save-edits.ts'
import { deliver, resumeDelivery } from '../../../main/services/delivery/deliver.ts'
import { testDestination } from '../../../main/services/delivery/test-destination.ts'
import type { DeskParts } from '../../../main/services/desk-parts.ts'
import { savePreset } from '../../../main/services/export/export-presets.ts'
import { lockPhotos, unlockPhotos } from '../../../main/services/notices/kill/lock-photos.ts'
import { saveRecipient } from '../../../main/services/notices/recipients/keep-recipients.ts'
import type { RecipientId } from '../../../shared/contract/identifiers.ts'
import type { PhotoDetail } from '../../../shared/contract/photo.ts'
import { recipientDraftSchema } from '../../../shared/contract/recipients.ts'
import { builtInPresets } from '../../../shared/export/presets.ts'
import { login } from '../delivery/login.ts'
import { startSftpServer } from '../delivery/sftp-server.ts'
import type { TestDesk } from './open-test-desk.ts'
import { editor, openTestDesk, readLedger, takeLast } from './open-test-desk.ts'
import { askToSend, exportSome, keepPlace, resultOf } from './photos-to-send.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

const ledgerOf = async (desk: TestDesk) => (await readLedger(desk.parts)).filter(({ kind }) => kind === 'delivery')

describe('a delivery', () => {
  it('sends the files of an export, and records which bytes of which revision went to whom', async () => {
    await using desk = await openTestDesk(metadata)
    const { photos, client, exportJob } = await exportSome(metadata, desk, 2)
    const draft = recipientDraftSchema.parse({ name: 'Morgenposten', destinations: ['client'] })
    const { id } = await saveRecipient(desk.parts, { recipient: draft, actor: editor })
    const to = askToSend(exportJob, { destinations: [], recipients: [id] })
    expect(await resultOf(deliver(desk.parts, to))).toMatchObject({ failed: [], cancelled: false })
    expect((await readdir(client)).toSorted()).toEqual(['0.jpg', '1.jpg'])
    const [delivery] = await desk.parts.store.deliveries.find({ recipient: id, limit: 1 })
    const [exported] = await desk.parts.store.exports.of(photos.slice(1).map((photo) => photo.id))
    expect(delivery).toMatchObject({
      photoId: photos[1]?.id,
      revision: 1,
      sha256: exported?.sha256,
      exportId: exported?.id,
      destination: 'client',
      name: '1.jpg',
      result: 'delivered',
      proof: 'hash'
    })
    const entries = await ledgerOf(desk)
    expect(entries).toHaveLength(2)
    expect(entries[1]).toMatchObject({ subject: photos[1]?.id, payload: { sha256: exported?.sha256, recipient: id } })
  })

  it('is not made twice under one name, unless it is asked for', async () => {
    await using desk = await openTestDesk(metadata)
    const { exportJob, client } = await exportSome(metadata, desk, 1)
    await takeLast(deliver(desk.parts, askToSend(exportJob)))
    const twice = await resultOf(deliver(desk.parts, askToSend(exportJob)))
    expect(twice).toMatchObject({ delivered: [], failed: [{ code: 'nothing-to-do' }] })
    expect(await ledgerOf(desk)).toHaveLength(1)
    await writeFile(join(client, '0.jpg'), 'damaged there')
    expect((await resultOf(deliver(desk.parts, askToSend(exportJob, { again: true })))).delivered).toHaveLength(1)
    expect(await readFile(join(client, '0.jpg'))).toEqual(await readFile(join(desk.root, 'out', '0.jpg')))
  })

  it('refuses what is locked, changed since, or of an earlier revision, and tries it again when asked', async () => {
    await using desk = await openTestDesk(metadata)
    const { photos, exportJob, client } = await exportSome(metadata, desk, 4)
    const [locked, touched, corrected] = photos
    if (!locked || !touched || !corrected) throw new Error('No photos')
    await lockPhotos(desk.parts, { photoIds: [locked.id], reason: 'Rights are not clear', actor: editor })
    await writeFile(join(desk.root, 'out', '1.jpg'), 'other bytes')
    await correct(desk.parts, corrected)
    const first = await resultOf(deliver(desk.parts, askToSend(exportJob)))
    expect(first.failed.map(({ code }) => code)).toEqual(['locked', 'changed-on-disk', 'revision-conflict'])
    expect(await readdir(client)).toEqual(['3.jpg'])
    await unlockPhotos(desk.parts, { photoIds: [locked.id], reason: 'Cleared', actor: editor })
    const again = await resultOf(resumeDelivery(desk.parts, { job: first.job, retryFailed: true, actor: editor }))
    expect(again.failed.map(({ code }) => code)).toEqual(['changed-on-disk', 'revision-conflict'])
    expect((await readdir(client)).toSorted()).toEqual(['0.jpg', '3.jpg'])
    const older = await resultOf(
      deliver(desk.parts, askToSend(exportJob, { what: { photoIds: [corrected.id] }, older: true }))
    )
    expect(older.delivered).toMatchObject([{ revision: 1 }])
  })

  it('reaches two recipients of one place with one file, recorded for both', async () => {
    await using desk = await openTestDesk(metadata)
    const { exportJob } = await exportSome(metadata, desk, 1)
    const recipients: RecipientId[] = []
    for (const name of ['Site', 'Paper']) {
      const recipient = recipientDraftSchema.parse({ name, destinations: ['client'] })
      recipients.push((await saveRecipient(desk.parts, { recipient, actor: editor })).id)
    }
    const { delivered } = await resultOf(deliver(desk.parts, askToSend(exportJob, { destinations: [], recipients })))
    expect(delivered.map(({ recipient }) => recipient)).toEqual(recipients)
  })
})

describe('a delivery of an export with lists', () => {
  it('sends them once under a name that tells their bytes, and not where a photo in them may not leave', async () => {
    await using desk = await openTestDesk(metadata)
    const original = builtInPresets.find(({ name }) => name === 'original')
    if (original === undefined) throw new Error('The desk has no preset original')
    await savePreset(desk.parts, { ...original, name: 'listed', manifest: ['csv', 'ninjs'] }, editor)
    const { photos, exportJob, client } = await exportSome(metadata, desk, 2, 'listed')
    const [, second] = photos
    if (second === undefined) throw new Error('No photo')
    expect(await resultOf(deliver(desk.parts, askToSend(exportJob)))).toMatchObject({ failed: [] })
    const sent = await readdir(client)
    const plain = sent.map((name) => name.replace(/-[0-9a-f]{8}/, '-HASH')).toSorted()
    expect(plain).toEqual(['0.jpg', '1.jpg', 'manifest-HASH.csv', 'manifest-HASH.ninjs.json'])
    const list = sent.find((name) => name.endsWith('.csv')) ?? ''
    expect(await readFile(join(client, list), 'utf8')).toContain('1.jpg')
    await keepPlace(desk, 'other', { kind: 'folder', path: join(desk.root, 'other') })
    await mkdir(join(desk.root, 'other'))
    await lockPhotos(desk.parts, { photoIds: [second.id], reason: 'Rights are not clear', actor: editor })
    const { failed } = await resultOf(deliver(desk.parts, askToSend(exportJob, { destinations: ['other'] })))
    expect(failed.map(({ code }) => code)).toEqual(['locked', 'locked', 'locked'])
    expect(await readdir(join(desk.root, 'other'))).toEqual(['0.jpg'])
  })
})

describe('a delivery to a server', () => {
  async function openServer(desk: TestDesk, stack: AsyncDisposableStack) {
    const folder = join(desk.root, 'server')
    await mkdir(folder)
    const server = stack.use(await startSftpServer(folder))
    const connection = { kind: 'sftp', host: '127.0.0.1', port: server.port, user: login.user, secret: 'WIRE' } as const
    await keepPlace(desk, 'wire', connection)
    return { server, folder }
  }

  const writeSecret = async (desk: TestDesk, password: string, mode = 0o600) => {
    const file = join(desk.deskFolder, 'secrets')
    await writeFile(file, `# the wire\nWIRE=${password}\n`, { mode })
    await chmod(file, mode)
  }

  it('goes on by itself when the connection breaks, and the password is nowhere but in its own file', async () => {
    await using desk = await openTestDesk(metadata)
    await using stack = new AsyncDisposableStack()
    const { exportJob } = await exportSome(metadata, desk, 2)
    const { server, folder } = await openServer(desk, stack)
    const said: unknown[] = []
    const to = askToSend(exportJob, { destinations: ['wire'] })
    await writeSecret(desk, 'Falsches-Wort-81')
    const first = await testDestination(desk.parts, { name: 'wire', actor: editor })
    expect(first).toMatchObject({ ok: false, needsAccepting: true, fingerprint: expect.stringContaining('SHA256:') })
    const accept = first.fingerprint ?? ''
    const refused = await testDestination(desk.parts, { name: 'wire', accept, actor: editor })
    expect(refused).toMatchObject({ ok: false, message: expect.stringContaining('refused the login') })
    said.push(first, refused, await resultOf(deliver(desk.parts, to)))
    await writeSecret(desk, login.password)
    expect(await testDestination(desk.parts, { name: 'wire', actor: editor })).toMatchObject({ ok: true })
    server.dropAfter = 0
    for await (const step of deliver(desk.parts, to)) said.push(step)
    expect(said.at(-1)).toMatchObject({ result: { failed: [], delivered: [{ name: '0.jpg' }, { name: '1.jpg' }] } })
    expect(said.some((step) => JSON.stringify(step).includes('the connection was lost'))).toBe(true)
    expect((await readdir(folder)).toSorted()).toEqual(['0.jpg', '1.jpg'])
    const kept = await Promise.all(
      (await readdir(desk.deskFolder))
        .filter((name) => name.startsWith('desk.db'))
        .map((name) => readFile(join(desk.deskFolder, name), 'latin1'))
    )
    const everything = [JSON.stringify(said), JSON.stringify(await readLedger(desk.parts)), ...kept].join('\n')
    expect(everything).toContain('WIRE')
    for (const password of ['Falsches-Wort-81', login.password, Buffer.from(login.password).toString('latin1')])
      expect(everything).not.toContain(password)
  })

  it('that refuses the login is not asked again for every file', async () => {
    await using desk = await openTestDesk(metadata)
    await using stack = new AsyncDisposableStack()
    const { exportJob } = await exportSome(metadata, desk, 3)
    await openServer(desk, stack)
    await writeSecret(desk, login.password, 0o640)
    let logins = 0
    const { delivery } = desk.parts
    const find = (name: string) => {
      logins += 1
      return delivery.credentials.find(name)
    }
    const parts = { ...desk.parts, delivery: { ...delivery, credentials: { ...delivery.credentials, find } } }
    const open = await resultOf(deliver(parts, askToSend(exportJob, { destinations: ['wire'] })))
    expect(logins).toBe(1)
    expect(open.failed).toHaveLength(3)
    expect(new Set(open.failed.map(({ message }) => message)).size).toBe(1)
    expect(open.failed[0]?.message).toContain('chmod 600')
  })
})

async function correct(parts: DeskParts, photo: PhotoDetail): Promise<void> {
  const edit = { photoId: photo.id, revision: photo.revision, set: { city: 'Bergen' }, add: {}, remove: {} }
  const { failed } = await saveEdits(parts, { edits: [edit], actor: editor, reason: 'Wrong city' })
  expect(failed).toEqual([])
}
