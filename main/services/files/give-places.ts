import { basename, dirname, extname, join } from 'node:path'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { NameTaken } from '../../../shared/contract/file-work.ts'
import { nameExports, stemOf } from '../export/name-exports.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'
import type { FilePlanEntry, PlannedMove } from './file-plan.ts'
import { foldPath } from './fold-path.ts'
import { renameSidecar } from './list-sidecars.ts'

/** A photo that wants a place: a folder, and a name without its ending, which stays. */
export interface WantedPlace {
  readonly photo: PhotoRecord
  /** Its sidecars where they are now. */
  readonly sidecars: readonly string[]
  readonly folder: string
  readonly stem: string
}

/** What is known of the names in the folders concerned. */
export interface TakenNames {
  /** Everything that lies there now, as `foldPath` has it. */
  readonly there: ReadonlySet<string>
  readonly nameTaken: NameTaken
  /** False for copies: their names are not given up. */
  readonly leaves: boolean
}

/**
 * Gives photos their places, one by one in order: each the name it wants, where no file of any kind has it and no photo before it got it; names that
 * are given up by others of them count as free. Photos that share a stem now and want the same one keep sharing it.
 *
 * A name beside which a sidecar lies that is not the photo's own is taken too: the photo would speak with another's words.
 */
export function givePlaces(wanted: readonly WantedPlace[], taken: TakenNames): readonly FilePlanEntry[] {
  const given = new Map<string, GivenPlace>()
  const left = new Set(taken.leaves ? wanted.flatMap(listFiles).map(foldPath) : [])
  const entries = new Map<WantedPlace, FilePlanEntry>()
  const moved = new Set<string>()
  for (const group of groupByName(wanted)) {
    const isTaken = (path: string): boolean => {
      const key = foldPath(path)
      return given.has(key) || (taken.there.has(key) && !left.has(key))
    }
    const stem = chooseStem(group, taken, isTaken)
    for (const one of group) {
      const move = placeFiles(one, stem, moved)
      const isForeign = (path: string) => isTaken(path) && given.get(foldPath(path))?.group !== group
      const holder = move.files.map(({ to }) => to).find(isTaken) ?? listBeside(move).find(isForeign)
      if (holder !== undefined) {
        entries.set(one, { photo: one.photo, refusal: nameIsTaken(one.photo, holder, given.get(foldPath(holder))) })
        continue
      }
      entries.set(one, move)
      for (const { from, to } of move.files) {
        moved.add(from)
        given.set(foldPath(to), { fileName: one.photo.fileName, group })
      }
    }
  }
  return wanted.flatMap((one) => entries.get(one) ?? [])
}

interface GivenPlace {
  readonly fileName: string
  readonly group: readonly WantedPlace[]
}

function listFiles({ photo, sidecars }: WantedPlace): readonly string[] {
  return [...sidecars, photo.path]
}

// Raw and JPEG of one name stay side by side, also where a number has to be added.
function groupByName(wanted: readonly WantedPlace[]): Iterable<readonly WantedPlace[]> {
  const key = ({ photo, folder, stem }: WantedPlace) =>
    JSON.stringify([photo.path.slice(0, photo.path.length - extname(photo.path).length), folder, stem])
  return Map.groupBy(wanted, key).values()
}

const none: ReadonlySet<string> = new Set()

function chooseStem(
  group: readonly WantedPlace[],
  { nameTaken }: TakenNames,
  isTaken: (path: string) => boolean
): string {
  const [first] = group
  const endings = group.map(({ photo }) => extname(photo.path))
  const extension = endings.toSorted((one, other) => other.length - one.length)[0] ?? ''
  for (const name of nameExports({ stem: first?.stem ?? '', extension, number: 1, among: 1 }, nameTaken)) {
    const stem = name.slice(0, name.length - extension.length)
    if (nameTaken === 'refuse') return stem
    const places = group
      .flatMap((one) => placeFiles(one, stem, none))
      .flatMap((move) => [...move.files.map(({ to }) => to), ...listBeside(move)])
    if (!places.some(isTaken)) return stem
  }
  throw new Error('The names ran out')
}

function placeFiles(one: WantedPlace, stem: string, moved: ReadonlySet<string>): PlannedMove {
  const { photo, sidecars, folder } = one
  const name = `${stem}${extname(photo.path)}`
  const places = sidecars
    // One that two photos share goes with the first of them.
    .filter((sidecar) => !moved.has(sidecar))
    .map((from) => ({ from, to: join(folder, renameSidecar(from, photo.path, name)) }))
  return { photo, files: [...places, { from: photo.path, to: join(folder, name) }] }
}

// Where sidecars of the photo would lie under its new name, whether it has any or not.
function listBeside({ files }: PlannedMove): readonly string[] {
  const to = files.at(-1)?.to ?? ''
  return [`${to}.xmp`, join(dirname(to), `${stemOf(basename(to))}.xmp`)]
}

function nameIsTaken({ fileName, path }: PhotoRecord, holder: string, first: GivenPlace | undefined): DeskError {
  const why = first === undefined ? 'is there already' : `goes to ${first.fileName}`
  return new DeskError(
    'name-taken',
    `${basename(holder)} ${why}. ${fileName} stays as it is, and so does the file there. Choose another name, or let a number be added.`,
    { path }
  )
}
