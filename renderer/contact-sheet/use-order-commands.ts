import { useMemo } from 'react'
import { allGroupings, allSorts, nameOrder } from '../../shared/orders/photo-orders.ts'
import type { Command } from '../state/command.ts'
import { useCommands } from '../state/use-commands.ts'
import { useDeskStore } from '../state/use-desk.ts'

const group = 'Contact sheet'

/** Offers the orders and groups of the contact sheet; each single one is found in the palette by typing. */
export function useOrderCommands(): void {
  const store = useDeskStore()
  const commands = useMemo((): readonly Command[] => {
    const desk = store.getState
    return [
      { id: 'order', group, title: 'Order by…', keys: ['Shift+O'], run: () => openChoice('order') },
      {
        id: 'order-round',
        group,
        title: 'Turn the order round',
        keys: ['Alt+O'],
        run: () => desk().setSort(desk().sort)
      },
      { id: 'group', group, title: 'Group by…', keys: ['Shift+G'], run: () => openChoice('group') },
      { id: 'no-group', group, title: 'No groups', run: () => desk().setGroup(null) },
      {
        id: 'select-group',
        group,
        title: 'Select the group',
        keys: ['Ctrl+Shift+A'],
        run: () => void desk().selectGroup()
      },
      ...allSorts.map((sort) => ({
        id: `order-${sort}`,
        group,
        title: `Order by ${nameOrder(sort).toLowerCase()}`,
        unlisted: 'until-typed' as const,
        run: () => desk().setSort(sort)
      })),
      ...allGroupings.map((by) => ({
        id: `group-${by}`,
        group,
        title: `Group by ${nameOrder(by).toLowerCase()}`,
        unlisted: 'until-typed' as const,
        run: () => desk().setGroup(by)
      }))
    ]
  }, [store])
  useCommands(commands)
}

function openChoice(name: 'order' | 'group'): void {
  document.querySelector<HTMLButtonElement>(`[data-menu="${name}"]`)?.click()
}
