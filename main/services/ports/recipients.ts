import type { NoticeNumber, RecipientId } from '../../../shared/contract/identifiers.ts'
import type { NoticeRecipient, ToldCount } from '../../../shared/contract/notice-recipients.ts'
import type { Recipient } from '../../../shared/contract/recipients.ts'

/** The desk's list of those it sends pictures to. Who is removed stays known: what they were told is kept. */
export interface RecipientRecords {
  /** In no order; removed ones left out. */
  list(): Promise<readonly Recipient[]>
  /** The recipient of this id, removed or not. */
  get(id: RecipientId): Promise<{ readonly recipient: Recipient; readonly removed: boolean } | undefined>
  /** Adds a recipient or replaces its record; `removed` takes it off the list. */
  put(recipient: Recipient, removed: boolean): Promise<void>
}

/** Somebody listed with a notice. */
export type ListedRecipient = NoticeRecipient & {
  /** A person's word that they need not be told; such a one is not listed again by itself. */
  readonly off: boolean
}

/** Who has to be told of which notice, and who was. */
export interface NoticeRecipientRecords {
  /** Those of a notice, in no order; those taken off as well. */
  of(notice: NoticeNumber): Promise<readonly ListedRecipient[]>
  /** Lists somebody with a notice, or replaces what is recorded of them there; both must be there. */
  put(listed: Omit<ListedRecipient, 'recipient'> & { readonly recipient: RecipientId }): Promise<void>
  /** How many there are and how many were told, by notice; those taken off are left out. */
  counts(): Promise<readonly ToldCount[]>
}

/** Somebody who has to be told, and why. */
export interface ToTell {
  readonly recipient: RecipientId
  readonly why: NoticeRecipient['why']
}
