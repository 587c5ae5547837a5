import { useMemo } from 'react'
import type { NoticeNumber } from '../../../shared/contract/identifiers.ts'
import type { WrittenMessage } from '../../../shared/notice/reply/reply-facts.ts'
import type { Command } from '../../state/command.ts'
import { useCommands } from '../../state/use-commands.ts'
import { useDeskStore } from '../../state/use-desk.ts'
import { copyMessage, saveMail, saveReport } from './message-acts.ts'

/** Offers the keys of the text about a notice: Y copies it, S saves it as a mail, E edits it, P saves the notice's report. */
export function useMessageCommands(at: {
  readonly notice: NoticeNumber
  readonly message: WrittenMessage | null
  readonly edit: () => void
}): void {
  const { notice, message, edit } = at
  const store = useDeskStore()
  const commands = useMemo((): readonly Command[] => {
    const group = 'Notice'
    const refusal = message === null ? 'The text is being written' : undefined
    return [
      {
        id: 'message.copy',
        group,
        title: 'Copy the text for agency or clients',
        keys: ['y'],
        refusal,
        run: () => message && void copyMessage(store.getState(), message.text)
      },
      {
        id: 'message.save',
        group,
        title: 'Save the text as .eml',
        keys: ['s'],
        refusal,
        run: () => message && void saveMail(store.getState(), message)
      },
      { id: 'message.edit', group, title: 'Edit the text', keys: ['e'], refusal, run: edit },
      {
        id: 'notice.report',
        group,
        title: 'Save the report of this notice',
        keys: ['p'],
        run: () => void saveReport(store.getState(), notice)
      }
    ]
  }, [edit, message, notice, store])
  useCommands(commands)
}
