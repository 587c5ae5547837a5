import type { RawDatabase } from './raw-database.ts'
import type { TestDesk } from './test-databases.ts'

/** Takes a desk's database back to before it had checkpoints and erasure, as an older version left it. */
export async function undoCheckpoints(raw: RawDatabase, kind: TestDesk['kind']): Promise<void> {
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
