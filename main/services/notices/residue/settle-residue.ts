import type { Notice } from '../../../../shared/contract/notice.ts'
import type { RecallLine } from '../../../../shared/contract/recall.ts'
import type { ResiduePlace } from '../../../../shared/contract/residue.ts'
import type { ExportRecord } from '../../ports/notice-work.ts'
import { listNoticeLines } from '../../recall/list-notice-lines.ts'
import type { NoticeAtHand } from '../change-notice.ts'
import { isKill } from '../kill/kill-in-force.ts'
import { tickResidue } from '../tick-by-act.ts'
import { listCertified } from './read-certificate.ts'

/**
 * Counts again what the last search left: a past export is settled once all it was sent to have the right version or answered, or, where it was sent to
 * nobody, once the right file took its place or an editor closed it with a reason. Of a killed picture nothing but that reason settles a file that is
 * still there. The certificate stays as it was; the duty to delete follows. Call it in a transaction.
 */
export async function settleResidue(hand: NoticeAtHand): Promise<Notice> {
  const { records, notice } = hand
  const certified = notice.residue === null ? undefined : (await listCertified(records, notice.number)).at(-1)
  if (notice.residue === null || certified === undefined) return notice
  const { places } = certified.finding
  const left = places.length - (await countSettled(hand, places))
  // What a person ticked, or un-ticked, since the count was told last stays their word.
  if (left === notice.residue.places) return notice
  const counted = { ...notice, residue: { ...notice.residue, places: left } }
  await records.notices.update(counted)
  return tickResidue({ ...hand, notice: counted }, places.length - left)
}

async function countSettled({ records, notice, at }: NoticeAtHand, places: readonly ResiduePlace[]): Promise<number> {
  const past = places.filter(({ kind }) => kind === 'export')
  if (past.length === 0) return 0
  const exports = await records.exports.of([...new Set(past.map(({ photoId }) => photoId))])
  const { lines } = await listNoticeLines(records, notice, at)
  const counted = isKill(notice) ? lines.filter(({ folder }) => folder) : lines
  return past.filter((place) => isSettled(place, exports, counted)).length
}

function isSettled(
  { photoId, path, revision }: ResiduePlace,
  exports: readonly ExportRecord[],
  lines: readonly RecallLine[]
): boolean {
  const files = exports.filter(
    (one) => one.photoId === photoId && one.path === path && (revision === undefined || one.revision === revision)
  )
  return (
    files.length > 0 &&
    files.every(({ id }) => {
      const own = lines.filter(({ versions }) => versions.some(({ exportId }) => exportId === id))
      return own.length > 0 && own.every(({ state }) => state !== 'holds-wrong')
    })
  )
}
