import { createRouterClient } from '@orpc/server'
import { composeEngine } from '../../main/engine/compose-engine.ts'
import type { PhotoId, RecipientId } from '../../shared/contract/identifiers.ts'
import { dutySchema } from '../../shared/contract/notice-parsed.ts'
import { boardNotices, boardRecipients } from './board-notices.ts'

const agencies = ['AFP', 'AP', 'Reuters', 'EPA', 'AAP', 'TT', 'Xinhua', 'Ritzau', 'dpa', 'Getty']

/**
 * Gives a desk, whose sample photos must be there and which nobody has open, a morning's notices: received at their times, partly done, some
 * overdue. `now` is the moment they are as old as they say.
 */
export async function addBoardNotices(deskFolder: string, now = new Date()): Promise<void> {
  let minutesAgo = 0
  const clock = () => new Date(now.getTime() - minutesAgo * 60_000).toISOString()
  await using engine = await composeEngine({ deskFolder, version: 'test', clock })
  const client = createRouterClient(engine.router, { context: { host: 'cli', user: 'Desk' } })
  const ids = new Map<string, RecipientId>()
  for (const recipient of boardRecipients) {
    const { name, id } = await client.recipients.save({ recipient })
    ids.set(name, id)
  }
  for await (const _ of await client.sources.openSample({}));
  await client.settings.set({
    // A day of time for most; AP's are due within half an hour, so that some are overdue.
    change: {
      agencyRules: agencies.map((agency) => ({
        agency,
        kill: 'quarantine',
        duties: agency === 'AFP' || agency === 'AP' || agency === 'AAP' ? [] : ['remove-online', 'tell-third-parties'],
        dueMinutes: agency === 'AP' ? 30 : 1440
      }))
    }
  })
  const { photos } = await client.photos.list({})
  const photoIds = new Map<string, PhotoId>(photos.map(({ id, fileName }) => [fileName, id]))
  for (const { text, subject, minutes, photo, ticks = {}, told = {}, closed } of boardNotices.toSorted(
    (a, b) => b.minutes - a.minutes
  )) {
    minutesAgo = minutes
    const photoId = photo === undefined ? undefined : photoIds.get(photo)
    const { number } = await client.notices.add({ text, fileName: subject, ...(photoId ? { photoId } : {}) })
    minutesAgo = Math.max(0, minutes - 20)
    for (const [duty, by] of Object.entries(ticks)) {
      await client.notices.tick({ notice: number, duty: dutySchema.parse(duty), by, note: 'CMS and two posts' })
    }
    for (const [name, by] of Object.entries(told)) {
      const recipient = ids.get(name)
      if (recipient) await client.notices.tell({ notice: number, recipients: [recipient], by, note: 'By telephone' })
    }
    if (closed !== undefined) await client.notices.close({ notice: number, reason: closed })
  }
}
