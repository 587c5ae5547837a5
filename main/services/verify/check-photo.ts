import type { LedgerProblem } from '../../../shared/ledger/check-chain.ts'
import { hasSameSidecars } from '../changes/written-file.ts'
import type { DeskParts } from '../desk-parts.ts'
import { expectFailure } from '../expect-failure.ts'
import { listReplaced } from '../notices/list-replaced.ts'
import { hashFile } from '../photos/hash-file.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'
import type { RevisionEntry, SidecarState } from '../ports/revision-records.ts'
import type { Recorded } from './read-recorded.ts'

/** What checking a photo takes. */
type PhotoCheckParts = Pick<DeskParts, 'store' | 'vault' | 'turns'>
type Problems = LedgerProblem[]

/**
 * Checks one photo: its file against its last revision, the index against the ledger, and that the bytes each change of the desk replaced are in
 * the vault. `recorded` is null where the ledger cannot be trusted.
 */
export async function checkPhoto(
  desk: PhotoCheckParts,
  photo: PhotoRecord,
  recorded: Recorded | null
): Promise<Problems> {
  const revisions = await desk.store.revisions.entries(photo.id)
  const isGone = (sha256: string) => recorded?.isGone(photo.id, sha256) ?? false
  const problems = [
    ...(await checkReplaced(desk, { photo, revisions, isGone })),
    ...checkIndex(photo, revisions, recorded?.present.get(photo.id))
  ]
  if (!photo.missing) problems.push(...(await checkFile(desk, photo)))
  return problems
}

async function checkReplaced(
  desk: PhotoCheckParts,
  checked: {
    readonly photo: PhotoRecord
    readonly revisions: readonly RevisionEntry[]
    readonly isGone: (sha256: string) => boolean
  }
): Promise<Problems> {
  const { photo, revisions, isGone } = checked
  const problems: Problems = []
  for (const [index, revision] of revisions.entries()) {
    // What another program overwrote was never the desk's to keep.
    const replacedBy = revisions[index + 1]
    if (replacedBy === undefined || replacedBy.kind === 'outside') continue
    for (const sha256 of listReplaced(revision, replacedBy)) {
      if (isGone(sha256) || (await desk.vault.has(sha256))) continue
      const what = `The bytes this revision${sha256 === revision.sha256 ? '' : "'s sidecar"} had are not in the vault.`
      problems.push({ what, where: `${photo.path}, revision ${revision.revision}` })
    }
  }
  return problems
}

function checkIndex(photo: PhotoRecord, revisions: readonly RevisionEntry[], recorded: string | undefined): Problems {
  const last = revisions.at(-1)
  const problems: Problems = []
  if (
    last === undefined ||
    last.revision !== photo.revision ||
    last.sha256 !== photo.reading.sha256 ||
    !saysSameSidecars(last, photo)
  ) {
    problems.push({ what: 'The index does not say what the last revision says.', where: photo.path })
  }
  if (recorded !== undefined && recorded !== photo.reading.sha256) {
    problems.push({ what: 'The index does not say what the ledger says of its bytes.', where: photo.path })
  }
  return problems
}

function saysSameSidecars({ sidecars }: RevisionEntry, { reading }: PhotoRecord): boolean {
  return sidecars === null || hasSameSidecars({ sidecars }, reading)
}

async function checkFile(desk: PhotoCheckParts, photo: PhotoRecord): Promise<Problems> {
  return desk.turns.take(photo.path, async () => {
    // A write that ended while this check waited its turn moved the photo on.
    const present = (await desk.store.photos.get(photo.id)) ?? photo
    try {
      const files = [{ path: present.path, sha256: present.reading.sha256 }, ...present.reading.sidecars]
      const checked = await Promise.all(files.map(checkBytes))
      return checked.flat()
    } catch (error) {
      return [{ what: expectFailure(error, present.path).message, where: present.path }]
    }
  })
}

async function checkBytes({ path, sha256: recorded }: SidecarState): Promise<Problems> {
  const sha256 = await hashFile(path)
  if (sha256 === recorded) return []
  const what =
    sha256 === null
      ? 'The file is not there.'
      : 'The file has other bytes than its last revision: another program wrote it.'
  return [{ what, where: path }]
}
