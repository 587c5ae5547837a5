import type { Notice } from '../../../shared/contract/notice.ts'
import { describeFailure } from '../../state/describe-failure.ts'
import type { DeskState } from '../../state/desk-state.ts'
import type { NoticeQuestion } from '../../state/screen-slice.ts'
import { describeSubject } from './describe-subject.ts'

const said: Readonly<Record<NoticeQuestion, string>> = {
  close: 'Closed',
  reject: 'Rejected',
  reopen: 'Opened again'
}

/** Closes, rejects or reopens a notice, and says so; what was ended can be undone. Gives null where it was done, else why not. */
export async function endNotice(
  desk: () => DeskState,
  end: { readonly notice: Notice; readonly act: NoticeQuestion; readonly reason: string }
): Promise<string | null> {
  const { notice, act, reason } = end
  const { engine, info, say, reloadNotices } = desk()
  const input = { notice: notice.number, reason, ...(info ? { by: info.user } : {}) }
  try {
    await engine.client.notices[act](input)
  } catch (error) {
    return describeFailure(error).words
  }
  await reloadNotices()
  const undo = () =>
    void endNotice(desk, { notice, act: 'reopen', reason: `Undone: ${said[act].toLowerCase()} by mistake` })
  say({
    kind: 'fact',
    words: `${said[act]}: ${describeSubject(notice)}`,
    ...(act === 'reopen' ? {} : { action: { label: 'Undo', run: undo } })
  })
  return null
}
