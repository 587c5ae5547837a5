import type { NoticeNumber, RecipientId } from '../../../shared/contract/identifiers.ts'
import { describeFailure } from '../../state/describe-failure.ts'
import type { DeskState } from '../../state/desk-state.ts'

/** Who answered about a notice, or did not after all, and what they said. */
export interface AnswerAct {
  readonly notice: NoticeNumber
  /** None for a place of nobody by name. */
  readonly recipients: RecipientId[]
  readonly destination: string
  readonly who: string
  readonly answered: boolean
  readonly note: string
  readonly reply?: { readonly fileName: string; readonly bytes: string }
}

/** Notes an answer and says so with Undo; says why where it could not. Gives whether it was noted. */
export async function noteAnswer(desk: () => DeskState, act: AnswerAct): Promise<boolean> {
  if (!(await send(desk, act))) return false
  const { who, answered } = act
  const undo = () => {
    const { reply: _, ...other } = act
    void send(desk, { ...other, answered: !answered })
  }
  desk().say({
    kind: 'fact',
    words: answered ? `${who} answered` : `${who} did not answer after all`,
    action: { label: 'Undo', run: undo }
  })
  return true
}

async function send(
  desk: () => DeskState,
  { destination, who: _, notice, recipients, ...said }: AnswerAct
): Promise<boolean> {
  const { engine, info, say, reloadNotices } = desk()
  const destinations = recipients.length === 0 ? [destination] : []
  const by = info ? { by: info.user } : {}
  try {
    await engine.client.recall.acknowledge({ scope: { notice }, recipients, destinations, ...said, ...by })
    await reloadNotices()
    return true
  } catch (error) {
    say({ kind: 'failure', words: describeFailure(error).words })
    return false
  }
}
