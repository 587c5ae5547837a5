import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { Notice } from '../../../shared/contract/notice.ts'
import { parseNotice } from '../../../shared/notice/parse-notice.ts'
import type { DeskParts } from '../desk-parts.ts'
import { getPhoto } from '../photos/get-photo.ts'
import type { Actor } from '../ports/ledger.ts'
import { getNotice } from './get-notice.ts'
import { matchWaiting } from './match-waiting.ts'
import { readDeskGrammars } from './read-desk-grammars.ts'
import { takeInNotice } from './take-in-notice.ts'

/** A text someone hands in as a notice; `photoId` where they say which photo it is about. */
export interface NoticeToAdd {
  readonly text: string
  readonly from: 'text' | 'file'
  readonly fileName?: string | undefined
  readonly photoId?: PhotoId | undefined
  /** The desk's own word, and what it is called then. */
  readonly own?: { readonly subject: string } | undefined
  readonly actor: Actor
}

/** Takes a notice in, byte for byte. Throws DeskError `bad-input` for a text that is no notice, `not-found` for an unknown photo. */
export async function addNotice(
  desk: Pick<DeskParts, 'store' | 'clock' | 'events' | 'imaging'>,
  given: NoticeToAdd
): Promise<Notice> {
  const { text, from, fileName, photoId, own, actor } = given
  const photo = photoId === undefined ? undefined : await getPhoto(desk, photoId)
  const hints = photo === undefined || photo.agency === '' ? {} : { agency: photo.agency }
  const parsed = parseNotice(text, hints, await readDeskGrammars(desk.store))
  if (parsed.kind === 'none') {
    throw new DeskError(
      'bad-input',
      'This text is no notice Erratum can read: no correction, kill, withdrawal or advisory stands in it. Nothing was recorded. Check that the whole text was given.'
    )
  }
  const receipt = {
    at: desk.clock(),
    from,
    ...(photoId === undefined ? {} : { photoId }),
    ...(fileName === undefined ? {} : { fileName })
  }
  const subject = own?.subject ?? fileName ?? photo?.fileName ?? beginText(text)
  const { notice } = await desk.store.transact((records) =>
    takeInNotice(records, { text, parsed, subject, receipt, actor, carrier: null, origin: own && 'desk' })
  )
  desk.events.publish({ type: 'notices' })
  await matchWaiting(desk, notice.number)
  return getNotice(desk, notice.number)
}

function beginText(text: string): string {
  const line = text.trim().split('\n', 1)[0] ?? ''
  const characters = [...line]
  return characters.length <= 60 ? line : `${characters.slice(0, 59).join('')}…`
}
