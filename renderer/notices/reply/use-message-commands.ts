import { useMemo } from 'react'
import type { NoticeNumber } from '../../../shared/contract/identifiers.ts'
import type { Command } from '../../state/command.ts'
import { useCommands } from '../../state/use-commands.ts'
import { useDeskStore } from '../../state/use-desk.ts'
import type { OutgoingMessage } from './message-acts.ts'
import { copyMessage, printReport, saveMail, saveReport } from './message-acts.ts'

/** Offers the keys of the text about a notice: Y copies it, S saves it as a mail, E edits it, P saves the notice's report, Ctrl P prints it. */
export function useMessageCommands(at: {
  readonly notice: NoticeNumber
  readonly outgoing: OutgoingMessage | null
  readonly edit: () => void
}): void {
  const { notice, outgoing, edit } = at
  const store = useDeskStore()
  const commands = useMemo((): readonly Command[] => {
    const group = 'Notice'
    const refusal = outgoing === null ? 'The text is being written' : undefined
    return [
      {
        id: 'message.copy',
        group,
        title: 'Copy the text for agency or clients',
        keys: ['y'],
        refusal,
        run: () => outgoing && void copyMessage(store.getState, outgoing)
      },
      {
        id: 'message.save',
        group,
        title: 'Save the text as .eml',
        keys: ['s'],
        refusal,
        run: () => outgoing && void saveMail(store.getState, outgoing)
      },
      { id: 'message.edit', group, title: 'Edit the text', keys: ['e'], refusal, run: edit },
      {
        id: 'notice.report',
        group,
        title: 'Save the report of this notice',
        keys: ['p'],
        run: () => void saveReport(store.getState, notice)
      },
      {
        id: 'notice.print',
        group,
        title: 'Print the report of this notice',
        keys: ['Ctrl+P'],
        run: () => void printReport(store.getState, notice)
      }
    ]
  }, [edit, notice, outgoing, store])
  useCommands(commands)
}
