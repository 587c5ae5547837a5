import { ArrowDown, ArrowUp } from 'lucide-react'
import { allSorts, nameOrder, plainSorts } from '../../shared/orders/photo-orders.ts'
import { useDesk } from '../state/use-desk.ts'
import { Icon } from '../ui/icon.tsx'
import { FieldChoiceMenu } from './field-choice-menu.tsx'

/** The order of the sheet, by any field; choosing the one in force turns it round. */
export function SortMenu() {
  const sort = useDesk((desk) => desk.sort)
  const descending = useDesk((desk) => desk.descending)
  const setSort = useDesk((desk) => desk.setSort)
  const choose = (key: string): void => {
    const order = allSorts.find((entry) => entry === key)
    if (order) setSort(order)
  }
  return (
    <FieldChoiceMenu
      name="order"
      label={`Order: ${nameOrder(sort)}, ${descending ? 'downwards' : 'upwards'}`}
      title="Order  O"
      face={
        <>
          {nameOrder(sort)}
          <Icon of={descending ? ArrowDown : ArrowUp} small />
        </>
      }
      entries={plainSorts.map((key) => ({ key, label: nameOrder(key) }))}
      chosen={sort}
      onChoose={choose}
    />
  )
}
