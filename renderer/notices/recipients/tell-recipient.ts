import type { NoticeNumber, RecipientId } from '../../../shared/contract/identifiers.ts'
import type { Recipient } from '../../../shared/contract/recipients.ts'
import { describeFailure } from '../../state/describe-failure.ts'
import type { DeskState } from '../../state/desk-state.ts'

type Step = 'tell' | 'takeBackTold' | 'addRecipients' | 'takeOffRecipients'

/** How somebody was told, and what was noted. */
interface Telling {
  readonly how?: 'hand' | 'copied' | 'eml'
  readonly note?: string
}

/** What happens to recipients of a notice. */
interface RecipientAct extends Telling {
  readonly notice: NoticeNumber
  readonly recipients: readonly Pick<Recipient, 'id' | 'name'>[]
  /** What was done beside, for the words that say so: "Copied the text". */
  readonly done?: string
}

const back: Readonly<Record<Step, Step>> = {
  tell: 'takeBackTold',
  takeBackTold: 'tell',
  addRecipients: 'takeOffRecipients',
  takeOffRecipients: 'addRecipients'
}

/** Notes a step with recipients of a notice, and says so with Undo. Says why where it could not. */
export async function actOnRecipients(desk: () => DeskState, step: Step, act: RecipientAct): Promise<void> {
  if (!(await send(desk, step, act))) return
  const { done, how, note } = act
  const words = tellWords(step, act)
  desk().say({
    kind: 'fact',
    words: done === undefined ? words : `${done}. ${words}`,
    action: {
      label: 'Undo',
      run: () => void send(desk, back[step], { ...act, ...(how ? { how } : {}), ...(note ? { note } : {}) })
    }
  })
}

async function send(desk: () => DeskState, step: Step, act: RecipientAct): Promise<boolean> {
  const { engine, info, say, reloadNotices } = desk()
  const { notice, recipients, how = 'hand', note = '' } = act
  const ids: RecipientId[] = recipients.map(({ id }) => id)
  const asked = { notice, recipients: ids, ...(info ? { by: info.user } : {}) }
  try {
    if (step === 'tell') await engine.client.notices.tell({ ...asked, how, note })
    else await engine.client.notices[step](asked)
    await reloadNotices()
    return true
  } catch (error) {
    say({ kind: 'failure', words: describeFailure(error).words })
    return false
  }
}

function tellWords(step: Step, { recipients }: RecipientAct): string {
  const [first] = recipients
  const one = recipients.length === 1
  const who = one && first ? first.name : `${recipients.length} recipients`
  switch (step) {
    case 'tell':
      return `${who} ${one ? 'is' : 'are'} told`
    case 'takeBackTold':
      return `${who} ${one ? 'was' : 'were'} not told after all`
    case 'addRecipients':
      return `${who} ${one ? 'has' : 'have'} to be told`
    case 'takeOffRecipients':
      return `${who} need not be told`
  }
}
