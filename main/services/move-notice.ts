import type { Notice } from '../../shared/contract/notice.ts'
import type { DeskRecords } from './ports/desk-store.ts'
import type { Actor } from './ports/ledger.ts'

/** Brings a notice to a state, with its ledger entry; gives it as it is then. Nothing is recorded where it is there already. */
export async function moveNotice(
  records: DeskRecords,
  move: { readonly notice: Notice; readonly state: Notice['state']; readonly actor: Actor; readonly at: string }
): Promise<Notice> {
  const { notice, state, actor, at } = move
  if (notice.state === state) return notice
  const moved = { ...notice, state }
  await records.notices.update(moved)
  await records.ledger.append({
    at,
    actor,
    kind: 'notice-state',
    subject: `notice ${notice.number}`,
    payload: { notice: notice.number, from: notice.state, to: state }
  })
  return moved
}
