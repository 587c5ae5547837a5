import { isAbsolute } from 'node:path'
import { DeskError } from '../../../../shared/contract/desk-error.ts'
import type { NoticeNumber } from '../../../../shared/contract/identifiers.ts'
import type { DeletionPlan } from '../../../../shared/contract/locks.ts'
import { usualAgencyRule } from '../../../../shared/settings/default-settings.ts'
import type { DeskParts } from '../../desk-parts.ts'
import { hashFile } from '../../photos/hash-file.ts'
import type { PhotoRecord } from '../../ports/desk-store.ts'
import type { ExportRecord } from '../../ports/notice-work.ts'
import { getNotice } from '../get-notice.ts'
import { isKillInForce } from './kill-in-force.ts'

/**
 * What deleting the killed photos of a notice would take away: their files as they lie there now, and the exports of them that still lie where
 * they were put with exactly the bytes that went out. Nothing is deleted.
 *
 * Throws DeskError `not-found`, `bad-input` for a notice that is no kill in force, and where its agency's rule is to keep what it kills.
 */
export async function planDeletion(desk: Pick<DeskParts, 'store'>, number: NoticeNumber): Promise<DeletionPlan> {
  const notice = await getNotice(desk, number)
  if (!isKillInForce(notice))
    throw new DeskError(
      'bad-input',
      `Notice ${number} is no kill in force. Nothing was deleted. Only what a kill or withdrawal names can be deleted.`
    )
  const { agency } = notice.parsed
  const { agencyRules } = await desk.store.settings.read()
  const rule = agencyRules.find((one) => one.agency === agency) ?? usualAgencyRule
  if (rule.kill !== 'delete')
    throw new DeskError(
      'bad-input',
      `This desk keeps what ${agency ?? 'an unknown agency'} kills, locked and out of use. Nothing was deleted. Set the rule for the agency to delete first (settings, agencyRules).`
    )
  const plan: DeletionPlan = { notice: number, photos: [], exports: [] }
  for (const { photoId, released, deletion } of await desk.store.locks.byNotice(number)) {
    const photo = await desk.store.photos.get(photoId)
    if (photo === undefined || released !== null || deletion?.state === 'done') continue
    const files: DeletionPlan['photos'][number]['files'] = []
    for (const { path, sha256 } of listFiles(photo)) files.push({ path, state: compare(await hashFile(path), sha256) })
    plan.photos.push({ photoId, path: photo.path, files })
    for (const { id, path, at } of await findExports(desk, photo)) plan.exports.push({ id, photoId, path, at })
  }
  return plan
}

/** The photo and its sidecars, with the bytes the desk last saw. */
export function listFiles({ reading }: PhotoRecord): readonly { readonly path: string; readonly sha256: string }[] {
  return [reading, ...reading.sidecars].map(({ path, sha256 }) => ({ path, sha256 }))
}

/** The exports of a photo that lie where they were put, with the bytes that went out. */
export async function findExports(
  desk: Pick<DeskParts, 'store'>,
  photo: PhotoRecord
): Promise<readonly ExportRecord[]> {
  const exports = await desk.store.exports.of([photo.id])
  const states = await Promise.all(
    exports.map(async ({ path, sha256 }) => isAbsolute(path) && (await hashFile(path)) === sha256)
  )
  return exports.filter((_, index) => states[index])
}

function compare(present: string | null, recorded: string): DeletionPlan['photos'][number]['files'][number]['state'] {
  return present === null ? 'gone' : present === recorded ? 'present' : 'changed'
}
