import type { RawDatabase } from './raw-database.ts'
import { takeOutHistorySearch } from './take-out-history-search.ts'
import type { TestDesk } from './test-databases.ts'

/** Takes a desk's database back to migration 0006, before checkpoints, recipients and the search in history, as an older version left it. */
export async function takeBackToSix(raw: RawDatabase, kind: TestDesk['kind']): Promise<void> {
  await takeOutHistorySearch(raw)
  for (const table of ['notice_recipients', 'recipients']) await raw.run(`drop table ${table}`)
  await takeOutCheckpoints(raw, kind)
  await raw.run("delete from kysely_migration where name >= '0007'")
}

async function takeOutCheckpoints(raw: RawDatabase, kind: TestDesk['kind']): Promise<void> {
  await raw.run('drop table ledger_checkpoints')
  await raw.run('drop index ledger_entries_subject')
  if (kind === 'sqlite') {
    await raw.run('drop trigger ledger_payloads_only_erased')
    await raw.run(
      "create trigger ledger_payloads_no_update before update on ledger_payloads begin select raise(abort, 'the ledger is append-only'); end"
    )
    return
  }
  await raw.run('drop trigger ledger_payloads_only_erased on ledger_payloads')
  await raw.run(
    'create trigger ledger_payloads_no_update before update on ledger_payloads for each row execute function refuse_ledger_change()'
  )
}
