import type { Notice } from '../../../shared/contract/notice.ts'
import { isOpenState } from '../../../shared/notice/notice-states.ts'
import type { NoticeQuestion } from '../../state/screen-slice.ts'
import { useDesk } from '../../state/use-desk.ts'
import { Button } from '../../ui/button.tsx'

/** Close and Reject where a notice is open, and Delete where its agency wants that of what it kills; else Open again. A kill that was taken back is done with for good. */
export function EndButtons({ notice }: { readonly notice: Notice }) {
  const openOverlay = useDesk((desk) => desk.openOverlay)
  const ask = (question: NoticeQuestion) => () =>
    openOverlay({ name: 'notice-question', question, notice: notice.number })
  // Where its agency's rule is to keep what it kills, nothing is offered.
  const rules = useDesk((desk) => desk.settings?.agencyRules)
  const { kind, agency } = notice.parsed
  const mayDelete =
    (kind === 'kill' || kind === 'withdrawal') &&
    rules?.some((rule) => rule.agency === agency && rule.kill === 'delete') === true
  if (notice.state === 'reinstated') return null
  if (!isOpenState(notice.state))
    return (
      <Button keys="Shift+O" onPress={ask('reopen')}>
        Open again
      </Button>
    )
  return (
    <>
      {mayDelete && (
        <Button kind="danger" onPress={() => openOverlay({ name: 'delete-killed', notice: notice.number })}>
          Delete its photos…
        </Button>
      )}
      <Button keys="Shift+C" onPress={ask('close')}>
        Close
      </Button>
      <Button keys="Shift+R" onPress={ask('reject')}>
        Reject
      </Button>
    </>
  )
}
