import type { Amendment } from '../../../../shared/contract/notice.ts'

/** The amendments with merges put in their place: a merge of a photo's field holds what the amendment of the same field would say, too. */
export function putMerges(amendments: readonly Amendment[], merges: readonly Amendment[]): readonly Amendment[] {
  const isMerged = ({ photoId, field }: Amendment) =>
    merges.some((merge) => merge.photoId === photoId && merge.field === field)
  return [...merges, ...amendments.filter((amendment) => !isMerged(amendment))]
}
