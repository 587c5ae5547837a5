import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'
import type { FilePlanEntry, PlannedMove, PlannedWork } from './file-plan.ts'
import type { TakenNames, WantedPlace } from './give-places.ts'
import { givePlaces } from './give-places.ts'
import { orderMoves } from './order-moves.ts'

/** A photo that wants a place, or stays with a reason. */
export type Wish = WantedPlace | { readonly photo: PhotoRecord; readonly refusal: DeskError }

/**
 * Gives photos places until all that go can go: one that stays keeps its name, so that another that wanted it has to stay too. `alreadyThere` says
 * why a photo stays whose place would be the one it has.
 */
export function settlePlan(
  wishes: readonly Wish[],
  taken: TakenNames,
  alreadyThere: (photo: PhotoRecord) => DeskError
): Omit<PlannedWork, 'unknown'> {
  const staying = new Map<PhotoRecord, FilePlanEntry>()
  for (const wish of wishes) if ('refusal' in wish) staying.set(wish.photo, wish)
  for (;;) {
    const wanted = wishes.flatMap((wish) => ('refusal' in wish || staying.has(wish.photo) ? [] : [wish]))
    const moves: PlannedMove[] = []
    const before = staying.size
    for (const entry of givePlaces(wanted, taken)) {
      if ('refusal' in entry) staying.set(entry.photo, entry)
      else if (taken.leaves && isUnchanged(entry))
        staying.set(entry.photo, { photo: entry.photo, refusal: alreadyThere(entry.photo) })
      else moves.push(entry)
    }
    if (staying.size > before) continue
    const { ordered, circular } = taken.leaves ? orderMoves(moves) : { ordered: moves, circular: [] }
    for (const { photo } of circular) staying.set(photo, { photo, refusal: wantsEachOther(photo) })
    if (circular.length > 0) continue
    const going = new Map<PhotoRecord, FilePlanEntry>(moves.map((move) => [move.photo, move]))
    return { entries: wishes.flatMap(({ photo }) => staying.get(photo) ?? going.get(photo) ?? []), moves: ordered }
  }
}

function isUnchanged({ files }: PlannedMove): boolean {
  const photo = files.at(-1)
  return photo !== undefined && photo.from === photo.to
}

function wantsEachOther({ fileName, path }: PhotoRecord): DeskError {
  return new DeskError(
    'name-taken',
    `${fileName} and others want each other’s names, so that none can go first. They stay as they are. Give them names of their own first.`,
    { path }
  )
}
