import type { Notice } from '../../../shared/contract/notice.ts'
import { isOpenState } from '../../../shared/notice/notice-states.ts'
import type { NoticeQuestion } from '../../state/screen-slice.ts'
import { useDesk } from '../../state/use-desk.ts'
import { Button } from '../../ui/button.tsx'

/** Close and Reject where a notice is open, else Open again. A kill that was taken back is done with for good. */
export function EndButtons({ notice }: { readonly notice: Notice }) {
  const openOverlay = useDesk((desk) => desk.openOverlay)
  const ask = (question: NoticeQuestion) => () =>
    openOverlay({ name: 'notice-question', question, notice: notice.number })
  if (notice.state === 'reinstated') return null
  if (!isOpenState(notice.state))
    return (
      <Button keys="Shift+O" onPress={ask('reopen')}>
        Open again
      </Button>
    )
  return (
    <>
      <Button keys="Shift+C" onPress={ask('close')}>
        Close
      </Button>
      <Button keys="Shift+R" onPress={ask('reject')}>
        Reject
      </Button>
    </>
  )
}
