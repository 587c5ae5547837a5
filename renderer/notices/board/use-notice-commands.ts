import { useMemo } from 'react'
import type { Notice } from '../../../shared/contract/notice.ts'
import { isOpenState } from '../../../shared/notice/notice-states.ts'
import type { Command } from '../../state/command.ts'
import type { NoticeQuestion } from '../../state/screen-slice.ts'
import { useCommands } from '../../state/use-commands.ts'
import { useDeskStore } from '../../state/use-desk.ts'
import { refuseSearch } from './tell-search.ts'

const group = 'Notice'

/** Offers what can be done with one notice on the board and on its own screen: close, reject, open again, search for what is left. */
export function useNoticeCommands(notice: Notice | undefined): void {
  const store = useDeskStore()
  const commands = useMemo((): readonly Command[] => {
    if (!notice) return []
    const { number: of, state } = notice
    const ask = (question: NoticeQuestion) => () =>
      store.getState().openOverlay({ name: 'notice-question', question, notice: of })
    const open = isOpenState(state)
    const ended = open ? undefined : 'The notice is not open'
    const still = open
      ? 'The notice is open'
      : state === 'reinstated'
        ? 'A kill that was taken back stays so'
        : undefined
    return [
      { id: 'notice.close', group, title: 'Close notice', keys: ['Shift+C'], refusal: ended, run: ask('close') },
      { id: 'notice.reject', group, title: 'Reject notice', keys: ['Shift+R'], refusal: ended, run: ask('reject') },
      { id: 'notice.reopen', group, title: 'Open notice again', keys: ['Shift+O'], refusal: still, run: ask('reopen') },
      {
        id: 'notice.residue',
        group,
        title: 'Search again for what is left',
        keys: ['Shift+S'],
        refusal: refuseSearch(notice),
        run: () => void store.getState().searchResidue(of)
      }
    ]
  }, [notice, store])
  useCommands(commands)
}
