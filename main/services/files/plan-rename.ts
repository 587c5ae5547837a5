import { basename, dirname, extname, join } from 'node:path'
import { expandText } from '../../../shared/codes/expand-text.ts'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { NameTaken } from '../../../shared/contract/file-work.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import { makeName, nothing } from '../../../shared/export/name-template.ts'
import { isNamesake } from '../../../shared/formats/sidecar-names.ts'
import { makeExpansion } from '../codes/expand-edits.ts'
import type { DeskParts } from '../desk-parts.ts'
import { stemOf } from '../export/name-exports.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'
import type { Actor } from '../ports/ledger.ts'
import { choosePhotos, listFolders, refuseFileWork } from './choose-photos.ts'
import type { PlannedWork } from './file-plan.ts'
import { foldPath } from './fold-path.ts'
import { listSidecars } from './list-sidecars.ts'
import type { Wish } from './settle-plan.ts'
import { settlePlan } from './settle-plan.ts'

/** Photos to rename, and how. */
export interface RenameRequest {
  readonly photoIds: readonly PhotoId[]
  /** The name without its ending, with codes and variables. */
  readonly template: string
  /** What `{seq}` counts from. */
  readonly start: number
  readonly nameTaken: NameTaken
  readonly actor: Actor
}

/**
 * Plans new names, with the desk's codes and folders as they are now; touches nothing. Every photo gets exactly the name that is told, or a reason why
 * it stays. Throws DeskError `not-found` for an unknown photo.
 */
export async function planRename(
  desk: Pick<DeskParts, 'store' | 'clock'>,
  request: RenameRequest
): Promise<PlannedWork> {
  const photos = await choosePhotos(desk, request.photoIds)
  const expansion = await makeExpansion(desk, request.actor)
  const numbers = numberPhotos(photos, request.start)
  const folders = await listFolders(photos.map(({ path }) => path))
  const chosen = new Set(photos.map(({ path }) => path))
  const unknown = new Set<string>()
  const wishes: Wish[] = []
  for (const photo of photos) {
    const expanded = expandText(request.template, {
      ...expansion(photo, numbers.get(photo) ?? request.start, {}),
      empty: nothing
    })
    for (const one of expanded.unknown) unknown.add(one)
    const names = folders.get(dirname(photo.path)) ?? []
    const refusal =
      refuseFileWork(photo, 'It was not renamed.', 'rename') ??
      (names instanceof DeskError ? names : await refuseSharing(desk, photo, { names, chosen }))
    const stem = makeName(expanded.text)
    if (refusal !== null || names instanceof DeskError) wishes.push({ photo, refusal: refusal ?? noName(photo) })
    else if (stem === '' || expanded.unknown.length > 0)
      wishes.push({ photo, refusal: stem === '' ? noName(photo) : unknownVariable(photo, expanded.unknown) })
    else wishes.push({ photo, sidecars: listSidecars(photo, names), folder: dirname(photo.path), stem })
  }
  const there = new Set(
    [...folders].flatMap(([folder, names]) =>
      names instanceof DeskError ? [] : names.map((name) => foldPath(join(folder, name)))
    )
  )
  const plan = settlePlan(wishes, { there, nameTaken: request.nameTaken, leaves: true }, hasName)
  return { ...plan, unknown: [...unknown] }
}

// Raw and JPEG of one name are one picture to the person who counts.
function numberPhotos(photos: readonly PhotoRecord[], start: number): ReadonlyMap<PhotoRecord, number> {
  const pictures = new Map<string, number>()
  return new Map(
    photos.map((photo) => {
      const picture = photo.path.slice(0, photo.path.length - extname(photo.path).length)
      const number = pictures.get(picture) ?? start + pictures.size
      pictures.set(picture, number)
      return [photo, number]
    })
  )
}

interface Surroundings {
  readonly names: readonly string[]
  readonly chosen: ReadonlySet<string>
}

// "a.xmp" may be read for "a.nef" and "a.dng": it cannot follow one of them and stay with the other.
async function refuseSharing(
  desk: Pick<DeskParts, 'store'>,
  photo: PhotoRecord,
  { names, chosen }: Surroundings
): Promise<DeskError | null> {
  const folder = dirname(photo.path)
  const own = new Set(photo.reading.sidecars.map(({ path }) => path))
  if (own.size === 0) return null
  for (const name of names) {
    const path = join(folder, name)
    if (!isNamesake(photo.fileName, name) || chosen.has(path)) continue
    const other = await desk.store.photos.byPath(path)
    const shared = other?.missing === false ? other.reading.sidecars.find((one) => own.has(one.path)) : undefined
    if (shared !== undefined)
      return new DeskError(
        'name-taken',
        `${basename(shared.path)} belongs to ${photo.fileName} and to ${name}. It was not renamed. Rename both together.`,
        { path: photo.path }
      )
  }
  return null
}

function hasName({ fileName, path }: PhotoRecord): DeskError {
  return new DeskError('nothing-to-do', `${fileName} is called so already. Nothing needs doing.`, { path })
}

function noName({ fileName, path }: PhotoRecord): DeskError {
  return new DeskError(
    'bad-input',
    `The template leaves no name for ${stemOf(fileName)}: what it asks for is empty there. It stays as it is. Put letters or {seq:000} into the template.`,
    { path }
  )
}

function unknownVariable({ path }: PhotoRecord, unknown: readonly string[]): DeskError {
  return new DeskError('bad-input', `Nobody knows ${unknown.join(' ')}. Nothing was renamed. Correct the template.`, {
    path
  })
}
