import { expect, test } from 'vitest'
import { openUnguarded } from './open-unguarded.ts'
import { readAll } from './read-all.ts'
import { appendEvents } from './sign-ledger.ts'
import { tamperBits } from './tamper-bits.ts'
import type { TestDatabase, TestDesk } from './test-databases.ts'

const entries = 12

const removals: readonly (readonly [what: string, statements: readonly string[], where: readonly string[]])[] = [
  [
    'a removed tail',
    ['delete from ledger_entries where sequence > 10', 'delete from ledger_payloads where sequence > 10'],
    ['entry 11']
  ],
  [
    'a removed last entry',
    ['delete from ledger_entries where sequence = 12', 'delete from ledger_payloads where sequence = 12'],
    ['entry 12']
  ],
  [
    'a removed middle',
    ['delete from ledger_entries where sequence in (5, 6)', 'delete from ledger_payloads where sequence in (5, 6)'],
    ['entry 5']
  ],
  [
    'a removed first entry',
    ['delete from ledger_entries where sequence = 1', 'delete from ledger_payloads where sequence = 1'],
    ['entry 1']
  ],
  ['a removed text', ['delete from ledger_payloads where sequence = 7'], ['entry 7']],
  ['a text whose entry is gone', ['delete from ledger_entries where sequence = 3'], ['entry 3', 'entry 3']],
  [
    'a text slipped in without an entry',
    ['insert into ledger_payloads select 99, salt, payload from ledger_payloads where sequence = 12'],
    ['entry 99']
  ],
  [
    'an actor written otherwise, to the same effect',
    ["update ledger_entries set actor = replace(actor, '\":', '\": ') where sequence = 8"],
    ['entry 8']
  ],
  ['two swapped rows', swap('ledger_entries', 4, 9), ['entry 4', 'entry 9']],
  ['two swapped texts', swap('ledger_payloads', 4, 9), ['entry 4', 'entry 9']],
  ['a removed end', ['delete from ledger_head'], ['end of the ledger']],
  [
    'an end set back with its tail removed',
    [
      'delete from ledger_entries where sequence = 12',
      'delete from ledger_payloads where sequence = 12',
      'update ledger_head set entries = 11'
    ],
    ['end of the ledger']
  ],
  [
    'an entry added behind the desk',
    [
      'insert into ledger_entries select 13, at, actor, kind, subject, payload_hash, hash, hash from ledger_entries where sequence = 12',
      'insert into ledger_payloads select 13, salt, payload from ledger_payloads where sequence = 12'
    ],
    ['entry 13']
  ],
  ['everything removed', ['delete from ledger_payloads', 'delete from ledger_entries'], ['entry 1']]
]

/** What holds when somebody with all rights over the database changes the ledger behind the desk's back. */
export function checkTampering(database: TestDatabase): void {
  test('any single changed bit of any stored value is found, and the entry named', async () => {
    expect(await tamperBits(database, { runs: 60, seed: 5 })).toEqual({ changed: 60, located: 60 })
  })

  test.each(removals)('%s is found and located', async (_, statements, where) => {
    await using desk = await openLedger(database)
    await using raw = await openUnguarded(desk)
    for (const statement of statements) await raw.run(statement)
    const { problems } = await desk.store.ledger.verify()
    expect(problems.map((problem) => problem.where)).toEqual(expect.arrayContaining([...where]))
    // Besides the entry itself only the one that follows it may be named.
    const places = where.flatMap((place) => [place, place.replace(/\d+/, (number) => String(Number(number) + 1))])
    expect([...places, 'end of the ledger']).toEqual(expect.arrayContaining(problems.map((problem) => problem.where)))
  })

  test('an entry that cannot be read stops reading with its name, not with a guess', async () => {
    await using desk = await openLedger(database)
    await using raw = await openUnguarded(desk)
    await raw.run('update ledger_entries set actor = \'{"name":"Ana"}\' where sequence = 8')
    const reading = readAll(desk.store.ledger.each())
    await expect(reading).rejects.toMatchObject({
      code: 'verification-failed',
      message: expect.stringContaining('entry 8')
    })
  })
}

function swap(table: string, one: number, other: number): readonly string[] {
  const move = (from: number, to: number) => `update ${table} set sequence = ${to} where sequence = ${from}`
  return [move(one, 1000), move(other, one), move(1000, other)]
}

async function openLedger(database: TestDatabase): Promise<TestDesk> {
  const desk = await database.openDesk()
  await appendEvents(desk.store, 1, entries)
  return desk
}
