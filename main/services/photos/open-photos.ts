import { realpath } from 'node:fs/promises'
import { isAbsolute } from 'node:path'
import type { DeskFailure } from '../../../shared/contract/desk-error.ts'
import { DeskError, describeDeskError } from '../../../shared/contract/desk-error.ts'
import type { PhotoDetail } from '../../../shared/contract/photo.ts'
import type { DeskParts } from '../desk-parts.ts'
import { expectFailure } from '../expect-failure.ts'
import { mapLimited } from '../map-limited.ts'
import { matchWaiting } from '../notices/match-waiting.ts'
import type { Actor } from '../ports/ledger.ts'
import { describePhoto } from './describe-photo.ts'
import { findSource } from './find-source.ts'
import { listBadges } from './list-badges.ts'
import type { RecordedPhoto, RecordParts } from './record-photo.ts'
import { recordPhoto } from './record-photo.ts'
import { refuseOwnFolder } from './refuse-own-folder.ts'

/** A file as the desk now knows it, or why it does not. */
export type OpenedPhoto = { ok: true; photo: PhotoDetail } | { ok: false; failure: DeskFailure }

type OpenParts = RecordParts & Pick<DeskParts, 'events' | 'imaging' | 'ownFolders'>

/** Makes the desk know these files (full paths) as they are now; one result a path, in order. */
export async function openPhotos(
  desk: OpenParts,
  request: { readonly paths: readonly string[]; readonly actor: Actor; readonly signal?: AbortSignal | undefined }
): Promise<OpenedPhoto[]> {
  const opened = await mapLimited(request.paths, 2, async (path): Promise<RecordedPhoto | DeskFailure> => {
    try {
      return await openPhoto(desk, path, request.actor, request.signal)
    } catch (error) {
      return describeDeskError(expectFailure(error, path))
    }
  })
  const recorded = opened.flatMap((one) => ('photo' in one ? [one] : []))
  const ids = recorded.filter((one) => one.news !== 'unchanged').map((one) => one.photo.id)
  if (ids.length > 0) desk.events.publish({ type: 'photos', ids })
  if (recorded.some((one) => one.notices > 0)) desk.events.publish({ type: 'notices' })
  if (ids.length > 0) await matchWaiting(desk)
  const badges = await listBadges(
    desk,
    recorded.map((one) => one.photo)
  )
  return opened.map((one) =>
    'photo' in one ? { ok: true, photo: describePhoto(one.photo, badges) } : { ok: false, failure: one }
  )
}

async function openPhoto(
  desk: OpenParts,
  given: string,
  actor: Actor,
  signal: AbortSignal | undefined
): Promise<RecordedPhoto> {
  if (!isAbsolute(given))
    throw new DeskError('bad-input', `${given} is no full path. Nothing was read. Give the file from the root on.`, {
      path: given
    })
  // A link is opened as the file it leads to: one file under two names would have two writers. What cannot be resolved fails in the
  // reader, which knows why.
  const path = await realpath(given).catch(() => given)
  await refuseOwnFolder(desk, path, 'read')
  return recordPhoto(desk, { path, actor, signal, source: async () => (await findSource(desk, path, actor)).id })
}
