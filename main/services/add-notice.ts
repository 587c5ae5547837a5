import { DeskError } from '../../shared/contract/desk-error.ts'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import type { Notice } from '../../shared/contract/notice.ts'
import { parseNotice } from '../../shared/notice/parse-notice.ts'
import type { DeskParts } from './desk-parts.ts'
import { getPhoto } from './get-photo.ts'
import type { Actor } from './ports/ledger.ts'
import { takeInNotice } from './take-in-notice.ts'

/** A text someone hands in as a notice; `photoId` where they say which photo it is about. */
export interface NoticeToAdd {
  readonly text: string
  readonly from: 'text' | 'file'
  readonly fileName?: string | undefined
  readonly photoId?: PhotoId | undefined
  readonly actor: Actor
}

/** Takes a notice in, byte for byte. Throws DeskError `bad-input` for a text that is no notice, `not-found` for an unknown photo. */
export async function addNotice(
  desk: Pick<DeskParts, 'store' | 'clock' | 'events'>,
  given: NoticeToAdd
): Promise<Notice> {
  const { text, from, fileName, photoId, actor } = given
  const photo = photoId === undefined ? undefined : await getPhoto(desk, photoId)
  const parsed = parseNotice(text, photo === undefined || photo.agency === '' ? {} : { agency: photo.agency })
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
  const subject = fileName ?? photo?.fileName ?? beginText(text)
  const { notice } = await desk.store.transact((records) =>
    takeInNotice(records, { text, parsed, subject, receipt, actor, carrier: null })
  )
  desk.events.publish({ type: 'notices' })
  return notice
}

function beginText(text: string): string {
  const line = text.trim().split('\n', 1)[0] ?? ''
  const characters = [...line]
  return characters.length <= 60 ? line : `${characters.slice(0, 59).join('')}…`
}
