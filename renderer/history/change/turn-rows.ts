import type { FieldChanges } from '../../../shared/contract/fields.ts'
import type { Change } from '../../../shared/contract/history.ts'
import type { PlannedTurn, TurnPreview } from '../../../shared/contract/history-turn.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import { phrase } from '../../messages/phrase.ts'

/** What turning a change would do with one photo; `nothing` where it is as asked already. */
export type TurnHow = PlannedTurn['how'] | 'nothing'

/** A photo of a change: what turning would do with it, and each field that would then be another. */
export interface TurnRow {
  readonly photoId: PhotoId
  readonly path: string
  /** The photo's present revision; null where nothing would be written. */
  readonly revision: number | null
  readonly how: TurnHow
  /** From the present value to the one it would have. */
  readonly fields: FieldChanges
  /** How each field comes out, where the photo was changed since. */
  readonly merges: PlannedTurn['fields']
  /** Why nothing can be written; empty where it can. */
  readonly refusal: string
}

// What needs a person first, what there is nothing to do for last.
const order: readonly TurnHow[] = ['conflict', 'merged', 'exact', 'refused', 'nothing']

/** The photos of a change, those that need a person first. The preview's photos are those that are not as asked already. */
export function listTurnRows(change: Change, preview: TurnPreview): readonly TurnRow[] {
  const rows = change.photos.map((photo): TurnRow => {
    const { photoId, path } = photo
    const planned = preview.photos.find((one) => one.photoId === photoId)
    if (!planned) {
      const refusal = photo.state === 'applied' ? phrase('history.is-so') : phrase('history.not-written')
      return { photoId, path, revision: null, how: 'nothing', fields: {}, merges: [], refusal }
    }
    const fields = planned.fields.length > 0 ? readMerged(planned.fields) : turnFields(photo.fields, preview.direction)
    return {
      photoId,
      path: planned.path,
      revision: planned.revision,
      how: planned.how,
      fields: planned.how === 'refused' ? {} : fields,
      merges: planned.fields,
      refusal: planned.failure?.message ?? ''
    }
  })
  return rows.toSorted((a, b) => order.indexOf(a.how) - order.indexOf(b.how))
}

function readMerged(merges: PlannedTurn['fields']): FieldChanges {
  const changed = merges.filter(({ outcome }) => outcome === 'back' || outcome === 'merged')
  return Object.fromEntries(changed.map(({ field, ours, result }) => [field, side(ours, result)]))
}

/** The fields of a change as its undo or redo changes them. */
function turnFields(fields: FieldChanges, direction: TurnPreview['direction']): FieldChanges {
  if (direction === 'redo') return fields
  return Object.fromEntries(Object.entries(fields).map(([key, { from, to }]) => [key, side(to, from)]))
}

type Sides = NonNullable<FieldChanges['caption']>

function side(from: Sides['from'], to: Sides['to']): Sides {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}

/** Whether a photo can be ticked at all. */
export function canTurn({ how }: TurnRow): boolean {
  return how === 'exact' || how === 'merged' || how === 'conflict'
}

/** What is ticked to begin with: all that comes out whole. A photo with fields that cannot be merged waits for a person. */
export function tickAtFirst(rows: readonly TurnRow[]): ReadonlySet<PhotoId> {
  return new Set(rows.filter(({ how }) => how === 'exact' || how === 'merged').map(({ photoId }) => photoId))
}

const howWords: Readonly<Record<TurnHow, string>> = {
  exact: phrase('history.how-exact'),
  merged: phrase('history.how-merged'),
  conflict: phrase('history.how-conflict'),
  refused: phrase('history.how-refused'),
  nothing: phrase('history.how-nothing')
}

/** What would happen to a photo, in two words. */
export function nameHow({ how }: TurnRow): string {
  return howWords[how]
}
