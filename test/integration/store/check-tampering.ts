import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DeskStore } from '../../../main/services/ports/desk-store.ts'
import { makeEvent } from './make-records.ts'
import type { RawDatabase } from './raw-database.ts'
import { readAll } from './read-all.ts'
import type { TestDatabase, TestDesk } from './test-databases.ts'

const entries = 12

const columns = [
  ...['sequence', 'at', 'actor', 'kind', 'subject', 'payload_hash', 'previous_hash', 'hash'].map(
    (column) => ['ledger_entries', column] as const
  ),
  ...['sequence', 'salt', 'payload'].map((column) => ['ledger_payloads', column] as const),
  ...['id', 'entries', 'hash'].map((column) => ['ledger_head', column] as const)
]

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
    await using desk = await openLedger(database)
    await using raw = await openUnguarded(desk)
    const law = fc.asyncProperty(
      fc.constantFrom(...columns),
      fc.nat(),
      fc.nat(),
      async ([table, column], rowAt, bitAt) => {
        const key = table === 'ledger_head' ? 'id' : 'sequence'
        const [row] = await raw.all(`select * from ${table} where ${key} = ?`, [
          key === 'id' ? 1 : 1 + (rowAt % entries)
        ])
        if (!row) throw new Error('No row')
        const value = row[column]
        const changed = flipBit(desk.kind, value, bitAt)
        await raw.run(`update ${table} set ${column} = ${bind(desk, value)} where ${key} = ?`, [changed, row[key]])
        const found = await desk.store.ledger.verify()
        const keyNow = column === key ? changed : row[key]
        await raw.run(`update ${table} set ${column} = ${bind(desk, value)} where ${key} = ?`, [
          asStored(value),
          keyNow
        ])
        const places =
          table === 'ledger_head' ? [/^end of the ledger$/, /^entry 1[23]$/] : [new RegExp(`^entry ${row[key]}$`)]
        expect(
          found.problems.some(({ where }) => places.some((place) => place.test(where))),
          JSON.stringify(found.problems)
        ).toBe(true)
      }
    )
    await fc.assert(law, { numRuns: 150, seed: 5 })
    expect(await desk.store.ledger.verify()).toEqual({ entries, problems: [] })
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
  await appendAll(desk.store)
  return desk
}

async function appendAll(store: DeskStore): Promise<void> {
  await store.transact(async (records) => {
    for (let number = 1; number <= entries; number += 1) await records.ledger.append(makeEvent(number))
  })
}

async function openUnguarded(desk: TestDesk): Promise<RawDatabase> {
  const raw = await desk.openRaw()
  if (desk.kind === 'sqlite') {
    const triggers = await raw.all("select name from sqlite_master where type = 'trigger' and tbl_name like 'ledger%'")
    expect(triggers).toHaveLength(9)
    for (const { name } of triggers) await raw.run(`drop trigger ${name}`)
    return raw
  }
  for (const table of ['ledger_entries', 'ledger_payloads', 'ledger_head'])
    await raw.run(`alter table ${table} disable trigger user`)
  await raw.run('alter table ledger_payloads drop constraint ledger_payloads_sequence_fkey')
  return raw
}

// SQLite stores any bytes as text; PostgreSQL refuses what is not UTF-8, so there only bits that leave it UTF-8 are tried.
function flipBit(kind: TestDesk['kind'], value: unknown, at: number): unknown {
  // High enough to land on no other row's number.
  if (typeof value === 'number') return value ^ (1 << (4 + (at % 20)))
  const bytes = Buffer.from(String(value), 'utf8')
  const flip = (index: number, bit: number) => {
    bytes[index] = (bytes[index] ?? 0) ^ (1 << bit)
  }
  if (kind === 'sqlite') flip(Math.floor(at / 8) % bytes.length, at % 8)
  else {
    const ascii = [...bytes.keys()].filter((index) => (bytes[index] ?? 0) < 0x80)
    // The lowest four bits of a printable character never make it a NUL, which PostgreSQL's text cannot hold.
    flip(ascii[Math.floor(at / 4) % ascii.length] ?? 0, at % 4)
  }
  return bytes
}

function asStored(value: unknown): unknown {
  return typeof value === 'string' ? Buffer.from(value, 'utf8') : value
}

function bind(desk: TestDesk, value: unknown): string {
  if (typeof value === 'number') return '?'
  return desk.kind === 'sqlite' ? 'cast(? as text)' : "convert_from(?, 'UTF8')"
}
