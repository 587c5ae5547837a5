import { ArrowDown, ArrowUp, ListTree } from 'lucide-react'
import { allGroupings, nameOrder, plainGroupings } from '../../shared/orders/photo-orders.ts'
import { useDesk } from '../state/use-desk.ts'
import { Icon } from '../ui/icon.tsx'
import { FieldChoiceMenu } from './field-choice-menu.tsx'

/** What the sheet is grouped by: nothing, or any field; choosing the one in force turns the groups round. */
export function GroupMenu() {
  const group = useDesk((desk) => desk.group)
  const setGroup = useDesk((desk) => desk.setGroup)
  const choose = (key: string): void => setGroup(allGroupings.find((entry) => entry === key) ?? null)
  return (
    <FieldChoiceMenu
      name="group"
      label={
        group === null
          ? 'Groups: none'
          : `Groups: ${nameOrder(group.by)}, ${group.descending ? 'downwards' : 'upwards'}`
      }
      title="Groups  Shift G"
      face={
        <>
          <Icon of={ListTree} />
          {group !== null && <Icon of={group.descending ? ArrowDown : ArrowUp} small />}
        </>
      }
      entries={[{ key: 'none', label: 'No groups' }, ...plainGroupings.map((key) => ({ key, label: nameOrder(key) }))]}
      chosen={group?.by ?? 'none'}
      onChoose={choose}
    />
  )
}
