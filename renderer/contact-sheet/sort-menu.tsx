import { ArrowDown, ArrowUp } from 'lucide-react'
import type { PhotoSort } from '../../shared/orders/photo-orders.ts'
import { useDesk } from '../state/use-desk.ts'
import { Icon } from '../ui/icon.tsx'
import { MenuButton } from '../ui/menu-button.tsx'

const orders: readonly { readonly key: PhotoSort; readonly label: string }[] = [
  { key: 'received', label: 'Received' },
  { key: 'created', label: 'Created' },
  { key: 'name', label: 'File name' },
  { key: 'byline', label: 'Byline' },
  { key: 'city', label: 'City' },
  { key: 'agency', label: 'Agency' },
  { key: 'colourClass', label: 'Colour class' },
  { key: 'stars', label: 'Stars' },
  { key: 'edited', label: 'Edited' }
]

/** The order of the sheet; choosing the one in force turns it round. */
export function SortMenu() {
  const sort = useDesk((desk) => desk.sort)
  const descending = useDesk((desk) => desk.descending)
  const setSort = useDesk((desk) => desk.setSort)
  const label = orders.find(({ key }) => key === sort)?.label ?? ''
  const choose = (key: string): void => {
    const order = orders.find((entry) => entry.key === key)
    if (order) setSort(order.key)
  }
  return (
    <MenuButton
      label={`Order: ${label}, ${descending ? 'downwards' : 'upwards'}`}
      className="button quiet"
      face={
        <>
          {label}
          <Icon of={descending ? ArrowDown : ArrowUp} small />
        </>
      }
      entries={orders}
      chosen={sort}
      onChoose={choose}
    />
  )
}
