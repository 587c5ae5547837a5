import { expect, it } from 'vitest'
import { openDeskStore } from '../../../main/catalog/open-desk-store.ts'
import { keepCheckpoint, startKeepingCheckpoints } from '../../../main/services/checkpoint/keep-checkpoints.ts'
import { createDeskEvents } from '../../../main/services/desk-events.ts'
import { appendEvents, createKeyMemory, createSigner } from '../store/sign-ledger.ts'

it('what happens at an open desk is signed by itself, a while after it happened', async () => {
  await using store = await openDeskStore({ kind: 'sqlite', file: ':memory:' })
  const desk = { ...createSigner(store), events: createDeskEvents() }
  const log: unknown[] = []
  await appendEvents(store, 1, 3)
  await using _keeping = startKeepingCheckpoints({ desk, log: (...told) => log.push(told), afterMs: 1 })
  await expect.poll(async () => (await store.ledger.checkpoints.last())?.size).toBe(4)
  await appendEvents(store, 13, 15)
  desk.events.publish({ type: 'notices' })
  await expect.poll(async () => (await store.ledger.checkpoints.last())?.size).toBe(7)
  expect(log).toEqual([])
})

it('a desk whose key is lost goes on working, and the log says what is missing', async () => {
  await using store = await openDeskStore({ kind: 'sqlite', file: ':memory:' })
  const log: string[] = []
  await appendEvents(store, 1, 1)
  await keepCheckpoint(createSigner(store), (what) => log.push(what))
  await appendEvents(store, 2, 2)
  await keepCheckpoint(createSigner(store, createKeyMemory()), (what) => log.push(what))
  expect(log).toEqual(['no checkpoint of the record could be made'])
  expect(await store.ledger.checkpoints.count()).toBe(1)
})
