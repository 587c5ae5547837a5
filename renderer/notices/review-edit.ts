import type { PhotoId } from '../../shared/contract/identifiers.ts'
import type { Amendment, Proposal } from '../../shared/contract/notice.ts'
import type { FieldValue } from '../../shared/fields/field-value.ts'

/** What a person said of a proposed edit. `open`: nothing yet. */
export type Decision = 'accepted' | 'open' | 'rejected'

/** One proposed edit on the review screen, with what a person made of it. */
export interface ReviewEdit {
  readonly key: string
  readonly amendment: Amendment
  /** What will be written: the proposal, or a person's own wording. */
  readonly to: FieldValue
  readonly reworded: boolean
  readonly decision: Decision
}

/** Which edits the list shows. */
export type ReviewFilter = 'all' | Amendment['state']

/** Groups in the order they stand: what cannot go through first. */
export const reviewGroups: readonly Amendment['state'][] = ['conflict', 'needs-you', 'exact']

const keyOf = (amendment: Amendment): string => `${amendment.photoId} ${amendment.field}`

function decideBefore({ state, notMeant }: Amendment): Decision {
  if (notMeant !== undefined) return 'rejected'
  return state === 'exact' ? 'accepted' : 'open'
}

/** True where nothing but words, or a byline and a date, ties a photo to its notice: a person may say that it is not meant. */
export function isFoundByWords({ match }: Pick<Amendment, 'match'>): boolean {
  return match === 'text' || match === 'byline-date'
}

/** The photos that are found by their words alone and of which a person rejected every edit: they are not meant. */
export function listNotMeant(edits: readonly ReviewEdit[]): ReadonlySet<PhotoId> {
  const byWords = edits.filter(({ amendment }) => isFoundByWords(amendment))
  const kept = new Set(
    byWords.filter(({ decision }) => decision !== 'rejected').map(({ amendment }) => amendment.photoId)
  )
  return new Set(byWords.map(({ amendment }) => amendment.photoId).filter((id) => !kept.has(id)))
}

/**
 * The edits of a proposal in the order they stand. Exact ones are accepted beforehand, those of photos that are not meant rejected; decisions and wordings of `earlier`
 * are kept where the same edit is proposed again for the same revision.
 */
export function listEdits(proposal: Proposal, earlier: readonly ReviewEdit[]): readonly ReviewEdit[] {
  const known = new Map(earlier.map((edit) => [edit.key, edit]))
  const edits = proposal.amendments.map((amendment): ReviewEdit => {
    const key = keyOf(amendment)
    const before = known.get(key)
    const kept = before && before.amendment.revision === amendment.revision ? before : undefined
    return {
      key,
      amendment,
      to: kept?.reworded ? kept.to : amendment.to,
      reworded: kept?.reworded ?? false,
      decision: kept?.decision ?? decideBefore(amendment)
    }
  })
  return reviewGroups.flatMap((state) => edits.filter((edit) => edit.amendment.state === state))
}

/** The edits a filter leaves. */
export function filterEdits(edits: readonly ReviewEdit[], filter: ReviewFilter): readonly ReviewEdit[] {
  return filter === 'all' ? edits : edits.filter((edit) => edit.amendment.state === filter)
}

/** How many edits are accepted and how many photos they touch: what the apply button says. */
export function countAccepted(edits: readonly ReviewEdit[]): {
  readonly edits: number
  readonly photos: number
  readonly open: number
} {
  const accepted = edits.filter((edit) => edit.decision === 'accepted')
  return {
    edits: accepted.length,
    photos: new Set(accepted.map((edit) => edit.amendment.photoId)).size,
    open: edits.filter((edit) => edit.decision === 'open').length
  }
}

/** "12 edits to 9 photos", "1 edit to 1 photo". */
export function nameEdits(count: { readonly edits: number; readonly photos: number }): string {
  return `${count.edits} ${count.edits === 1 ? 'edit' : 'edits'} to ${count.photos} ${count.photos === 1 ? 'photo' : 'photos'}`
}
