import { useMemo } from 'react'
import type { Command } from '../../state/command.ts'
import type { NoticeTab } from '../../state/screen.ts'
import { useCommands } from '../../state/use-commands.ts'
import type { Segment } from '../../ui/segments.tsx'

/** The parts of a notice's screen, each with the digit that shows it. */
export const noticeTabs: readonly Segment<NoticeTab>[] = [
  { key: 'review', label: 'Review', keys: '1' },
  { key: 'duties', label: 'Duties', keys: '2' },
  { key: 'record', label: 'Record', keys: '3' }
]

/** Offers the digits that show the parts of a notice. Duties have no digits here: these are taken. */
export function useTabCommands(show: (tab: NoticeTab) => void): void {
  const commands = useMemo(
    (): readonly Command[] =>
      noticeTabs.map(({ key, label, keys = '' }) => ({
        id: `notice.${key}`,
        group: 'Notice',
        title: `${label} of this notice`,
        keys: [keys],
        run: () => show(key)
      })),
    [show]
  )
  useCommands(commands)
}
