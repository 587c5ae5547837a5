import { useMemo } from 'react'
import type { Command } from '../state/command.ts'
import { useCommands } from '../state/use-commands.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'

/** Offers to deliver the selected photos of the contact sheet, and to see who got the one under the cursor. */
export function useDeliveryCommands(): void {
  const store = useDeskStore()
  const cursorId = useDesk((desk) => desk.cursorId)
  const selected = useDesk((desk) => desk.selected.size)
  const commands = useMemo((): readonly Command[] => {
    const refusal = cursorId === null ? 'No photo under the cursor' : undefined
    const group = 'Contact sheet'
    const desk = store.getState
    return [
      {
        id: 'deliver',
        group,
        title: selected > 1 ? `Deliver ${selected.toLocaleString('en-GB')} photos` : 'Deliver photo',
        keys: ['Ctrl+Shift+E'],
        refusal,
        run: () => desk().openOverlay({ name: 'deliver', photoIds: desk().selectedIds() })
      },
      {
        id: 'deliveries',
        group,
        title: 'Who got this photo',
        keys: ['d'],
        refusal,
        run: () => cursorId !== null && desk().openOverlay({ name: 'deliveries', photoId: cursorId })
      }
    ]
  }, [store, cursorId, selected])
  useCommands(commands)
}
