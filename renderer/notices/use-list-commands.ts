import { useMemo } from 'react'
import type { Notice } from '../../shared/contract/notice.ts'
import type { Command } from '../state/command.ts'
import { useCommands } from '../state/use-commands.ts'

const group = 'Notices'

/** The keys of a list of notices: J K move, Enter opens, P pastes a new one. */
export function useListCommands(list: {
  readonly shown: readonly Notice[]
  readonly at: number
  readonly setCursor: (at: number) => void
  readonly open: (notice: Notice) => void
  readonly paste: () => void
}): void {
  const { shown, at, setCursor, open, paste } = list
  const commands = useMemo((): readonly Command[] => {
    const notice = shown[at]
    const to = (next: number) => () => setCursor(Math.min(shown.length - 1, Math.max(0, next)))
    return [
      {
        id: 'notices.next',
        group,
        title: 'Next notice',
        keys: ['j', 'ArrowDown'],
        unlisted: 'palette',
        run: to(at + 1)
      },
      {
        id: 'notices.previous',
        group,
        title: 'Previous notice',
        keys: ['k', 'ArrowUp'],
        unlisted: 'palette',
        run: to(at - 1)
      },
      {
        id: 'notices.open',
        group,
        title: 'Review notice',
        keys: ['Enter', 'n'],
        refusal: notice ? undefined : 'No notice is in this list',
        run: () => notice && open(notice)
      },
      { id: 'notices.paste', group, title: 'Paste a notice', keys: ['p'], run: paste }
    ]
  }, [at, open, paste, setCursor, shown])
  useCommands(commands)
}
