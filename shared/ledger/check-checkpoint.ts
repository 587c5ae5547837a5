import type { LedgerProblem } from './check-chain.ts'
import { parseCheckpoint } from './note/checkpoint-text.ts'
import type { VerifyText } from './note/signed-note.ts'
import { parseNote, verifyNote } from './note/signed-note.ts'
import type { VerifierKey } from './note/verifier-key.ts'

/** A checkpoint to be checked, and what the ledger says about its entries. */
export interface CheckpointClaim {
  readonly note: string
  readonly size: number
  /** Hash of the tree over the ledger's first `size` entries, as they are now. */
  readonly root: string
  /** The key in force at that entry; undefined where the ledger names none. */
  readonly key: VerifierKey | undefined
  readonly where: string
}

/** What is wrong with a checkpoint, or with the entries under it: nothing where it was signed by the desk over exactly these entries. */
export function checkCheckpoint(claim: CheckpointClaim, verify: VerifyText): readonly LedgerProblem[] {
  const { size, root, key, where } = claim
  const note = parseNote(claim.note)
  const checkpoint = note && parseCheckpoint(note.text)
  if (note === undefined || checkpoint?.size !== size)
    return [{ what: 'The checkpoint cannot be read as one of this size: it was changed after it was made.', where }]
  const problems: LedgerProblem[] = []
  if (key === undefined || checkpoint.origin !== key.name || verifyNote(note, [key], verify).length === 0) {
    problems.push({ what: 'The checkpoint is not signed by the key the desk had then.', where })
  }
  if (checkpoint.root !== root) {
    const what = `The first ${size} entries are not the ones this checkpoint was made over: the history was rewritten, or the checkpoint was.`
    problems.push({ what, where })
  }
  return problems
}
