import { useMemo } from 'react'
import type { Notice } from '../../../shared/contract/notice.ts'
import { dutyWords } from '../../../shared/notice/duty-words.ts'
import type { Command } from '../../state/command.ts'
import { useCommands } from '../../state/use-commands.ts'
import { useDeskStore } from '../../state/use-desk.ts'
import { tickDuty } from './tick-duty.ts'

const group = 'Notices'

/** Offers the keys of the board: J K move, Enter reviews, 1 to 5 tick the duties in their order, with Shift they open them again. */
export function useBoardCommands(board: {
  readonly shown: readonly Notice[]
  readonly at: number
  readonly setCursor: (notice: Notice) => void
  readonly paste: () => void
}): void {
  const { shown, at, setCursor, paste } = board
  const store = useDeskStore()
  const commands = useMemo((): readonly Command[] => {
    const notice = shown[at]
    const refusal = notice ? undefined : 'No notice is in this list'
    const to = (next: number) => () => {
      const target = shown[Math.min(shown.length - 1, Math.max(0, next))]
      if (target) setCursor(target)
    }
    const open = (tab: 'review' | 'record') => () =>
      notice && store.getState().openScreen({ name: 'notice', notice: notice.number, tab })
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
      { id: 'notices.first', group, title: 'First notice', keys: ['Home'], unlisted: 'palette', run: to(0) },
      {
        id: 'notices.last',
        group,
        title: 'Last notice',
        keys: ['End'],
        unlisted: 'palette',
        run: to(shown.length - 1)
      },
      { id: 'notices.open', group, title: 'Review notice', keys: ['Enter', 'n'], refusal, run: open('review') },
      { id: 'notices.record', group, title: 'Record of this notice', keys: ['h'], refusal, run: open('record') },
      { id: 'notices.paste', group, title: 'Paste a notice', keys: ['Ctrl+V'], native: true, run: paste },
      { id: 'notices.hand-in', group, title: 'Hand in a notice', keys: ['p'], unlisted: 'palette', run: paste },
      ...(notice ? listTicks(notice, store.getState) : [])
    ]
  }, [at, paste, setCursor, shown, store])
  useCommands(commands)
}

function listTicks(notice: Notice, desk: ReturnType<typeof useDeskStore>['getState']): readonly Command[] {
  return notice.duties.slice(0, 5).flatMap(({ duty, done }, index): readonly Command[] => {
    const name = dutyWords[duty]
    const tick = (to: boolean) => () => void tickDuty(desk, { notice, duty, done: to })
    return [
      {
        id: `notices.tick-${index + 1}`,
        group,
        title: `Tick: ${name}`,
        keys: [`${index + 1}`],
        refusal: done === null ? undefined : `${name} is ticked. Shift ${index + 1} opens it again`,
        run: tick(true)
      },
      {
        id: `notices.untick-${index + 1}`,
        group,
        title: `Open again: ${name}`,
        keys: [`Shift+${index + 1}`],
        refusal: done === null ? `${name} is open` : undefined,
        run: tick(false)
      }
    ]
  })
}
