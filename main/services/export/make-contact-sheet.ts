import { rm } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join } from 'node:path'
import type { ContactSheet, SheetLayout } from '../../../shared/contract/contact-sheet.ts'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import { readAsText } from '../../../shared/fields/field-value.ts'
import { placeAt } from '../changes/place-new-file.ts'
import type { DeskParts } from '../desk-parts.ts'
import { expectFailure } from '../expect-failure.ts'
import { getPhoto } from '../photos/get-photo.ts'
import { hashFile } from '../photos/hash-file.ts'
import { refuseOwnFolder } from '../photos/refuse-own-folder.ts'
import { syncFolderOf, syncPath } from '../photos/sync-path.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'
import type { Actor } from '../ports/ledger.ts'
import { contactSheetPreset } from './contact-sheet-preset.ts'
import { openExportStage } from './export-stage.ts'
import { refuseExport } from './refuse-export.ts'

/** Photos in the order of the sheet, its layout, and the full path of the PDF. */
export interface ContactSheetRequest {
  readonly photoIds: readonly PhotoId[]
  readonly layout: SheetLayout
  readonly to: string
  readonly actor: Actor
  readonly signal?: AbortSignal | undefined
}

/**
 * Makes a contact sheet: each photo small, with its file's name, caption and credit; recorded for each photo on it. Photos that may not leave the desk, or
 * cannot be shown, are told in `failed`. Throws DeskError `name-taken`, `bad-input`, `nothing-to-do` where no photo is left for it.
 */
export async function makeContactSheet(
  desk: Pick<DeskParts, 'store' | 'imaging' | 'clock' | 'newId' | 'ownFolders'>,
  { photoIds, layout, to, actor, signal }: ContactSheetRequest
): Promise<ContactSheet> {
  if (!isAbsolute(to))
    throw new DeskError('bad-input', `${to} is no full path. No contact sheet was made.`, { path: to })
  await refuseOwnFolder(desk, dirname(to), 'exported')
  const { photos, failed } = await choosePhotos(desk, photoIds)
  await using stage = await openExportStage(dirname(to))
  const staged = join(stage.folder, `${desk.newId()}.pdf`)
  const frames = photos.map(({ path, fileName, reading: { fields } }) => ({
    path,
    name: fileName,
    caption: readAsText(fields.caption?.value),
    credit: [readAsText(fields.byline?.value), readAsText(fields.credit?.value)]
      .filter((part) => part !== '')
      .join(' / ')
  }))
  const title = basename(to).replace(/\.pdf$/i, '')
  const {
    pages,
    placed,
    failed: unshown
  } = await desk.imaging.contactSheet({ to: staged, layout, title, frames, signal })
  for (const { path, error } of unshown) {
    const { code, message } = expectFailure(error, path)
    failed.push({ from: path, code, message })
  }
  if (placed === 0)
    throw new DeskError(
      'nothing-to-do',
      `None of these photos can be on a contact sheet: ${failed[0]?.message ?? ''} No file was made.`
    )
  const sha256 = (await hashFile(staged)) ?? ''
  await placeSheet(staged, to)
  const missing = new Set(unshown.map((one) => one.path))
  const shown = photos.filter((photo) => !missing.has(photo.path))
  await recordSheet(desk, shown, { to, sha256, actor })
  return { path: to, sha256, pages, photos: placed, failed }
}

async function choosePhotos(desk: Pick<DeskParts, 'store' | 'clock'>, ids: readonly PhotoId[]) {
  const photos: PhotoRecord[] = []
  const failed: ContactSheet['failed'] = []
  for (const id of new Set(ids)) {
    const photo = await getPhoto(desk, id)
    try {
      refuseExport(photo, desk.clock(), 'It is not on the contact sheet.')
      photos.push(photo)
    } catch (error) {
      const { code, message } = expectFailure(error, photo.path)
      failed.push({ from: photo.path, code, message })
    }
  }
  return { photos, failed }
}

async function placeSheet(staged: string, to: string): Promise<void> {
  await syncPath(staged)
  if (!(await placeAt(staged, to)))
    throw new DeskError(
      'name-taken',
      `${to} is there already. It stays as it is. Give another name, or move it away.`,
      {
        path: to
      }
    )
  await syncFolderOf(to)
}

// A sheet nobody recorded must not leave the desk, nor one with a photo that was killed while it was made.
async function recordSheet(
  desk: Pick<DeskParts, 'store' | 'clock' | 'newId'>,
  photos: readonly PhotoRecord[],
  { to, sha256, actor }: { readonly to: string; readonly sha256: string; readonly actor: Actor }
): Promise<void> {
  const at = desk.clock()
  try {
    await desk.store.transact(async (records) => {
      for (const photo of photos) {
        refuseExport(await getPhoto({ store: { ...desk.store, photos: records.photos } }, photo.id), at)
        const { id: photoId, path: from, revision, reading } = photo
        const preset = contactSheetPreset
        const payload = { from, to, preset, revision, sourceSha256: reading.sha256, sha256 }
        const exported = { id: desk.newId(), photoId, revision, at, by: actor.name, preset, path: to, sha256 }
        await records.exports.insert(exported)
        await records.ledger.append({ at, actor, kind: 'export', subject: photo.id, payload })
      }
    })
  } catch (error) {
    await rm(to, { force: true })
    throw error
  }
}
