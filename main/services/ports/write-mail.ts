/** A text that is to become a mail. */
export interface MailToWrite {
  /** One line. */
  readonly subject: string
  readonly text: string
  /** Whom it is for, as an address; null for a mail whose sender still chooses. */
  readonly to: { readonly name: string; readonly address: string } | null
  /** ISO 8601. */
  readonly date: string
  /** A UUID: what the mail is known by. */
  readonly id: string
}

/** The bytes of a mail file (RFC 5322, `.eml`) in UTF-8, to be opened and sent by a mail program. Nothing is sent. */
export type WriteMail = (mail: MailToWrite) => Promise<Uint8Array>
