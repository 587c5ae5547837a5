import { basename, dirname, join } from 'node:path'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { FileAct } from '../../../shared/contract/file-work.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { DeskParts } from '../desk-parts.ts'
import { isThere } from '../photos/is-there.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'
import type { FileItem } from '../ports/file-works.ts'
import { choosePhotos, listFolders } from './choose-photos.ts'
import type { FilePlanEntry, PlannedMove, PlannedWork } from './file-plan.ts'
import { listSidecars, renameSidecar } from './list-sidecars.ts'

/** How file work is taken back. */
export type PlannedUndo = Omit<PlannedWork, 'unknown'> & {
  readonly act: FileAct
  readonly of: number
  readonly photoIds: readonly PhotoId[]
}

/**
 * Plans to give the photos of file work their earlier names and places back, the last one first. One that went elsewhere since stays. Throws DeskError
 * `not-found` for unknown work, `bad-input` for copies.
 */
export async function planUndo(desk: Pick<DeskParts, 'store'>, number: number): Promise<PlannedUndo> {
  const work = await desk.store.fileWorks.get(number)
  if (work === undefined)
    throw new DeskError('not-found', `The desk has no file work ${number}. Nothing was done. Look at the number again.`)
  if (work.act === 'copy')
    throw new DeskError(
      'bad-input',
      'Copies stay: the originals were not touched. Nothing was done. Put the copies into the trash where they lie.'
    )
  const items = (await desk.store.fileWorks.items(number)).filter(({ progress }) => progress.state === 'done')
  const photos = await choosePhotos(
    desk,
    items.map(({ photoId }) => photoId)
  )
  const known = new Map(photos.map((photo) => [photo.id, photo]))
  const folders = await listFolders(photos.map(({ path }) => path))
  const entries: FilePlanEntry[] = []
  const taken = new Set<string>()
  for (const item of items.toReversed()) {
    const photo = known.get(item.photoId)
    if (photo === undefined) continue
    const names = folders.get(dirname(photo.path)) ?? []
    entries.push(
      work.act === 'trash'
        ? await planRestore(photo, item)
        : names instanceof DeskError
          ? { photo, refusal: names }
          : planBack(photo, item, { names, taken })
    )
  }
  const moves = entries.filter((entry): entry is PlannedMove => 'files' in entry)
  const act = work.act === 'trash' ? 'restore' : work.act === 'restore' ? 'trash' : work.act
  return { act, of: number, entries, moves, photoIds: items.map(({ photoId }) => photoId) }
}

interface Surroundings {
  readonly names: readonly string[]
  /** Sidecars that go with a photo before this one. */
  readonly taken: Set<string>
}

// Sidecars made since go along.
function planBack(photo: PhotoRecord, { files }: FileItem, { names, taken }: Surroundings): FilePlanEntry {
  const { from = '', to = '' } = files.at(-1) ?? {}
  if (photo.missing || photo.path !== to) return { photo, refusal: wentElsewhere(photo, to) }
  const own = listSidecars(photo, names).filter((sidecar) => !taken.has(sidecar))
  for (const sidecar of own) taken.add(sidecar)
  const sidecars = own.map((sidecar) => ({
    from: sidecar,
    to: join(dirname(from), renameSidecar(sidecar, photo.path, basename(from)))
  }))
  return { photo, files: [...sidecars, { from: to, to: from }] }
}

async function planRestore(photo: PhotoRecord, { files }: FileItem): Promise<FilePlanEntry> {
  const place = files.at(-1)
  if (!photo.missing || place === undefined) return { photo, refusal: wentElsewhere(photo, place?.to ?? '') }
  if (!(await isThere(place.to)))
    return {
      photo,
      refusal: new DeskError(
        'not-found',
        `${photo.fileName} is no longer in the trash: it was emptied, or somebody took it out. Its history stays; the vault has the bytes of every revision the desk wrote.`,
        { path: photo.path }
      )
    }
  return { photo, files: files.map(({ from, to }) => ({ from: to, to: from })) }
}

function wentElsewhere({ fileName, path }: PhotoRecord, to: string): DeskError {
  return new DeskError(
    'not-found',
    `${fileName} is no longer at ${to}: it was renamed, moved or taken away since. It stays where it is. Rename it by hand.`,
    { path }
  )
}
