import type { Source } from '../../../shared/contract/desk.ts'
import type { PhotoCondition } from '../../../shared/contract/photo-condition.ts'

/** Which photos a condition means, in words: "agency AFP, keyword ice". */
export function describeCondition(condition: PhotoCondition, sources: readonly Source[]): string {
  const { agency, category, keyword, sourceId } = condition
  const folder = sources.find(({ id }) => id === sourceId)?.name ?? sourceId
  const parts = [
    agency === null ? null : `agency ${agency}`,
    category === null ? null : `category ${category}`,
    keyword === null ? null : `keyword ${keyword}`,
    folder === null ? null : `folder ${folder}`
  ].filter((part) => part !== null)
  return parts.length === 0 ? 'all photos' : parts.join(', ')
}
