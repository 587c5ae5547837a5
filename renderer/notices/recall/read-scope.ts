import type { RecallScope } from '../../../shared/contract/recall.ts'
import type { RecallAsk } from '../../state/recall-ask.ts'

/** What a person's question calls back; null while it asks for nothing yet. */
export function readScope({ by, photoIds, words, since, until }: RecallAsk): RecallScope | null {
  const period = { ...(since === null ? {} : { since }), ...(until === null ? {} : { until }) }
  if (by === 'photos') return photoIds.length === 0 ? null : { photoIds: [...photoIds], ...period }
  if (by === 'words') return words.trim() === '' ? null : { text: words.trim(), ...period }
  return since === null && until === null ? null : period
}
