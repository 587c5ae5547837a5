import { expect } from 'vitest'
import type { RawDatabase } from './raw-database.ts'
import type { TestDesk } from './test-databases.ts'

const tables = ['ledger_entries', 'ledger_payloads', 'ledger_head', 'ledger_checkpoints']

/** A desk's database without the guards of the ledger, for somebody with all rights over it. */
export async function openUnguarded(desk: TestDesk): Promise<RawDatabase> {
  const raw = await desk.openRaw()
  if (desk.kind === 'sqlite') {
    const triggers = await raw.all("select name from sqlite_master where type = 'trigger' and tbl_name like 'ledger%'")
    expect(triggers).toHaveLength(12)
    for (const { name } of triggers) await raw.run(`drop trigger ${name}`)
    return raw
  }
  for (const table of tables) await raw.run(`alter table ${table} disable trigger user`)
  await raw.run('alter table ledger_payloads drop constraint ledger_payloads_sequence_fkey')
  return raw
}
