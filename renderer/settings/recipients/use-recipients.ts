import type { Recipient, RecipientDraftInput } from '../../../shared/contract/recipients.ts'
import { describeFailure } from '../../state/describe-failure.ts'
import { useDesk, useDeskStore } from '../../state/use-desk.ts'

/** Those the desk sends pictures to, and how the list is kept. */
export interface RecipientsWork {
  /** Null until they were read. */
  readonly recipients: readonly Recipient[] | null
  /** Adds somebody of this name who gets the pictures of all agencies. */
  readonly add: (name: string) => void
  /** Changes one; `words` tell what is so then. */
  readonly change: (recipient: Recipient, change: Partial<Recipient>, words: string) => void
  readonly remove: (recipient: Recipient) => void
}

/** Reads and keeps the desk's list of recipients; each step is said with a way back, or why it was not taken. */
export function useRecipients(): RecipientsWork {
  const store = useDeskStore()
  const recipients = useDesk((desk) => desk.recipients)
  const attempt = async (work: (by: { readonly by?: string }) => Promise<unknown>): Promise<boolean> => {
    const { engine, info, say } = store.getState()
    try {
      await work(info ? { by: info.user } : {})
      store.setState({ recipients: await engine.client.recipients.list({}) })
      return true
    } catch (error) {
      say({ kind: 'failure', words: describeFailure(error).words })
      return false
    }
  }
  const { client } = store.getState().engine
  const save = (recipient: RecipientDraftInput) => attempt((by) => client.recipients.save({ recipient, ...by }))
  const remove = ({ id }: Recipient) => attempt((by) => client.recipients.remove({ recipient: id, ...by }))
  const say = (words: string, undo: () => void): void =>
    store.getState().say({ kind: 'fact', words, action: { label: 'Undo', run: undo } })
  const add = async (name: string): Promise<void> => {
    if (!(await save({ name }))) return
    const added = store.getState().recipients?.find((one) => one.name === name.trim())
    say(`${name.trim()} is told of every agency’s notices`, () => void (added && remove(added)))
  }
  return {
    recipients,
    add: (name) => void add(name),
    change: async (recipient, change, words) => {
      if (await save({ ...recipient, ...change })) say(`${recipient.name}: ${words}`, () => void save(recipient))
    },
    remove: async (recipient) => {
      if (await remove(recipient)) say(`${recipient.name} is off the list`, () => void save(recipient))
    }
  }
}
