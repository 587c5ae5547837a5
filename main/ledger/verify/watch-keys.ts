import type { KeyInForce } from '../../../shared/ledger/keys/key-history.ts'
import { checkTrust, readKeyEntry } from '../../../shared/ledger/keys/key-history.ts'
import { verifyText } from '../ed25519.ts'
import { hashHex } from '../hash-hex.ts'
import { hashText } from '../hash-text.ts'
import type { EntryWatch, Findings } from './findings.ts'
import { readPayload } from './read-payload.ts'

const tools = { hashing: { hashText, hashHex }, verify: verifyText }

/** Follows the desk's keys from entry to entry, into `history`; at the end checks that they come from the trusted one, where one is given. */
export function watchKeys({ problems, remarks }: Findings, history: KeyInForce[], trusted?: string): EntryWatch {
  return {
    take({ row }) {
      if (row.kind !== 'key') return
      const read = readKeyEntry(history, { sequence: row.sequence, payload: readPayload(row) }, tools)
      if (read.entered !== undefined) history.push(read.entered)
      problems.push(...read.problems)
      remarks.push(...read.remarks)
    },
    end() {
      if (trusted !== undefined) problems.push(...checkTrust(history, trusted, tools.hashing))
    }
  }
}
