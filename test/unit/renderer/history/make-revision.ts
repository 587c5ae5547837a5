import type { Revision } from '../../../../shared/contract/history.ts'

/** A revision as the desk tells it: an edit without fields, unless given otherwise. */
export function makeRevision(revision: number, part: Partial<Revision> = {}): Revision {
  return {
    revision,
    at: '2026-05-12T09:00:00.000Z',
    by: 'D. Achterberg',
    kind: revision === 1 ? 'seen' : 'edit',
    reason: '',
    notice: null,
    change: null,
    of: null,
    sha256: 'a'.repeat(64),
    fields: {},
    ...part
  }
}
