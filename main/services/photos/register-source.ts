import { basename } from 'node:path'
import { sourceIdSchema } from '../../../shared/contract/identifiers.ts'
import type { DeskParts } from '../desk-parts.ts'
import type { Actor } from '../ports/ledger.ts'
import type { SourceRecord } from '../ports/sources.ts'

/** The source of this folder (absolute path); made known to the desk, with its ledger entry, where it was not. */
export async function registerSource(
  desk: Pick<DeskParts, 'store' | 'clock' | 'newId' | 'events'>,
  { path, actor, sample = false }: { readonly path: string; readonly actor: Actor; readonly sample?: boolean }
): Promise<SourceRecord> {
  const added = await desk.store.transact(async (records) => {
    const known = await records.sources.byPath(path)
    if (known !== undefined) return { source: known, isNew: false }
    const at = desk.clock()
    const name = basename(path) || path
    const source: SourceRecord = { id: sourceIdSchema.parse(desk.newId()), path, name, sample, addedAt: at }
    await records.sources.insert(source)
    await records.ledger.append({
      at,
      actor,
      kind: 'source-added',
      subject: source.id,
      payload: { path, name, sample }
    })
    return { source, isNew: true }
  })
  if (added.isNew) desk.events.publish({ type: 'sources' })
  return added.source
}
