import { DeskError } from '../../../../shared/contract/desk-error.ts'
import type { RecipientId } from '../../../../shared/contract/identifiers.ts'
import { recipientIdSchema } from '../../../../shared/contract/identifiers.ts'
import type { Recipient, RecipientDraft } from '../../../../shared/contract/recipients.ts'
import type { DeskParts } from '../../desk-parts.ts'
import type { Actor } from '../../ports/ledger.ts'

type RecipientParts = Pick<DeskParts, 'store' | 'clock' | 'events' | 'newId'>

/** Those the desk sends pictures to, by name. */
export async function listRecipients({ store }: Pick<DeskParts, 'store'>): Promise<Recipient[]> {
  return [...(await store.recipients.list())].toSorted((one, other) => one.name.localeCompare(other.name, 'en'))
}

/**
 * Adds a recipient or changes the one of this id, with a ledger entry of both; one that was removed is back then. What is so already is no change.
 *
 * Throws DeskError `bad-input` where another one has the name, `not-found` for an unknown id.
 */
export async function saveRecipient(
  desk: RecipientParts,
  { recipient: draft, actor }: { readonly recipient: RecipientDraft; readonly actor: Actor }
): Promise<Recipient> {
  const saved = await desk.store.transact(async ({ recipients, ledger }) => {
    const known = draft.id === undefined ? undefined : await recipients.get(draft.id)
    if (draft.id !== undefined && known === undefined) throw unknownRecipient(draft.id)
    const recipient = { ...draft, id: draft.id ?? recipientIdSchema.parse(desk.newId()) }
    const same = (await recipients.list()).find(
      ({ id, name }) => id !== recipient.id && foldName(name) === foldName(recipient.name)
    )
    if (same !== undefined) throw nameTaken(same)
    if (known?.removed === false && isSame(known.recipient, recipient)) return known.recipient
    await recipients.put(recipient, false)
    const before = known?.removed === false ? known.recipient : null
    await ledger.append({
      at: desk.clock(),
      actor,
      kind: 'recipient',
      subject: `recipient ${recipient.id}`,
      payload: { step: before === null ? 'added' : 'changed', before, after: recipient }
    })
    return recipient
  })
  desk.events.publish({ type: 'settings' })
  desk.events.publish({ type: 'notices' })
  return saved
}

/** Takes a recipient off the list, with a ledger entry; what they were told stays. Throws DeskError `not-found` where they are not on it. */
export async function removeRecipient(
  desk: RecipientParts,
  { recipient: id, actor }: { readonly recipient: RecipientId; readonly actor: Actor }
): Promise<Recipient> {
  const removed = await desk.store.transact(async ({ recipients, ledger }) => {
    const known = await recipients.get(id)
    if (known === undefined || known.removed) throw unknownRecipient(id)
    await recipients.put(known.recipient, true)
    await ledger.append({
      at: desk.clock(),
      actor,
      kind: 'recipient',
      subject: `recipient ${id}`,
      payload: { step: 'removed', before: known.recipient, after: null }
    })
    return known.recipient
  })
  desk.events.publish({ type: 'settings' })
  return removed
}

/** The desk knows no recipient of this id. */
export function unknownRecipient(id: RecipientId): DeskError {
  return new DeskError(
    'not-found',
    `The desk's list has no recipient ${id}. Nothing was recorded. List the recipients to see who is on it.`
  )
}

function nameTaken({ name }: Recipient): DeskError {
  return new DeskError(
    'bad-input',
    `${name} is on the list already. Nothing was recorded. Change that one, or choose a name that tells the two apart.`
  )
}

const foldName = (name: string): string => name.normalize('NFKC').toLowerCase()

function isSame(one: Recipient, other: Recipient): boolean {
  const facts = ({ name, address, language, style, agencies, active, destinations, rules }: Recipient) =>
    JSON.stringify([name, address, language, style, agencies, active, destinations, rules])
  return facts(one) === facts(other)
}
