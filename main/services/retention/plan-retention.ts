import type { ChangeNumber } from '../../../shared/contract/identifiers.ts'
import type { RetentionPlan, RetentionRule } from '../../../shared/contract/retention.ts'
import type { DeskParts } from '../desk-parts.ts'
import type { VaultObject } from '../ports/vault.ts'
import { chooseRemoved } from './choose-removed.ts'
import type { ReplacedBytes } from './read-replaced.ts'
import { readReplaced } from './read-replaced.ts'

type PlanParts = Pick<DeskParts, 'store' | 'vault' | 'clock'>

/** A plan, and the objects it names. */
export interface PlannedRemoval {
  readonly plan: RetentionPlan
  readonly removed: readonly string[]
}

/** What a rule, the desk's own where none is given, would take out of the vault now. Nothing is removed. */
export async function planRetention(desk: PlanParts, given?: RetentionRule): Promise<PlannedRemoval> {
  const rule = given ?? (await desk.store.settings.read()).retention
  const objects = new Map<string, VaultObject>()
  for await (const object of desk.vault.objects()) objects.set(object.sha256, object)
  const replaced = await readReplaced(desk)
  const { removed, before, after } = chooseRemoved(rule, { objects, replaced, now: desk.clock() })
  const plan = {
    rule,
    goes: { objects: removed.length, bytes: Math.max(0, before - after) },
    stays: { objects: objects.size - removed.length, bytes: after },
    ends: await listEnded(desk, removed, replaced)
  }
  return { plan, removed }
}

async function listEnded(
  { store }: PlanParts,
  removed: readonly string[],
  replaced: ReadonlyMap<string, ReplacedBytes>
): Promise<RetentionPlan['ends']> {
  const photos = new Map<ChangeNumber, Set<string>>()
  for (const sha256 of removed)
    for (const { change, photoId } of replaced.get(sha256)?.ends ?? [])
      photos.set(change, (photos.get(change) ?? new Set()).add(photoId))
  const ends: RetentionPlan['ends'] = []
  for (const number of [...photos.keys()].toSorted((one, other) => other - one)) {
    const change = await store.changes.get(number)
    if (change === undefined) throw new Error(`A revision names change ${number}, which the catalog does not have`)
    const { at, by, reason } = change
    ends.push({ change: number, at, by, reason, photos: photos.get(number)?.size ?? 0 })
  }
  return ends
}
