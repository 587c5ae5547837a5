import type { DeskParts } from '../desk-parts.ts'
import type { ChangeRecord } from '../ports/desk-store.ts'
import type { ChangePlan } from './change-plan.ts'

/** A change that gets its number when its first photo is ready to be put in place, so that history has no empty changes. */
export interface OpenChange {
  /** The change; its first call records it with its ledger entry. */
  begin(): Promise<ChangeRecord>
  /** How many photos it has, refused ones too. */
  readonly planned: number
  /** The change, where it was begun. */
  current(): ChangeRecord | null
}

/** A change of this plan, not yet recorded. */
export function openChange(desk: Pick<DeskParts, 'store' | 'clock'>, plan: ChangePlan): OpenChange {
  let begun: Promise<ChangeRecord> | undefined
  let change: ChangeRecord | null = null

  const record = () =>
    desk.store.transact(async (records): Promise<ChangeRecord> => {
      const { kind, reason, notice, of, actor } = plan
      const fresh = { at: desk.clock(), by: actor.name, kind, reason, notice, of }
      const number = await records.changes.insert(fresh)
      await records.ledger.append({
        at: fresh.at,
        actor,
        kind: 'change-planned',
        subject: `change ${number}`,
        payload: { change: number, kind, reason, notice, of, photos: listPlanned(plan) }
      })
      return { ...fresh, change: number, undoneBy: null }
    })

  return {
    planned: plan.entries.length,
    async begin() {
      begun ??= record()
      change = await begun
      return change
    },
    current: () => change
  }
}

function listPlanned(plan: ChangePlan) {
  return plan.entries.flatMap((entry) =>
    'planned' in entry
      ? [{ photo: entry.planned.photo.id, path: entry.planned.photo.path, revision: entry.planned.photo.revision }]
      : []
  )
}
