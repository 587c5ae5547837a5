import type { PhotoFilter } from '../../shared/contract/photo.ts'
import type { PhotoGroup } from '../../shared/contract/photo-order.ts'
import type { PhotoSort } from '../../shared/orders/photo-orders.ts'
import { allGroupings, allSorts } from '../../shared/orders/photo-orders.ts'
import type { SmallMemory } from './remembered-panels.ts'

/** How the sheet is ordered and grouped. */
export interface SheetOrder {
  readonly sort: PhotoSort
  readonly descending: boolean
  readonly group: PhotoGroup | null
}

/** The order of a source nobody ordered otherwise: what came last stands first. */
const usualOrder: SheetOrder = { sort: 'received', descending: true, group: null }

const key = ({ sourceId }: PhotoFilter): string => `erratum.order.${sourceId ?? 'all'}`

/** The order the photos of this source were left in; the usual one where none was chosen or it makes no sense. */
export function recallOrder(memory: SmallMemory, filter: PhotoFilter): SheetOrder {
  const [sortName, turned, groupName, groupTurned] = (memory.getItem(key(filter)) ?? '').split(' ')
  const sort = allSorts.find((name) => name === sortName)
  if (sort === undefined) return usualOrder
  const by = allGroupings.find((name) => name === groupName)
  return { sort, descending: turned === 'down', group: by ? { by, descending: groupTurned === 'down' } : null }
}

/** Keeps the order for this source. */
export function rememberOrder(memory: SmallMemory, filter: PhotoFilter, { sort, descending, group }: SheetOrder): void {
  const turn = (down: boolean): string => (down ? 'down' : 'up')
  const words = [sort, turn(descending), ...(group ? [group.by, turn(group.descending)] : [])]
  memory.setItem(key(filter), words.join(' '))
}

/** The order as the engine is asked for it. */
export function askOrder({ sort, descending, group }: SheetOrder) {
  return { sort, descending, ...(group === null ? {} : { group }) }
}
