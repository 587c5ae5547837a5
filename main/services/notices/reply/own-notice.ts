import { DeskError } from '../../../../shared/contract/desk-error.ts'
import type { Notice } from '../../../../shared/contract/notice.ts'
import type {
  OwnNotice,
  ReplyLanguage,
  ReplyStyle,
  WrittenMessage
} from '../../../../shared/notice/reply/reply-facts.ts'
import { writeOwnNotice } from '../../../../shared/notice/reply/write-own-notice.ts'
import type { DeskParts } from '../../desk-parts.ts'
import { nameDesk } from '../../name-desk.ts'
import type { Actor } from '../../ports/ledger.ts'
import { addNotice } from '../add-notice.ts'

/** What the desk's own notice says, and in which manner and language. */
export interface OwnNoticeToWrite extends Omit<OwnNotice, 'desk'> {
  readonly style: ReplyStyle
  readonly language: ReplyLanguage
}

/**
 * The desk's own notice as its clients get it. Throws DeskError `bad-input` for a correction without values, and for a kill or reinstatement that
 * names no picture and no photographer: nobody could follow it.
 */
export function writeOwn(
  { ownFolders }: Pick<DeskParts, 'ownFolders'>,
  { style, language, ...own }: OwnNoticeToWrite
): WrittenMessage {
  const pairs = own.pairs.filter(({ correct, wrong }) => correct !== wrong)
  if (own.kind === 'correction' && pairs.length === 0)
    throw refuse('A correction needs at least one wrong value and what it should say.')
  if (own.kind !== 'correction' && own.pictureIds.length === 0 && own.byline === null)
    throw refuse(`A ${own.kind} needs a picture id or a photographer, else nobody knows which picture is meant.`)
  return writeOwnNotice({ notice: { ...own, pairs, desk: nameDesk(ownFolders.desk) }, style, language })
}

/** Writes the desk's own notice and takes it in, to be worked like any other. Throws as `writeOwn` does. */
export async function addOwn(
  desk: Parameters<typeof addNotice>[0] & Pick<DeskParts, 'ownFolders'>,
  { actor, ...own }: OwnNoticeToWrite & { readonly actor: Actor }
): Promise<Notice> {
  const { subject, text } = writeOwn(desk, own)
  return addNotice(desk, { text, from: 'text', own: { subject }, actor })
}

function refuse(why: string): DeskError {
  return new DeskError('bad-input', `${why} Nothing was recorded. Fill it in and write it again.`)
}
