import { realpath } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { PhotoDetail } from '../../../shared/contract/photo.ts'
import type { DeskParts } from '../desk-parts.ts'
import { describePhoto } from './describe-photo.ts'
import { listBadges } from './list-badges.ts'

/** The photo the desk knows at this full path, or at the file it is a link to; also one whose file is gone. Throws DeskError `not-found`. */
export async function locatePhoto(desk: Pick<DeskParts, 'store'>, path: string): Promise<PhotoDetail> {
  const photo = (await desk.store.photos.byPath(await resolveLinks(path))) ?? (await desk.store.photos.byPath(path))
  if (photo !== undefined) return describePhoto(photo, await listBadges(desk, [photo]))
  throw new DeskError(
    'not-found',
    `The desk knows no photo ${path}. Nothing was done. Check the path, or read its folder first.`,
    { path }
  )
}

async function resolveLinks(path: string): Promise<string> {
  // A file that is gone has no real path, but its folder may.
  const folder = await realpath(dirname(path)).catch(() => dirname(path))
  return realpath(path).catch(() => join(folder, basename(path)))
}
