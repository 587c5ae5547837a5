import type { RecipientId } from '../../../shared/contract/identifiers.ts'
import type { RecallScope } from '../../../shared/contract/recall.ts'
import { describeFailure } from '../../state/describe-failure.ts'
import type { DeskState } from '../../state/desk-state.ts'

/** Who answered about what is called back, or did not after all, and what they said; or a folder that is closed with a reason. */
export interface AnswerAct {
  readonly scope: RecallScope
  /** Null for a place of nobody by name. */
  readonly recipient: RecipientId | null
  readonly destination: string
  /** True where nobody was sent from `destination`, a folder. */
  readonly folder: boolean
  readonly who: string
  readonly answered: boolean
  readonly note: string
  readonly reply?: { readonly fileName: string; readonly bytes: string }
}

/** Notes an answer and says so with Undo; says why where it could not. Gives whether it was noted. */
export async function noteAnswer(desk: () => DeskState, act: AnswerAct): Promise<boolean> {
  if (!(await send(desk, act))) return false
  const undo = () => {
    const { reply: _, ...other } = act
    void send(desk, { ...other, answered: !act.answered })
  }
  desk().say({
    kind: 'fact',
    words: tellNoted(act),
    action: { label: 'Undo', run: undo }
  })
  return true
}

function tellNoted({ who, answered, folder }: AnswerAct): string {
  if (folder) return answered ? `Closed ${who}` : `${who} is open again`
  return answered ? `${who} answered` : `${who} did not answer after all`
}

async function send(
  desk: () => DeskState,
  { destination, who: _, recipient, folder, ...said }: AnswerAct
): Promise<boolean> {
  const { engine, info, say, reloadNotices } = desk()
  const whom = {
    recipients: recipient === null ? [] : [recipient],
    destinations: recipient === null && !folder ? [destination] : [],
    folders: folder ? [destination] : []
  }
  const by = info ? { by: info.user } : {}
  try {
    await engine.client.recall.acknowledge({ ...whom, ...said, ...by })
    await reloadNotices()
    return true
  } catch (error) {
    say({ kind: 'failure', words: describeFailure(error).words })
    return false
  }
}
