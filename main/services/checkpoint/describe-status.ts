import type { AuditStatus } from '../../../shared/contract/audit.ts'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import { splitNotes } from '../../../shared/ledger/note/split-notes.ts'
import { writeVerifierKey } from '../../../shared/ledger/note/verifier-key.ts'
import type { DeskParts } from '../desk-parts.ts'
import { expectFailure } from '../expect-failure.ts'
import { tellStranger } from './anchor-checkpoints.ts'
import { readKeys } from './read-keys.ts'

type StatusParts = Pick<DeskParts, 'store' | 'signing' | 'anchors'>

/** How far the record is signed and when a checkpoint last left the machine: read from the anchor file itself, not from memory. Changes nothing. */
export async function describeStatus(desk: StatusParts): Promise<AuditStatus> {
  const { ledger } = desk.store
  const last = await ledger.checkpoints.last()
  const key = await describeKey(desk)
  const { anchorFile } = await desk.store.settings.read()
  return {
    entries: await ledger.count(),
    checkpoint: last === undefined ? null : { size: last.size, at: await readMoment(desk, last.size) },
    ...key,
    anchor: anchorFile === null ? null : await describeAnchor(desk, anchorFile)
  }
}

async function readMoment(desk: StatusParts, sequence: number): Promise<string> {
  for await (const { entry } of desk.store.ledger.recorded(sequence - 1, sequence)) return entry.at
  throw new DeskError(
    'verification-failed',
    `The ledger was changed by something else: entry ${sequence}, under a checkpoint, is missing. Photos are not affected. Check the record.`
  )
}

async function describeKey({ store, signing }: StatusParts): Promise<Pick<AuditStatus, 'key' | 'keyProblem'>> {
  const present = (await readKeys(store, signing)).at(-1)
  if (present === undefined) return { key: null, keyProblem: null }
  const key = writeVerifierKey(present.key)
  try {
    const kept = await signing.kept()
    const isKept = kept.some(({ publicKey }) => publicKey === present.key.publicKey)
    return { key, keyProblem: isKept ? null : `The key is not in ${signing.place}.` }
  } catch (error) {
    return { key, keyProblem: expectFailure(error, signing.place).message }
  }
}

async function describeAnchor(desk: StatusParts, path: string): Promise<NonNullable<AuditStatus['anchor']>> {
  const nothing = { path, leftAt: null, size: 0, missing: await desk.store.ledger.checkpoints.count() }
  try {
    const found = await desk.anchors.read(path)
    if (found === null) return { ...nothing, problem: 'The file is not there.' }
    const problem = await tellStranger(desk, path, found.text)
    if (problem !== null) return { ...nothing, problem }
    const size = splitNotes(found.text).notes.at(-1)?.size ?? 0
    let missing = 0
    for await (const _checkpoint of desk.store.ledger.checkpoints.after(size)) missing += 1
    return { path, leftAt: size === 0 ? null : found.writtenAt, size, missing, problem: null }
  } catch (error) {
    return { ...nothing, problem: expectFailure(error, path).message }
  }
}
