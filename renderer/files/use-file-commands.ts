import { useMemo } from 'react'
import { phrase } from '../messages/phrase.ts'
import type { Command } from '../state/command.ts'
import { nameFields } from '../state/draft-changes.ts'
import { useCommands } from '../state/use-commands.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'

const group = phrase('files.group')

/** Offers what is done with the files of the selected photos. */
export function useFileCommands(): void {
  const store = useDeskStore()
  const empty = useDesk((desk) => desk.cursorId === null)
  const selected = useDesk((desk) => desk.selected.size)
  const copied = useDesk((desk) => desk.copiedFields)
  const commands = useMemo((): readonly Command[] => {
    const refusal = empty ? phrase('files.no-photo') : undefined
    const desk = store.getState
    const count = Math.max(1, selected)
    const transfer = (act: 'copy' | 'move') => () =>
      desk().openOverlay({ name: 'transfer', act, photoIds: desk().selectedIds() })
    return [
      {
        id: 'rename',
        group,
        title: phrase('files.rename-command', { count }),
        keys: ['F2'],
        refusal,
        run: () => desk().openOverlay({ name: 'rename', photoIds: desk().selectedIds() })
      },
      {
        id: 'copy-files',
        group,
        title: phrase('files.copy-command', { count }),
        keys: ['Alt+C'],
        refusal,
        run: transfer('copy')
      },
      {
        id: 'move-files',
        group,
        title: phrase('files.move-command', { count }),
        keys: ['Alt+M'],
        refusal,
        run: transfer('move')
      },
      {
        id: 'trash',
        group,
        title: phrase('files.trash-command', { count }),
        keys: ['Delete', 'Ctrl+Backspace'],
        refusal,
        run: () => void desk().trashFiles(desk().selectedIds())
      },
      {
        id: 'copy-fields',
        group,
        title: phrase('files.copy-fields-command'),
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
        title:
          copied === null
            ? phrase('files.paste-fields')
            : phrase('files.paste-named', { fields: nameFields(copied.fields), count }),
        keys: ['Ctrl+Shift+V'],
        refusal: refusal ?? (copied === null ? phrase('files.none-copied') : undefined),
        run: () => void desk().pasteFields(desk().selectedIds())
      },
      {
        id: 'list-csv',
        group,
        title: phrase('files.list-command'),
        keys: ['Ctrl+Shift+L'],
        refusal,
        run: () => desk().openOverlay({ name: 'list-csv' })
      }
    ]
  }, [store, empty, selected, copied])
  useCommands(commands)
}
