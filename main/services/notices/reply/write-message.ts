import { DeskError } from '../../../../shared/contract/desk-error.ts'
import type { NoticeNumber } from '../../../../shared/contract/identifiers.ts'
import type { Notice } from '../../../../shared/contract/notice.ts'
import type {
  ReplyFacts,
  ReplyLanguage,
  ReplyStyle,
  WrittenMessage
} from '../../../../shared/notice/reply/reply-facts.ts'
import { writeForward } from '../../../../shared/notice/reply/write-forward.ts'
import { writeReply } from '../../../../shared/notice/reply/write-reply.ts'
import type { DeskParts } from '../../desk-parts.ts'
import { nameDesk } from '../../name-desk.ts'
import { getNotice } from '../get-notice.ts'
import { fillInDerivedPairs } from '../resend/fill-in-derived-pairs.ts'
import { listCorrected } from './list-corrected.ts'
import { readRecipient } from './read-recipient.ts'

/** Which text about a notice is asked for, in whose manner, and for whom. */
export interface MessageRequest {
  readonly notice: NoticeNumber
  readonly what: 'reply' | 'forward'
  readonly style: ReplyStyle
  readonly language: ReplyLanguage
  readonly recipient?: string | undefined
  /** The files as the recipient knows them; those of the corrected photos where not given. */
  readonly files?: readonly string[] | undefined
}

/**
 * The reply to the agency, or the forward to clients, with what the desk knows now. Nothing is recorded. Throws DeskError
 * `not-found`, and `bad-input` for a reply where no agency sent the notice.
 */
export async function writeMessage(
  desk: Pick<DeskParts, 'store' | 'ownFolders'>,
  { notice: number, what, style, language, recipient, files }: MessageRequest
): Promise<WrittenMessage> {
  const notice = await getNotice(desk, number)
  if (what === 'reply' && notice.origin !== 'agency')
    throw new DeskError(
      'bad-input',
      `No agency sent notice ${number}, so nobody waits for a reply. Nothing was written. Write to clients instead.`
    )
  const photos = await listCorrected(desk.store, notice)
  const facts: ReplyFacts = {
    desk: nameDesk(desk.ownFolders.desk),
    recipient: readRecipient(recipient).name,
    // Values nobody stated are told only once a person has put them into a photo.
    notice: tellNotice(photos.length === 0 ? notice : fillInDerivedPairs(notice)),
    duties: notice.duties.map(({ duty, done }) => ({
      duty,
      state: done === null ? 'open' : 'done',
      by: done?.by ?? null,
      at: done?.at ?? null
    })),
    photos: files ?? [...new Set(photos.map(({ fileName }) => fileName))]
  }
  return what === 'reply' ? writeReply({ facts, style, language }) : writeForward({ facts, style, language })
}

function tellNotice({ parsed, subject, receivedAt, text }: Notice): ReplyFacts['notice'] {
  const { agency, kind, byline, pictureIds, pairs, reason } = parsed
  return { agency, kind, subject, receivedAt, byline, pictureIds, pairs, reason, text }
}
