import { join } from 'node:path'
import { openDeskStore } from '../../main/catalog/open-desk-store.ts'
import type { DeskSettings } from '../../shared/contract/settings.ts'

/** A desk's settings as they are stored, and what the record says of their changes, oldest first. Read beside the running desk. */
export async function readSettings(
  desk: string
): Promise<{ readonly settings: DeskSettings; readonly changes: readonly unknown[] }> {
  await using store = await openDeskStore({ kind: 'sqlite', file: join(desk, 'desk.db') })
  const changes: unknown[] = []
  for await (const { kind, payload } of store.ledger.each())
    if (kind === 'settings-changed') changes.push(payload['changes'])
  return { settings: await store.settings.read(), changes }
}
