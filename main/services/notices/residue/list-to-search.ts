import type { PhotoId } from '../../../../shared/contract/identifiers.ts'
import type { Notice } from '../../../../shared/contract/notice.ts'
import type { DeskParts } from '../../desk-parts.ts'
import type { PhotoRecord } from '../../ports/desk-store.ts'
import type { ExportRecord } from '../../ports/notice-work.ts'
import type { WrongValueFindings } from '../find-wrong-value.ts'
import { findWrongValue } from '../find-wrong-value.ts'
import { matchNotice } from '../match-notice.ts'
import { isMeantByName } from '../tell-match.ts'

/** The parts a search of the index needs. */
export type SearchParts = Pick<DeskParts, 'store'> & Parameters<typeof matchNotice>[0]

/** What is to be looked into for a notice, as the index has it. */
export interface ToSearch {
  /** Photos that are there: those the notice means (`meant`), and those that hold a wrong value for whatever reason. */
  readonly photos: readonly { readonly photo: PhotoRecord; readonly meant: boolean }[]
  /** What left the desk of all of these, and of such as are missing now. */
  readonly exports: readonly ExportRecord[]
  readonly findings: WrongValueFindings
}

/** What of the index a residue check has to look into: every present and past revision is searched for the wrong values in all their forms. */
export async function listToSearch(desk: SearchParts, notice: Notice): Promise<ToSearch> {
  const { pairs } = notice.parsed
  const findings =
    pairs.length === 0 ? { hits: [], exports: [] } : await findWrongValue(desk, { pairs, scope: { ever: true } })
  const meant = await findMeantPhotos(desk, notice)
  const holding = findings.hits.filter(({ current, field }) => current && field !== 'fileName')
  const ids = [...new Set([...meant, ...holding.map(({ photoId }) => photoId)])]
  const photos: { photo: PhotoRecord; meant: boolean }[] = []
  for (const id of ids) {
    const photo = await desk.store.photos.get(id)
    if (photo !== undefined && !photo.missing) photos.push({ photo, meant: meant.has(id) })
  }
  const exports = await desk.store.exports.of([...new Set([...ids, ...findings.hits.map(({ photoId }) => photoId)])])
  return { photos: photos.toSorted(byPath), exports, findings }
}

// Those it names or was applied to; what only says the same words is meant by nobody's word.
async function findMeantPhotos(desk: SearchParts, notice: Notice): Promise<ReadonlySet<PhotoId>> {
  const matched = (await matchNotice(desk, notice)).filter(({ match }) => isMeantByName(match))
  const items = await Promise.all(notice.changes.map((change) => desk.store.changes.items(change)))
  return new Set([
    ...matched.map(({ photo }) => photo.id),
    ...notice.carriers,
    ...items.flat().flatMap(({ state, photoId }) => (state === 'applied' ? [photoId] : []))
  ])
}

function byPath(one: { readonly photo: PhotoRecord }, other: { readonly photo: PhotoRecord }): number {
  return one.photo.path < other.photo.path ? -1 : 1
}
