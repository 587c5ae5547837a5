import { DeskError } from '../../../shared/contract/desk-error.ts'
import { nameEntry } from '../../../shared/ledger/check-chain.ts'
import { writeEntry } from '../../../shared/ledger/entry.ts'
import { parseCheckpoint, writeCheckpoint } from '../../../shared/ledger/note/checkpoint-text.ts'
import { parseNote, signNote } from '../../../shared/ledger/note/signed-note.ts'
import { writeVerifierKey } from '../../../shared/ledger/note/verifier-key.ts'
import type { GrowingTree } from '../../../shared/ledger/tree/growing-tree.ts'
import { createTree } from '../../../shared/ledger/tree/growing-tree.ts'
import { hashLeaf } from '../../../shared/ledger/tree/tree-hashing.ts'
import type { DeskParts } from '../desk-parts.ts'
import type { StoredCheckpoint } from '../ports/ledger.ts'
import type { AnchorOutcome } from './anchor-checkpoints.ts'
import { anchorCheckpoints } from './anchor-checkpoints.ts'
import type { SigningParts } from './open-key.ts'
import { openKey } from './open-key.ts'

/** What making checkpoints takes. */
export type CheckpointParts = SigningParts & Pick<DeskParts, 'anchors' | 'turns'>

/** The checkpoint over all entries, and what became of it outside the desk. */
export interface MadeCheckpoint {
  readonly size: number
  readonly root: string
  /** The signed note: what is mailed, committed or printed. */
  readonly note: string
  /** The verifier key line it is checked with. */
  readonly key: string
  /** False where nothing happened since the last one, which this then is. */
  readonly made: boolean
  /** Null where no anchor file is set. */
  readonly anchor: AnchorOutcome | null
}

/**
 * Signs where the ledger stands now and appends the checkpoint to the anchor file, if one is set; that file failing never fails the checkpoint.
 * Goes on from the last checkpoint, so that only entries since then are read, and signs none that does not follow the chain. Throws DeskError
 * `verification-failed`, and what `openKey` throws.
 */
export async function makeCheckpoint(desk: CheckpointParts): Promise<MadeCheckpoint> {
  // Two at once would write the anchor file twice.
  return desk.turns.take(desk.signing.place, async () => {
    const { key, sign } = await openKey(desk)
    const last = await desk.store.ledger.checkpoints.last()
    const tree = createTree(desk.signing.hashing, { from: last && continueFrom(last, desk) })
    await growTree(desk, tree)
    const { size, hashes } = tree.state()
    const root = tree.root()
    const note =
      last?.size === size ? last.note : signNote(writeCheckpoint({ origin: key.name, size, root }), key, sign)
    const made = last?.size !== size && (await desk.store.ledger.checkpoints.insert({ size, note, hashes }))
    const { anchorFile } = await desk.store.settings.read()
    const anchor = anchorFile === null ? null : await anchorCheckpoints(desk, anchorFile)
    return { size, root, note, key: writeVerifierKey(key), made, anchor }
  })
}

// A log must not sign what does not follow from what it signed before.
function continueFrom(last: StoredCheckpoint, { signing }: Pick<DeskParts, 'signing'>): StoredCheckpoint {
  const note = parseNote(last.note)
  const signed = note && parseCheckpoint(note.text)
  if (signed?.size === last.size && signed.root === createTree(signing.hashing, { from: last }).root()) return last
  throw refuse(`checkpoint ${last.size} does not hold`)
}

async function growTree(desk: CheckpointParts, tree: GrowingTree): Promise<void> {
  const { hashing } = desk.signing
  let before: { readonly sequence: number; readonly hash: string } | undefined
  for await (const { entry } of desk.store.ledger.recorded(tree.state().size)) {
    const text = writeEntry(entry)
    const follows = before === undefined || entry.previousHash === before.hash
    const expected = (before?.sequence ?? tree.state().size) + 1
    if (hashing.hashText(text) !== entry.hash || !follows || entry.sequence !== expected)
      throw refuse(nameEntry(entry.sequence))
    tree.append(hashLeaf(text, hashing))
    before = entry
  }
}

function refuse(what: string): DeskError {
  return new DeskError(
    'verification-failed',
    `The ledger was changed by something else (${what}). No checkpoint was signed; photos are not affected. Check the record with "erratum audit verify", and restore the database from a backup.`
  )
}
