import { useMemo, useRef } from 'react'
import type { Command } from '../state/command.ts'
import type { SheetRows } from '../state/sheet-rows.ts'
import { useCommands } from '../state/use-commands.ts'
import { useDeskStore } from '../state/use-desk.ts'
import type { SheetGeometry } from './sheet-geometry.ts'
import { moveByKey } from './sheet-geometry.ts'

const moves: readonly { readonly key: string; readonly title: string }[] = [
  { key: 'ArrowLeft', title: 'Photo before' },
  { key: 'ArrowRight', title: 'Photo after' },
  { key: 'ArrowUp', title: 'Row above' },
  { key: 'ArrowDown', title: 'Row below' },
  { key: 'Home', title: 'First photo' },
  { key: 'End', title: 'Last photo' },
  { key: 'PageUp', title: 'Screen above' },
  { key: 'PageDown', title: 'Screen below' },
  { key: 'Alt+ArrowUp', title: 'Group above' },
  { key: 'Alt+ArrowDown', title: 'Group below' }
]

/** Offers the keys that move over the frames; with Shift they extend the selection. */
export function useGridKeys(geometry: SheetGeometry, rows: SheetRows, total: number): void {
  const store = useDeskStore()
  const now = useRef({ geometry, rows, total })
  now.current = { geometry, rows, total }
  const commands = useMemo((): readonly Command[] => {
    const move = (key: string, mode: 'only' | 'extend') => (): void => {
      const { cursor, moveCursor } = store.getState()
      const next = moveByKey(key, cursor, now.current.total, now.current)
      if (next !== undefined) void moveCursor(next, mode)
    }
    const group = 'Contact sheet'
    return [
      ...moves.map(({ key, title }) => ({
        id: `sheet-${key}`,
        group,
        title,
        keys: [key],
        unlisted: 'palette' as const,
        run: move(key, 'only')
      })),
      ...moves
        .filter(({ key }) => !key.startsWith('Alt'))
        .map(({ key }) => ({
          id: `sheet-shift-${key}`,
          group,
          title: 'Extend the selection',
          keys: [`Shift+${key}`],
          unlisted: 'everywhere' as const,
          run: move(key, 'extend')
        }))
    ]
  }, [store])
  useCommands(commands)
}
