import { useMemo } from 'react'
import type { Command } from '../state/command.ts'
import { nameFields } from '../state/draft-changes.ts'
import { useCommands } from '../state/use-commands.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'

const group = 'Contact sheet'

/** Offers what is done with the files of the selected photos. */
export function useFileCommands(): void {
  const store = useDeskStore()
  const empty = useDesk((desk) => desk.cursorId === null)
  const selected = useDesk((desk) => desk.selected.size)
  const copied = useDesk((desk) => desk.copiedFields)
  const commands = useMemo((): readonly Command[] => {
    const refusal = empty ? 'No photo under the cursor' : undefined
    const desk = store.getState
    const what = selected > 1 ? `${selected.toLocaleString('en-GB')} photos` : 'photo'
    const transfer = (act: 'copy' | 'move') => () =>
      desk().openOverlay({ name: 'transfer', act, photoIds: desk().selectedIds() })
    return [
      {
        id: 'rename',
        group,
        title: `Rename ${what}…`,
        keys: ['F2'],
        refusal,
        run: () => desk().openOverlay({ name: 'rename', photoIds: desk().selectedIds() })
      },
      { id: 'copy-files', group, title: `Copy ${what} to a folder…`, keys: ['Alt+C'], refusal, run: transfer('copy') },
      { id: 'move-files', group, title: `Move ${what} to a folder…`, keys: ['Alt+M'], refusal, run: transfer('move') },
      {
        id: 'trash',
        group,
        title: `Put ${what} into the trash`,
        keys: ['Delete', 'Ctrl+Backspace'],
        refusal,
        run: () => void desk().trashFiles(desk().selectedIds())
      },
      {
        id: 'copy-fields',
        group,
        title: 'Copy fields…',
        keys: ['Ctrl+Shift+C'],
        refusal,
        run: () => {
          const { cursorId } = desk()
          if (cursorId !== null) desk().openOverlay({ name: 'copy-fields', photoId: cursorId })
        }
      },
      {
        id: 'paste-fields',
        group,
        title: copied === null ? 'Paste fields' : `Paste ${nameFields(copied.fields)} into ${what}`,
        keys: ['Ctrl+Shift+V'],
        refusal: refusal ?? (copied === null ? 'No fields are copied yet: Ctrl Shift C on a photo' : undefined),
        run: () => void desk().pasteFields(desk().selectedIds())
      },
      {
        id: 'list-csv',
        group,
        title: 'List as CSV…',
        keys: ['Ctrl+Shift+L'],
        refusal,
        run: () => desk().openOverlay({ name: 'list-csv' })
      }
    ]
  }, [store, empty, selected, copied])
  useCommands(commands)
}
