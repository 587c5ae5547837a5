import type { AuditResult, AuditStage } from '../../shared/contract/audit.ts'
import { DeskError } from '../../shared/contract/desk-error.ts'
import { splitNotes } from '../../shared/ledger/note/split-notes.ts'
import type { DeskParts } from './desk-parts.ts'
import { expectFailure } from './expect-failure.ts'
import type { AnchoredCheckpoint } from './ports/ledger.ts'
import { checkPhoto } from './verify/check-photo.ts'
import { readRecorded } from './verify/read-recorded.ts'

type AuditParts = Pick<DeskParts, 'store' | 'vault' | 'turns' | 'anchors'>
type Problems = AuditResult['problems']

/** What a check is held against besides the desk's own word, how it is stopped, and who is told how far it is. */
export interface VerifyOptions {
  /** Aborting throws `cancelled`. */
  readonly signal?: AbortSignal | undefined
  /** A file with checkpoints kept outside the desk, beside the anchor file of the settings. */
  readonly anchor?: string | undefined
  /** The verifier key line of a key the asker trusts. */
  readonly key?: string | undefined
  readonly onProgress?: ((stage: AuditStage, done: number, total: number) => void) | undefined
}

/**
 * Checks the whole record: the ledger's chain, tree, checkpoints and keys, also against checkpoints kept outside; every object of the vault; every
 * photo's file against its last revision; and that the bytes each change of the desk replaced are in the vault. Reports, never repairs. Throws
 * DeskError `cancelled`, `not-found` where there is no file `anchor`.
 */
export async function verifyDesk(desk: AuditParts, options: VerifyOptions = {}): Promise<AuditResult> {
  const { signal, onProgress } = options
  const outside = await readAnchors(desk, options.anchor)
  const ledger = await checkLedger(desk, outside.anchored, options)
  const problems: Problems = [...ledger.problems]
  problems.push(...(await checkVault(desk, options)))
  const recorded = ledger.problems.length === 0 ? await readRecorded(desk) : null
  const total = await desk.store.photos.count()
  let done = 0
  for await (const photo of desk.store.photos.each()) {
    stopWhenAborted(signal)
    problems.push(...(await checkPhoto(desk, photo, recorded)))
    done += 1
    onProgress?.('photos', done, Math.max(done, total))
  }
  return {
    ok: problems.length === 0,
    entries: ledger.entries,
    checkpoints: ledger.checkpoints,
    anchored: outside.anchored.length,
    problems,
    remarks: [...outside.remarks, ...ledger.remarks]
  }
}

interface Outside {
  readonly anchored: readonly AnchoredCheckpoint[]
  readonly remarks: Problems
}

async function readAnchors(desk: AuditParts, given: string | undefined): Promise<Outside> {
  const { anchorFile } = await desk.store.settings.read()
  const own = anchorFile === null || anchorFile === given ? [] : [await readOwnAnchor(desk, anchorFile)]
  const asked = given === undefined ? [] : [await readAnchor(desk, given)]
  const all = [...asked, ...own]
  return { anchored: all.flatMap(({ anchored }) => anchored), remarks: all.flatMap(({ remarks }) => remarks) }
}

// The desk's own anchor may be on a disk that is not connected now: known, and no fault of the record.
async function readOwnAnchor(desk: AuditParts, path: string): Promise<Outside> {
  try {
    return await readAnchor(desk, path)
  } catch (error) {
    const { message } = expectFailure(error, path)
    return { anchored: [], remarks: [{ what: `The anchor file was not compared. ${message}`, where: path }] }
  }
}

async function readAnchor(desk: AuditParts, path: string): Promise<Outside> {
  const found = await desk.anchors.read(path)
  if (found === null) {
    throw new DeskError(
      'not-found',
      `There is no anchor file ${path}. Nothing was changed. Connect its disk, or give the path of a file with checkpoints.`,
      { path }
    )
  }
  const { notes, strays } = splitNotes(found.text)
  const what = `Some of the file is no checkpoint: ${strays} signature lines stand without one. It was damaged, or a write was broken off.`
  return {
    anchored: notes.map(({ note, size }) => ({ note, size, where: `${path}, checkpoint ${size}` })),
    remarks: strays === 0 ? [] : [{ what, where: path }]
  }
}

async function checkLedger(desk: AuditParts, anchored: readonly AnchoredCheckpoint[], options: VerifyOptions) {
  const { signal, key, onProgress } = options
  try {
    return await desk.store.ledger.verify({
      signal,
      anchored,
      trustedKey: key,
      onProgress: (done, total) => onProgress?.('ledger', done, total)
    })
  } catch (error) {
    stopWhenAborted(signal)
    throw error
  }
}

async function checkVault(desk: AuditParts, { signal, onProgress }: VerifyOptions): Promise<Problems> {
  const problems: Problems = []
  const objects: string[] = []
  for await (const sha256 of desk.vault.list()) objects.push(sha256)
  for (const [at, sha256] of objects.entries()) {
    stopWhenAborted(signal)
    try {
      await desk.vault.bytes(sha256)
    } catch (error) {
      const failure = expectFailure(error, sha256)
      problems.push({ what: `The vault does not give these bytes back: ${failure.message}`, where: `vault ${sha256}` })
    }
    onProgress?.('vault', at + 1, objects.length)
  }
  return problems
}

function stopWhenAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted)
    throw new DeskError(
      'cancelled',
      'The check was stopped before its end. It changes nothing. Start it again for a full result.'
    )
}
