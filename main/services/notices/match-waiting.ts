import type { NoticeNumber } from '../../../shared/contract/identifiers.ts'
import type { DeskParts } from '../desk-parts.ts'
import { engineActor } from '../resolve-actor.ts'
import { matchNotice } from './match-notice.ts'
import { moveNotice } from './move-notice.ts'

/**
 * Looks for the photos of every notice that is understood and has none yet, or of this one alone; one that finds some is matched. Call it when a
 * notice or photos came in: either may come first.
 */
export async function matchWaiting(
  desk: Pick<DeskParts, 'store' | 'clock' | 'events'> & Parameters<typeof matchNotice>[0],
  only?: NoticeNumber
): Promise<void> {
  const waiting = (await desk.store.notices.list()).filter(
    ({ state, number }) => state === 'understood' && (only === undefined || number === only)
  )
  let moved = false
  for (const { number } of waiting.toReversed()) {
    const notice = await desk.store.notices.get(number)
    const photos = notice === undefined ? 0 : (await matchNotice(desk, notice)).length
    if (photos === 0) continue
    await desk.store.transact(async (records) => {
      const now = await records.notices.get(number)
      if (now?.state !== 'understood') return
      await moveNotice(records, { notice: now, state: 'matched', photos, actor: engineActor, at: desk.clock() })
      moved = true
    })
  }
  if (moved) desk.events.publish({ type: 'notices' })
}
