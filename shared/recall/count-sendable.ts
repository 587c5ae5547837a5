import type { Recall, RecallLine } from '../contract/recall.ts'

// The lines whose place holds a wrong version, and of whose photo there is a right one that can be sent.
function listSendable({ photos, lines }: Pick<Recall, 'photos' | 'lines'>): RecallLine[] {
  const free = new Set(photos.filter(({ refusal }) => refusal === null).map(({ photoId }) => photoId))
  return lines.filter(({ state, photoId }) => state === 'holds-wrong' && free.has(photoId))
}

/** How many photos would be sent to how many of these lines' places. */
export function countSendable(recall: Pick<Recall, 'photos' | 'lines'>): {
  readonly photos: number
  readonly places: number
} {
  const lines = listSendable(recall)
  return {
    photos: new Set(lines.map(({ photoId }) => photoId)).size,
    places: new Set(lines.map(({ recipient, destination }) => recipient ?? destination)).size
  }
}
