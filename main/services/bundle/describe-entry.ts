import type { BundleEntry } from '../../../shared/contract/audit.ts'
import type { RecordedEntry } from '../ports/ledger.ts'

/** An entry as it stands in what is handed to others. */
export function describeEntry({ entry, salt, payload }: RecordedEntry): BundleEntry {
  const { sequence, at, actor, kind, subject, payloadHash, previousHash, hash } = entry
  return { sequence, at, actor, kind, subject, payloadHash, previousHash, hash, salt, payload }
}
