import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { Notice } from '../../../shared/contract/notice.ts'
import type { DeskParts } from '../desk-parts.ts'
import { getPhoto } from '../photos/get-photo.ts'
import type { NoticeToChange } from './change-notice.ts'
import { changeNotice } from './change-notice.ts'
import { getNotice } from './get-notice.ts'
import { matchNotice } from './match-notice.ts'
import { isMeantByName } from './tell-match.ts'

/** Photos of which a person says that a notice means them, or does not. */
export interface MeantPhotos extends NoticeToChange {
  readonly photoIds: readonly PhotoId[]
  readonly meant: boolean
}

/**
 * Notes a person's word that a notice does not mean photos that only say the same words, or does after all; with a ledger entry. What they say is
 * then no residue of the notice, and stands apart in its certificate. What is so already records nothing.
 *
 * Throws DeskError `not-found`, and `bad-input` for a photo the notice names by more than words.
 */
export async function setMeant(
  desk: Pick<DeskParts, 'store' | 'clock' | 'events'>,
  { photoIds, meant, ...asked }: MeantPhotos
): Promise<Notice> {
  const photos = await Promise.all(photoIds.map((id) => getPhoto(desk, id)))
  const matched = meant ? [] : await matchNotice(desk, await getNotice(desk, asked.notice))
  for (const { photo, match, matchText } of matched)
    if (photoIds.includes(photo.id) && isMeantByName(match))
      throw new DeskError(
        'bad-input',
        `Notice ${asked.notice} means ${photo.fileName}: ${matchText}. Nothing was recorded. Only a photo that is found by its words alone can be left out.`,
        { path: photo.path }
      )
  return changeNotice(desk, asked, async ({ records, notice, actor, at }) => {
    const isOut = (id: PhotoId) => notice.notMeant.some(({ photoId }) => photoId === id)
    const changed = photos.filter(({ id }) => isOut(id) === meant)
    if (changed.length === 0) return notice
    const ids = new Set(changed.map(({ id }) => id))
    const kept = notice.notMeant.filter(({ photoId }) => !ids.has(photoId))
    const out = meant ? [] : [...ids].map((photoId) => ({ photoId, at, by: actor.name }))
    const next = { ...notice, notMeant: [...kept, ...out] }
    await records.notices.update(next)
    await records.ledger.append({
      at,
      actor,
      kind: 'not-meant',
      subject: `notice ${notice.number}`,
      payload: { notice: notice.number, meant, photos: changed.map(({ id, path }) => ({ id, path })) }
    })
    return next
  })
}
