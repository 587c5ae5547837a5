import { readdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { FilePlace } from '../../../shared/contract/file-work.ts'
import type { DeskParts } from '../desk-parts.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'
import type { FileItem } from '../ports/file-works.ts'
import { listSidecars } from './list-sidecars.ts'

/** Takes places in the trash for a photo and its sidecars, and writes them into the journal before anything is moved. Throws DeskError `tool-failed`. */
export async function takeTrashPlaces(
  desk: Pick<DeskParts, 'store' | 'trash' | 'clock'>,
  item: FileItem,
  photo: PhotoRecord
): Promise<FileItem> {
  const own = listSidecars(photo, await readdir(dirname(photo.path)))
  const files: FilePlace[] = []
  try {
    for (const from of [...own, photo.path])
      files.push({ from, to: await desk.trash.reserve(from, new Date(desk.clock())) })
    const placed = { ...item, files }
    await desk.store.fileWorks.update(placed)
    return placed
  } catch (error) {
    for (const { to } of files) await desk.trash.release(to)
    throw error
  }
}
