import fc from 'fast-check'
import { expect } from 'vitest'
import { makeCheckpoint } from '../../../main/services/checkpoint/make-checkpoint.ts'
import { openUnguarded } from './open-unguarded.ts'
import { appendEvents, createSigner } from './sign-ledger.ts'
import type { TestDatabase, TestDesk } from './test-databases.ts'

// Twelve events, and the desk's key as the thirteenth entry; the checkpoint is over all of them.
const entries = 13

const columns = [
  ...['sequence', 'at', 'actor', 'kind', 'subject', 'payload_hash', 'previous_hash', 'hash'].map(
    (column) => ['ledger_entries', column] as const
  ),
  ...['sequence', 'salt', 'payload'].map((column) => ['ledger_payloads', column] as const),
  ...['id', 'entries', 'hash'].map((column) => ['ledger_head', column] as const),
  ...['size', 'note', 'subtrees'].map((column) => ['ledger_checkpoints', column] as const)
]
const keys = { ledger_entries: 'sequence', ledger_payloads: 'sequence', ledger_head: 'id', ledger_checkpoints: 'size' }

/** Turns single bits of stored values, one at a time, and checks that each is found where it is: at its entry, its checkpoint, or the end. Gives how many were changed and how many located. */
export async function tamperBits(
  database: TestDatabase,
  { runs, seed }: { readonly runs: number; readonly seed: number }
): Promise<{ readonly changed: number; readonly located: number }> {
  const counted = { changed: 0, located: 0 }
  await using desk = await database.openDesk()
  await appendEvents(desk.store, 1, entries - 1)
  await makeCheckpoint(createSigner(desk.store))
  await using raw = await openUnguarded(desk)
  const law = fc.asyncProperty(
    fc.constantFrom(...columns),
    fc.nat(),
    fc.nat(),
    async ([table, column], rowAt, bitAt) => {
      const key = keys[table]
      const at = { sequence: 1 + (rowAt % entries), id: 1, size: entries }[key]
      const [row] = await raw.all(`select * from ${table} where ${key} = ?`, [at])
      if (!row) throw new Error('No row')
      const value = row[column]
      const changed = flipBit(desk.kind, value, bitAt)
      await raw.run(`update ${table} set ${column} = ${bind(desk, value)} where ${key} = ?`, [changed, row[key]])
      counted.changed += 1
      const found = await desk.store.ledger.verify()
      const keyNow = column === key ? changed : row[key]
      await raw.run(`update ${table} set ${column} = ${bind(desk, value)} where ${key} = ?`, [asStored(value), keyNow])
      const places = {
        ledger_entries: [new RegExp(`^entry ${row[key]}$`)],
        ledger_payloads: [new RegExp(`^entry ${row[key]}$`)],
        ledger_head: [/^end of the ledger$/, /^entry 1[34]$/],
        ledger_checkpoints: [new RegExp(`^checkpoint ${keyNow}$`)]
      }[table]
      const isLocated = found.problems.some(({ where }) => places.some((place) => place.test(where)))
      expect(isLocated, JSON.stringify([table, column, found.problems])).toBe(true)
      if (isLocated) counted.located += 1
    }
  )
  await fc.assert(law, { numRuns: runs, seed })
  expect(await desk.store.ledger.verify()).toMatchObject({ entries, checkpoints: 1, problems: [], remarks: [] })
  return counted
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
    // The lowest four bits of a printable character never make it a NUL, which PostgreSQL's text cannot hold; a newline is none.
    const printable = ascii.filter((index) => (bytes[index] ?? 0) >= 0x20)
    flip(printable[Math.floor(at / 4) % printable.length] ?? 0, at % 4)
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
