import { expect, test } from 'vitest'
import { genesisHash } from '../../../shared/ledger/entry.ts'
import { editor, makeEvent, momentOf } from './make-records.ts'
import { readAll } from './read-all.ts'
import type { TestDatabase } from './test-databases.ts'

const refusals = [
  "update ledger_entries set kind = 'export' where sequence = 1",
  'update ledger_entries set sequence = 9 where sequence = 1',
  "update ledger_payloads set payload = '{}' where sequence = 1",
  'delete from ledger_entries where sequence = 2',
  'delete from ledger_payloads where sequence = 2',
  "update ledger_payloads set payload = '' where sequence = 1",
  "update ledger_payloads set salt = '', payload = '', sequence = 9 where sequence = 1",
  "update ledger_checkpoints set note = ''",
  'update ledger_checkpoints set size = 2',
  'delete from ledger_checkpoints',
  'delete from ledger_head',
  "update ledger_head set entries = 0, hash = ''",
  'update ledger_head set entries = entries + 2',
  "insert into ledger_head (id, entries, hash) values (2, 0, '')"
]

const refusalsOf = {
  sqlite: [
    "insert or replace into ledger_entries select sequence, at, actor, kind, 'photo 9', payload_hash, previous_hash, hash from ledger_entries",
    "insert or replace into ledger_payloads select sequence, salt, '{}' from ledger_payloads",
    "insert or replace into ledger_checkpoints select size, '', subtrees from ledger_checkpoints",
    "update or replace ledger_entries set subject = 'photo 9'"
  ],
  postgres: [
    "insert into ledger_payloads select sequence, salt, '{}' from ledger_payloads on conflict (sequence) do update set payload = excluded.payload",
    'truncate ledger_entries cascade',
    'truncate ledger_payloads',
    'truncate ledger_checkpoints',
    'truncate ledger_head'
  ]
}

/** What holds of the ledger. */
export function checkLedger(database: TestDatabase): void {
  test('entries come back in order, each chained to the one before', async () => {
    await using desk = await database.openDesk()
    const payload = { text: 'NUL \0, "quotes", 北京 📷', list: [1.5, null, { b: 1, a: undefined }], none: undefined }
    const first = await desk.store.ledger.append({ ...makeEvent(1), payload })
    const second = await desk.store.ledger.append({
      at: momentOf(2),
      actor: editor,
      kind: 'revision',
      subject: "it's",
      payload: {}
    })
    expect(first).toMatchObject({ sequence: 1, previousHash: genesisHash })
    expect(second).toMatchObject({ sequence: 2, previousHash: first.hash })
    const stored = await readAll(desk.store.ledger.each())
    const { none: _, ...kept } = payload
    expect(stored).toEqual([{ ...first, payload: kept }, second])
    expect(await desk.store.ledger.count()).toBe(2)
  })

  test('a payload that is no JSON data is refused and leaves no gap', async () => {
    await using desk = await database.openDesk()
    for (const value of [Number.NaN, '\ud800', new Date(), () => 1, [undefined]]) {
      await expect(desk.store.ledger.append({ ...makeEvent(1), payload: { value } })).rejects.toThrow(TypeError)
    }
    expect(await desk.store.ledger.append(makeEvent(1))).toMatchObject({ sequence: 1 })
    expect(await desk.store.ledger.verify()).toMatchObject({ entries: 1, problems: [] })
  })

  if (database.isShared) {
    test('the database itself refuses to change or remove what was recorded', async () => {
      await using desk = await database.openDesk()
      for (const number of [1, 2, 3]) await desk.store.ledger.append(makeEvent(number))
      await desk.store.ledger.checkpoints.insert({ size: 3, note: 'A note.\n', hashes: [] })
      await using raw = await desk.openRaw()
      const before = await raw.all('select * from ledger_entries order by sequence')
      for (const statement of [...refusals, ...refusalsOf[desk.kind]]) {
        await expect(raw.run(statement), statement).rejects.toThrow('append-only')
      }
      expect(await raw.all('select * from ledger_entries order by sequence')).toEqual(before)
      expect(await desk.store.ledger.verify()).toMatchObject({ entries: 3, problems: [{ where: 'checkpoint 3' }] })
    })
  }

  if (database.isShared) {
    test('two hosts on one database continue one chain', async () => {
      await using desk = await database.openDesk()
      await using other = await desk.openAgain()
      for (let number = 1; number <= 20; number += 2) {
        const first = desk.store.ledger.append(makeEvent(number))
        // SQLite makes a second connection wait where it stands, which in one process is for ever.
        if (desk.kind === 'sqlite') await first
        await Promise.all([first, other.ledger.append(makeEvent(number + 1))])
      }
      expect(await other.ledger.verify()).toMatchObject({ entries: 20, problems: [] })
    })
  }

  test('a long check tells how far it is and can be stopped', async () => {
    await using desk = await database.openDesk()
    await desk.store.transact(async (records) => {
      for (let number = 1; number <= 1001; number += 1) await records.ledger.append(makeEvent(number))
    })
    const told: (readonly [number, number])[] = []
    expect(await desk.store.ledger.verify({ onProgress: (done, total) => told.push([done, total]) })).toMatchObject({
      entries: 1001,
      problems: []
    })
    expect(told.length).toBeGreaterThan(1)
    expect(told.map(([, total]) => total)).toEqual(told.map(() => 1001))
    expect(told.at(-1)).toEqual([1001, 1001])
    const stop = new AbortController()
    const stopped = desk.store.ledger.verify({ signal: stop.signal, onProgress: () => stop.abort(new Error('enough')) })
    await expect(stopped).rejects.toThrow('enough')
  })
}
