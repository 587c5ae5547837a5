import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { deliver, resumeDelivery } from '../../../main/services/delivery/deliver.ts'
import { listDeliveryJobs } from '../../../main/services/delivery/list-delivery-jobs.ts'
import { startDelivery } from '../../../main/services/delivery/start-delivery.ts'
import { listJobs } from '../../../main/services/export/report-job.ts'
import { lockPhotos } from '../../../main/services/notices/kill/lock-photos.ts'
import { applyAmendment, openSentDesk, sendRight } from './open-sent-desk.ts'
import type { TestDesk } from './open-test-desk.ts'
import { editor, openParts, openTestDesk, readLedger } from './open-test-desk.ts'
import { askToSend, exportSome, makeSome, resultOf } from './photos-to-send.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

const ledgerOf = async (desk: TestDesk) => (await readLedger(desk.parts)).filter(({ kind }) => kind === 'delivery')

async function sendAndDie(desk: TestDesk, ...args: readonly string[]): Promise<void> {
  const program = fileURLToPath(new URL('./dying-delivery.ts', import.meta.url))
  const child = spawn(process.execPath, [program, desk.deskFolder, ...args], { stdio: 'inherit' })
  expect(await once(child, 'exit')).toEqual([null, 'SIGKILL'])
}

/** The files of a folder, each with the number its disk knows it by: another one where it was sent again. */
async function listSent(folder: string): Promise<Readonly<Record<string, number>>> {
  const names = (await readdir(folder)).toSorted()
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, (await stat(join(folder, name))).ino])))
}

describe('a delivery', () => {
  it('that was stopped goes on with what is left', async () => {
    await using desk = await openTestDesk(metadata)
    const { exportJob, client } = await exportSome(metadata, desk, 5)
    for await (const { done } of deliver(desk.parts, askToSend(exportJob))) if (done === 2) break
    const [job] = await listDeliveryJobs(desk.parts)
    expect(job).toMatchObject({ total: 5, ended: false, destinations: ['client'] })
    const { delivered } = await resultOf(
      resumeDelivery(desk.parts, { job: job?.id ?? '', retryFailed: false, actor: editor })
    )
    expect(delivered).toHaveLength(5)
    expect(await readdir(client)).toHaveLength(5)
    expect(await ledgerOf(desk)).toHaveLength(5)
  })

  it('that was stopped while its files were made goes on as that delivery after a restart', async () => {
    await using desk = await openTestDesk(metadata)
    const { photos, client } = await makeSome(metadata, desk, 6)
    const [locked] = photos
    if (locked === undefined) throw new Error('No photo')
    await lockPhotos(desk.parts, { photoIds: [locked.id], reason: 'Rights are not clear', actor: editor })
    const what = { make: photos.map(({ id }) => id), preset: 'original' }
    for await (const { stage, done } of deliver(desk.parts, askToSend('', { what }))) {
      expect(stage).toBe('making')
      if (done === 2) break
    }
    await desk.parts.store[Symbol.asyncDispose]()
    const parts = await openParts(metadata, desk.deskFolder)
    await using _store = parts.store
    const [job] = await listDeliveryJobs(parts)
    expect(job).toMatchObject({ making: true, total: 6, ended: false, destinations: ['client'] })
    expect(await listJobs(parts)).toEqual([])
    expect(await readdir(client)).toEqual([])
    const { delivered, notMade } = await resultOf(
      resumeDelivery(parts, { job: job?.id ?? '', retryFailed: false, actor: editor })
    )
    expect([delivered.length, notMade]).toMatchObject([5, [{ code: 'locked', from: locked.path }]])
    expect((await readdir(client)).toSorted()).toEqual(['1.jpg', '2.jpg', '3.jpg', '4.jpg', '5.jpg'])
    const kinds = (await readLedger(parts)).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'export')).toHaveLength(5)
    expect(kinds.filter((kind) => kind === 'delivery')).toHaveLength(5)
    expect(await parts.store.exportJobs.list()).toEqual([])
  })
})

describe("a desk killed between a file's arrival and its record", () => {
  it('sends what is left of the delivery, and records what had arrived without sending it again', async () => {
    await using desk = await openTestDesk(metadata)
    const { exportJob, client } = await exportSome(metadata, desk, 3)
    const { actor, ...request } = askToSend(exportJob)
    const job = await startDelivery(desk.parts, { ...request, by: actor.name })
    await sendAndDie(desk, '2', job.id)
    const before = await listSent(client)
    expect(Object.keys(before)).toEqual(['0.jpg', '1.jpg'])
    expect(await ledgerOf(desk)).toHaveLength(1)
    const { delivered, failed } = await resultOf(
      resumeDelivery(desk.parts, { job: job.id, retryFailed: false, actor: editor })
    )
    expect([delivered.map(({ name }) => name), failed]).toEqual([['0.jpg', '1.jpg', '2.jpg'], []])
    const after = await listSent(client)
    expect(Object.keys(after)).toEqual(['0.jpg', '1.jpg', '2.jpg'])
    expect(after).toMatchObject(before)
    expect(await ledgerOf(desk)).toHaveLength(3)
  })

  it('goes on with the recall it was at when it is asked for again: each place has the right version once', async () => {
    await using sent = await openSentDesk(metadata)
    const { desk, client, site } = sent
    await applyAmendment(sent)
    await sendAndDie(desk, '1')
    const isRight = async (folder: string) => !(await readFile(join(folder, 'a.jpg'), 'latin1')).includes('Nur-Sultan')
    const arrived: string[] = []
    for (const folder of [client, site]) if (await isRight(folder)) arrived.push(folder)
    expect(arrived.length).toBeGreaterThan(0)
    const before = await Promise.all(arrived.map(listSent))
    expect(await sendRight(desk)).toMatchObject({ failed: [], sent: [{ revision: 2 }, { revision: 2 }] })
    expect(await Promise.all(arrived.map(listSent))).toEqual(before)
    for (const folder of [client, site]) {
      expect(await readdir(folder)).toEqual(['a.jpg'])
      expect(await isRight(folder)).toBe(true)
    }
    expect(await ledgerOf(desk)).toHaveLength(4)
    expect((await desk.parts.store.deliveryJobs.list()).map(({ ended }) => ended)).toEqual([true])
    expect(await sendRight(desk)).toMatchObject({ failed: [], sent: [] })
  })
})
