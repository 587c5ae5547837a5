import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { PhotoCondition } from '../../../shared/contract/photo-condition.ts'
import type { SuggestedRecipient } from '../../../shared/contract/recipients.ts'
import type { DeskParts } from '../desk-parts.ts'
import { listRecipients } from '../notices/recipients/keep-recipients.ts'
import { fitsCondition } from './fits-condition.ts'

/** Who of those that get pictures now has a standing rule that asks for some of these photos, by name, with the first such rule in words. */
export async function suggestRecipients(
  desk: Pick<DeskParts, 'store'>,
  photoIds: readonly PhotoId[]
): Promise<SuggestedRecipient[]> {
  const photos = await desk.store.photos.those(photoIds)
  const folders = new Map((await desk.store.sources.list()).map(({ id, name }) => [id, name]))
  const suggested: SuggestedRecipient[] = []
  for (const { id, active, rules } of await listRecipients(desk)) {
    if (!active) continue
    const fitting = photos.filter((photo) => rules.some((rule) => fitsCondition(photo, rule)))
    const first = rules.find((rule) => fitting.some((photo) => fitsCondition(photo, rule)))
    if (first === undefined) continue
    const why = describeCondition(first, first.sourceId === null ? null : (folders.get(first.sourceId) ?? null))
    suggested.push({ recipient: id, photos: fitting.length, why })
  }
  return suggested
}

function describeCondition({ agency, category, keyword }: PhotoCondition, folder: string | null): string {
  const parts = [
    agency === null ? null : `agency ${agency}`,
    category === null ? null : `category ${category}`,
    keyword === null ? null : `keyword ${keyword}`,
    folder === null ? null : `folder ${folder}`
  ].filter((part) => part !== null)
  return parts.length === 0 ? 'all photos' : parts.join(', ')
}
