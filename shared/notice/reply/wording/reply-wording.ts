import type { Duty, NoticeKind } from '../../parsed-notice.ts'
import type { ReplyStyle } from '../reply-facts.ts'

/** A change of values in words: one value for another, a mention deleted, a mention added. */
export interface ChangeWords {
  readonly changed: string
  readonly deleted: string
  readonly added: string
}

/** Replies and forwards in one language; labels bring their colon. */
export interface ReplyWording {
  readonly locale: string
  readonly quotes: readonly [open: string, close: string]
  /** "your correction", as the object of "we received". */
  readonly yourNotice: Readonly<Record<NoticeKind, string>>
  /** "correction", for subjects and openings; a text that is no notice is one all the same to whom it is sent. */
  readonly heads: Readonly<Record<NoticeKind, string>>
  readonly greeting: string
  readonly greetingAll: string
  /** First sentence of a reply, once all is done and before; `{notice}`, `{at}`, `{desk}`. */
  readonly replyDone: Readonly<Record<ReplyStyle, string>>
  readonly replyOpen: Readonly<Record<ReplyStyle, string>>
  readonly replyClosing: Readonly<Record<ReplyStyle, string>>
  /** First sentence of a forward; `{head}`, `{desk}`. */
  readonly forward: Readonly<Record<ReplyStyle, string>>
  readonly forwardClosing: Readonly<Record<ReplyStyle, string>>
  readonly subjectDone: string
  readonly subjectOpen: string
  readonly agency: string
  readonly received: string
  readonly picture: string
  readonly pictures: string
  readonly byline: string
  readonly reason: string
  readonly done: string
  readonly open: string
  readonly corrected: string
  readonly barred: string
  readonly files: string
  readonly colon: string
  readonly noticeText: string
  /** Which words are wrong in what somebody was sent; `{wrong}`. */
  readonly wrongWords: string
  /** What the desk did with the values, what it asks others to do; `{correct}`, `{wrong}`. */
  readonly didChange: ChangeWords
  readonly askChange: ChangeWords
  readonly dutyDone: Readonly<Record<Duty, string>>
  readonly dutyOpen: Readonly<Record<Duty, string>>
  /** Between a duty and the person who did it, where no time is known. */
  readonly by: string
  readonly signOff: string
}
