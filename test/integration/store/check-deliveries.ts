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
