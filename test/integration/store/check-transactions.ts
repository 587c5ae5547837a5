import { expect, test } from 'vitest'
import type { DeskRecords } from '../../../main/services/ports/desk-store.ts'
import { makeEvent, makePhoto, makeRevision, makeSource } from './make-records.ts'
import { readAll } from './read-all.ts'
import type { TestDatabase } from './test-databases.ts'

const source = makeSource('/wire')

/** What holds of transactions. */
export function checkTransactions(database: TestDatabase): void {
  test('what a failed transaction recorded is gone, the ledger included', async () => {
    await using desk = await database.openDesk()
    await desk.store.ledger.append(makeEvent(1))
    const failing = desk.store.transact(async (records) => {
      const photo = makePhoto(source, 'a.jpg')
      await records.sources.insert(source)
      await records.photos.insert(photo)
      await records.revisions.insert(makeRevision(photo))
      await records.ledger.append(makeEvent(2))
      expect(await records.photos.count()).toBe(1)
      throw new Error('power cut')
    })
    await expect(failing).rejects.toThrow('power cut')
    expect(await desk.store.sources.list()).toEqual([])
    expect(await desk.store.photos.count()).toBe(0)
    expect(await desk.store.photos.holding('a.jpg', { ever: true })).toEqual([])
    expect(await desk.store.ledger.append(makeEvent(3))).toMatchObject({ sequence: 2 })
    expect(await desk.store.ledger.verify()).toMatchObject({ entries: 2, problems: [] })
  })

  test('a record that fails takes its whole transaction with it, even if the failure is caught', async () => {
    await using desk = await database.openDesk()
    const failing = desk.store.transact(async (records) => {
      await records.sources.insert(source)
      await expect(records.sources.insert(source)).rejects.toThrow()
      await records.ledger.append(makeEvent(1)).catch(() => undefined)
    })
    await expect(failing).rejects.toThrow()
    expect(await desk.store.sources.list()).toEqual([])
    expect(await desk.store.ledger.count()).toBe(0)
  })

  test('the store itself cannot be used inside its transaction, and says so instead of waiting for ever', async () => {
    await using desk = await database.openDesk()
    const uses: readonly ((store: DeskRecords) => Promise<unknown>)[] = [
      (store) => store.photos.count(),
      (store) => store.sources.insert(source),
      (store) => store.ledger.append(makeEvent(1)),
      (store) => readAll(store.photos.each())
    ]
    for (const use of uses) {
      await expect(desk.store.transact(() => use(desk.store))).rejects.toThrow('use the records handed in')
    }
    await desk.store.transact((records) => records.sources.insert(source))
    expect(await desk.store.sources.list()).toHaveLength(1)
  })

  test('records of a transaction that is over are refused', async () => {
    await using desk = await database.openDesk()
    const records = await desk.store.transact(async (handedIn) => handedIn)
    await expect(records.sources.insert(source)).rejects.toThrow('after the transaction ended')
    expect(await desk.store.sources.list()).toEqual([])
  })

  test('a transaction inside another takes back only itself when it fails, and goes with the outer one', async () => {
    await using desk = await database.openDesk()
    const outer = desk.store.transact(async (records) => {
      await records.ledger.append(makeEvent(1))
      const inner = desk.store.transact(async (nested) => {
        await nested.sources.insert(source)
        await nested.sources.insert(source)
      })
      await expect(inner).rejects.toThrow()
      await desk.store.transact((nested) => nested.ledger.append(makeEvent(2)))
      expect(await records.sources.list()).toEqual([])
      expect(await records.ledger.count()).toBe(2)
    })
    await outer
    expect(await desk.store.ledger.verify()).toMatchObject({ entries: 2, problems: [] })
    const failing = desk.store.transact(async () => {
      await desk.store.transact((nested) => nested.sources.insert(source))
      throw new Error('given up')
    })
    await expect(failing).rejects.toThrow('given up')
    expect(await desk.store.sources.list()).toEqual([])
  })

  test('works at the same time wait for each other, and the store waits for them', async () => {
    await using desk = await database.openDesk()
    const works = Array.from({ length: 20 }, (_, index) =>
      index % 2 === 0
        ? desk.store.ledger.append(makeEvent(index))
        : desk.store.transact(async (records) => {
            const before = await records.ledger.count()
            await Promise.all([records.ledger.append(makeEvent(index)), records.ledger.append(makeEvent(index))])
            expect(await records.ledger.count()).toBe(before + 2)
          })
    )
    await Promise.all(works)
    expect(await desk.store.ledger.verify()).toMatchObject({ entries: 30, problems: [] })
  })
}
