import type { DeskParts } from '../desk-parts.ts'
import { lockLike } from '../notices/kill/lock-killed.ts'
import { takeInResend } from '../notices/resend/take-in-resend.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'
import { engineActor } from '../resolve-actor.ts'
import { findAlike } from './find-alike.ts'

/**
 * Does what only a picture's look can tell, once it was made: a photo that looks like one locked by a kill is locked as well, under whatever name,
 * byline and bytes it came back; photos that look alike become copies of each other; and one of a set that was sent again takes the place of the
 * earlier file.
 */
export async function followLook(
  desk: Pick<DeskParts, 'store' | 'clock' | 'events'>,
  { id }: Pick<PhotoRecord, 'id'>
): Promise<void> {
  const photo = await desk.store.photos.get(id)
  if (photo === undefined || photo.missing) return
  const alike = await findAlike(desk, [photo])
  const news = await desk.store.transact(async (records) => {
    const hand = { actor: engineActor, at: desk.clock() }
    const present = (await records.photos.get(id)) ?? photo
    for (const [other] of alike) await records.copies.join(id, other)
    for (const [other, { cropped }] of alike) {
      const killed = await records.photos.get(other)
      if (killed === undefined) continue
      const why = `Looks like ${killed.fileName}${cropped ? ', cropped' : ''}`
      if (await lockLike(records, { ...hand, photo: present, killed, why })) return { locked: true, notices: 1 }
    }
    return { locked: false, notices: await takeInResend(records, present, hand) }
  })
  if (news.locked) desk.events.publish({ type: 'photos', ids: [id] })
  if (news.notices > 0) desk.events.publish({ type: 'notices' })
}
