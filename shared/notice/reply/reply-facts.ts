import type { Duty, NoticeKind, NoticePair } from '../parsed-notice.ts'

/** Whose manner a text is written in. */
export type ReplyStyle = 'afp' | 'ap' | 'plain'
/** ISO 639-1 code of a language that texts are written in. */
export type ReplyLanguage = 'en' | 'fr' | 'es' | 'de'

/** A duty of the notice and what became of it. */
export interface ReplyDuty {
  readonly duty: Duty
  readonly state: 'open' | 'done'
  readonly by: string | null
  /** ISO 8601, or as it is to be read. */
  readonly at: string | null
}

/** What a reply to an agency or a forward to a client is filled with. */
export interface ReplyFacts {
  /** Name of the desk that writes. */
  readonly desk: string
  /** Whom the text is for; null for nobody by name. */
  readonly recipient: string | null
  readonly notice: {
    readonly agency: string | null
    readonly kind: NoticeKind
    /** Slug or file name people know the notice by. */
    readonly subject: string
    /** ISO 8601, or as it is to be read. */
    readonly receivedAt: string
    readonly byline: string | null
    readonly pictureIds: readonly string[]
    readonly pairs: readonly NoticePair[]
    readonly reason: string | null
    /** The notice as it came; stands at the end of a forward, empty for none. */
    readonly text: string
  }
  readonly duties: readonly ReplyDuty[]
  /** File names of the photos that were corrected, or barred. */
  readonly photos: readonly string[]
}

/** The desk's own outgoing notice to its clients. */
export interface OwnNotice {
  readonly desk: string
  readonly kind: 'correction' | 'kill' | 'reinstatement'
  readonly pictureIds: readonly string[]
  readonly byline: string | null
  readonly pairs: readonly NoticePair[]
  readonly reason: string | null
  readonly duties: readonly Duty[]
}

/** A text ready to be copied or sent. */
export interface WrittenMessage {
  /** One line. */
  readonly subject: string
  readonly text: string
}
