import { useMemo } from 'react'
import type { NoticeRecipient } from '../../../shared/contract/notice-recipients.ts'
import type { Command } from '../../state/command.ts'
import { useCommands } from '../../state/use-commands.ts'
import { isTold } from '../recipients/describe-recipient.ts'
import type { MessageChoice } from './message-choices.ts'

/** The choice for one recipient: the forward in their own style and language; for nobody in particular with null. */
export function chooseRecipient(choice: MessageChoice, to: NoticeRecipient | null): MessageChoice {
  if (to === null) return { ...choice, recipient: null }
  const { id, style, language } = to.recipient
  return { what: 'forward', recipient: id, style, language }
}

/** Who of those listed comes next to be told, after the one chosen; null where everybody was. */
function findNextToTell(listed: readonly NoticeRecipient[], choice: MessageChoice): NoticeRecipient | null {
  const at = listed.findIndex(({ recipient }) => recipient.id === choice.recipient)
  const turned = [...listed.slice(at + 1), ...listed.slice(0, at + 1)]
  return turned.find((one) => !isTold(one)) ?? null
}

/** Offers T: the text for the next one who was not told. */
export function useRecipientCommand(
  listed: readonly NoticeRecipient[],
  choice: MessageChoice,
  choose: (choice: MessageChoice) => void
): void {
  const commands = useMemo((): readonly Command[] => {
    const next = findNextToTell(listed, choice)
    const refusal =
      next !== null ? undefined : listed.length === 0 ? 'Nobody is listed to be told' : 'Everybody was told'
    const run = () => next !== null && choose(chooseRecipient(choice, next))
    return [{ id: 'message.next', group: 'Notice', title: 'Write to the next not told', keys: ['t'], refusal, run }]
  }, [choice, choose, listed])
  useCommands(commands)
}
