import type { PhotoProof } from '../../../shared/contract/audit.ts'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import { writeEntry } from '../../../shared/ledger/entry.ts'
import { splitNotes } from '../../../shared/ledger/note/split-notes.ts'
import { createTree } from '../../../shared/ledger/tree/growing-tree.ts'
import { listConsistency, listInclusion } from '../../../shared/ledger/tree/proof-ranges.ts'
import { keepRangeHashes } from '../../../shared/ledger/tree/range-hashes.ts'
import { hashLeaf } from '../../../shared/ledger/tree/tree-hashing.ts'
import type { CheckpointParts } from '../checkpoint/make-checkpoint.ts'
import { makeCheckpoint } from '../checkpoint/make-checkpoint.ts'
import { keySubject } from '../checkpoint/read-keys.ts'
import type { DeskParts } from '../desk-parts.ts'
import { getPhoto } from '../photos/get-photo.ts'
import type { RecordedEntry } from '../ports/ledger.ts'
import { describeEntry } from './describe-entry.ts'

/**
 * A proof that everything the ledger says about a photo, its changes and its notices, is under the desk's checkpoint, made now; with the keys it is
 * checked by, and that it follows from the last checkpoint in the anchor file. Reads the whole ledger once. Throws DeskError `not-found`,
 * `verification-failed`, and what `makeCheckpoint` throws.
 */
export async function provePhoto(desk: CheckpointParts, photoId: PhotoId, signal?: AbortSignal): Promise<PhotoProof> {
  const photo = await getPhoto(desk, photoId)
  // Before the checkpoint, which goes into that file itself: what left the machine earlier says more.
  const anchor = await findAnchored(desk)
  const { size, root, note } = await makeCheckpoint(desk)
  if (anchor !== undefined && anchor.size > size) throw changed()
  const wanted = await listSequences(desk, photoId, size)
  const inclusions = new Map([...wanted].map((sequence) => [sequence, listInclusion(sequence - 1, size)]))
  const consistency = anchor === undefined ? [] : listConsistency(anchor.size, size)
  const hashes = keepRangeHashes([...inclusions.values(), consistency].flat(), desk.signing.hashing)
  const tree = createTree(desk.signing.hashing, { onSubtree: hashes.take })
  const entries: RecordedEntry[] = []
  for await (const recorded of desk.store.ledger.recorded(0, size)) {
    signal?.throwIfAborted()
    tree.append(hashLeaf(writeEntry(recorded.entry), desk.signing.hashing))
    if (inclusions.has(recorded.entry.sequence)) entries.push(recorded)
  }
  if (tree.root() !== root) throw changed()
  return {
    format: 'erratum-proof',
    version: 1,
    photo: { id: photo.id, path: photo.path },
    checkpoint: note,
    entries: entries.map((recorded) => ({
      ...describeEntry(recorded),
      inclusion: (inclusions.get(recorded.entry.sequence) ?? []).map(hashes.of)
    })),
    anchored: anchor === undefined ? null : { checkpoint: anchor.note, consistency: consistency.map(hashes.of) }
  }
}

async function listSequences(
  { store }: Pick<DeskParts, 'store'>,
  photoId: PhotoId,
  size: number
): Promise<ReadonlySet<number>> {
  const revisions = await store.revisions.of(photoId)
  const changes = revisions.flatMap(({ change }) => (change === null ? [] : [`change ${change}`]))
  const notices = revisions.flatMap(({ notice }) => (notice === null ? [] : [`notice ${notice}`]))
  const about = await store.ledger.about([...new Set([photoId, keySubject, ...changes, ...notices])])
  return new Set(about.map(({ sequence }) => sequence).filter((sequence) => sequence <= size))
}

async function findAnchored({ store, anchors }: Pick<DeskParts, 'store' | 'anchors'>) {
  const { anchorFile } = await store.settings.read()
  // An anchor that cannot be read now is told with the checkpoint; the proof stands without it.
  const found = anchorFile === null ? null : await anchors.read(anchorFile).catch(passOver)
  return found === null ? undefined : splitNotes(found.text).notes.at(-1)
}

function passOver(error: unknown): null {
  if (error instanceof DeskError) return null
  throw error
}

function changed(): DeskError {
  return new DeskError(
    'verification-failed',
    'The ledger was changed by something else: its entries do not give the tree of its checkpoints, or fewer than its anchor file covers. No proof was made; photos are not affected. Check the record with "erratum audit verify".'
  )
}
