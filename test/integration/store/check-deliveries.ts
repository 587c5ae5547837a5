import { expect, test } from 'vitest'
import type { Delivery } from '../../../shared/contract/deliveries.ts'
import { destinationSchema } from '../../../shared/contract/destinations.ts'
import { photoIdSchema, recipientIdSchema } from '../../../shared/contract/identifiers.ts'
import { hashOf, momentOf } from './make-records.ts'
import type { TestDatabase } from './test-databases.ts'

const osk = recipientIdSchema.parse('osk')

const delivery = (number: number, given: Partial<Delivery> = {}): Delivery => ({
  id: `delivery-${number}`,
  at: momentOf(number),
  by: 'Ana',
  photoId: photoIdSchema.parse(`photo-${number}`),
  revision: 1,
  exportId: 'export-1',
  preset: 'web',
  sha256: hashOf('a.jpg'),
  size: 3_000_000_000,
  destination: 'client',
  recipient: null,
  name: 'a.jpg',
  result: 'delivered',
  proof: 'hash',
  failure: null,
  ...given
})

/** What holds of the record of deliveries, and of those under way. */
export function checkDeliveries(database: TestDatabase): void {
  test('what went where is found by photo, recipient, place and time, newest first', async () => {
    await using desk = await database.openDesk()
    const { deliveries } = desk.store
    const failure = { code: 'connection-lost' as const, message: 'Lost\u0000' }
    const one = delivery(1)
    const two = delivery(2, { recipient: osk, destination: 'wire', photoId: one.photoId })
    const three = delivery(3, { result: 'failed', proof: null, failure })
    for (const each of [one, two, three]) await deliveries.insert(each)
    const find = (filter: object) => deliveries.find({ limit: 10, ...filter })
    expect(await find({})).toEqual([three, two, one])
    expect(await find({ limit: 1 })).toEqual([three])
    expect(await find({ photoIds: [one.photoId] })).toEqual([two, one])
    expect(await find({ recipient: osk })).toEqual([two])
    expect(await find({ destination: 'client', since: momentOf(2) })).toEqual([three])
    expect(await find({ until: momentOf(2) })).toEqual([two, one])
    expect(await deliveries.named('client', 'a.jpg')).toEqual([one])
    await deliveries.insert(delivery(4, { sha256: hashOf('b.jpg'), result: 'failed', proof: null, failure }))
    const sent = await deliveries.lastSent([hashOf('a.jpg'), hashOf('b.jpg'), hashOf('c.jpg')])
    expect([...sent]).toEqual([[hashOf('a.jpg'), momentOf(2)]])
  })

  test('a delivery whose files are being made keeps where they go, until it has the files', async () => {
    await using desk = await database.openDesk()
    const { deliveryJobs } = desk.store
    const making = { exportJob: 'export-1', places: [{ destination: 'client', recipient: osk }] }
    const said = { by: 'Ana', again: false, older: false, replaces: false, notMade: [], ended: false }
    const job = { id: 'job-1', at: momentOf(1), making, ...said }
    await deliveryJobs.insert(job, [])
    expect(await deliveryJobs.list()).toEqual([job])
    const failure = { from: '/b.jpg', code: 'locked' as const, message: 'Locked\u0000' }
    const made = { ...job, making: null, notMade: [failure] }
    const { photoId, exportId, preset, revision, sha256, name } = delivery(1)
    const sendable = {
      ...{ photoId, exportId, preset, revision, sha256, name, path: '/a.jpg' },
      ...{ destination: 'client', recipient: osk }
    }
    const item = { job: job.id, position: 1, sendable, progress: { state: 'waiting' as const } }
    await deliveryJobs.setMade(made, [item])
    expect(await deliveryJobs.get(job.id)).toEqual(made)
    expect(await deliveryJobs.items(job.id)).toEqual([item])
  })

  test('a destination that is removed leaves the list, and one of its name can come again', async () => {
    await using desk = await database.openDesk()
    const { destinations } = desk.store
    const connection = { kind: 'folder' as const, path: '/mnt/client' }
    const destination = destinationSchema.parse({ name: 'client', label: 'Client', connection })
    await destinations.put(destination, false)
    expect(await destinations.get('client')).toEqual(destination)
    await destinations.put(destination, true)
    expect([await destinations.list(), await destinations.get('client')]).toEqual([[], undefined])
    await destinations.put({ ...destination, attempts: 2 }, false)
    expect(await destinations.list()).toMatchObject([{ attempts: 2 }])
  })

  test('an answer is found by its photo, oldest first, until it is taken back', async () => {
    await using desk = await database.openDesk()
    const { acknowledgements } = desk.store
    const answer = (number: number, recipient: typeof osk | null) => ({
      ...{ id: `answer-${number}`, at: momentOf(number), by: 'Ana', how: 'reply' as const, note: 'Done\u0000' },
      ...{ photoId: delivery(1).photoId, recipient, destination: 'client' },
      reply: { fileName: 'a.eml', sha256: hashOf('a.eml') }
    })
    const [one, two] = [answer(1, osk), answer(2, null)]
    for (const each of [two, one]) await acknowledgements.insert(each)
    expect(await acknowledgements.of([one.photoId])).toEqual([one, two])
    expect(await acknowledgements.of([delivery(2).photoId])).toEqual([])
    await acknowledgements.takeBack(one.id)
    expect(await acknowledgements.of([one.photoId])).toEqual([two])
  })
}
