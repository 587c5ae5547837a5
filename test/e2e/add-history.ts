import { createRouterClient } from '@orpc/server'
import { composeEngine } from '../../main/engine/compose-engine.ts'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import type { FieldKey } from '../../shared/fields/field-table.ts'
import type { FieldValue } from '../../shared/fields/field-value.ts'
import { readAsText } from '../../shared/fields/field-value.ts'

/** The photo whose history is the longest: it carries the notice. */
export const followed = '000_37AB4KC.jpg'

/** A photo of the same notice that was edited after it: its undo has to be merged. */
export const editedSince = '000_37AB4KD.jpg'

/** Who worked in the morning. */
export const editors = { achterberg: 'D. Achterberg', okonkwo: 'M. Okonkwo-Lindqvist', arabic: 'ليلى حداد' } as const

/** When the followed photo was given its headline, and when the notice was applied, in minutes before now. */
export const minutesAgo = { headline: 118, applied: 85, undone: 76, redone: 68, since: 30 } as const

/**
 * Gives a desk, whose sample photos must be there and which nobody has open, a morning of work: a headline, the glacier notice applied, undone and
 * applied again, and a later edit of one of its photos.
 */
export async function addHistory(deskFolder: string, now = new Date()): Promise<void> {
  let minutes = 160
  const clock = () => new Date(now.getTime() - minutes * 60_000).toISOString()
  await using engine = await composeEngine({ deskFolder, version: 'test', clock })
  const client = createRouterClient(engine.router, { context: { host: 'cli', user: 'Desk' } })
  for await (const _ of await client.sources.openSample({}));
  const { photos } = await client.photos.list({})
  const find = (name: string): PhotoId => {
    const photo = photos.find(({ fileName }) => fileName === name)
    if (!photo) throw new Error(`The sample desk has no ${name}`)
    return photo.id
  }
  const edit = async (name: string, set: Partial<Record<FieldKey, FieldValue>>, by: string, reason: string) => {
    const photoId = find(name)
    const { revision } = await client.photos.get({ id: photoId })
    await client.edits.save({ edits: [{ photoId, revision, set }], by, reason })
  }
  minutes = minutesAgo.headline
  const headline = 'Glacial flood cuts the ring road in two places'
  await edit(followed, { headline }, editors.achterberg, 'House style, no full stop')
  minutes = 104
  await edit(followed, { byline: ['Mathilde ROUVEL-ASKER', 'سامي الخطيب'] }, editors.arabic, 'Second photographer')

  minutes = minutesAgo.applied
  const [carried] = (await client.photos.get({ id: find(followed) })).notices
  if (!carried) throw new Error('The sample desk has no glacier notice')
  const { notice } = carried
  const { amendments } = await client.notices.propose({ notice })
  const { change } = await client.notices.apply({
    notice,
    amendments: amendments.map(({ photoId, revision, field, to }) => ({ photoId, revision, field, to })),
    by: editors.okonkwo,
    reason: 'Hrímgljúfur for Hrímdalur'
  })
  if (change === null) throw new Error('The glacier notice changed nothing')
  minutes = minutesAgo.undone
  await client.history.undo({ change, by: editors.okonkwo, reason: 'Wait for the second notice' })
  minutes = minutesAgo.redone
  await client.history.redo({ change, by: editors.okonkwo, reason: 'Second notice confirms the first' })
  minutes = minutesAgo.since
  const { fields } = await client.photos.get({ id: find(editedSince) })
  const caption = readAsText(fields.caption?.value)
  await edit(
    editedSince,
    { caption: caption.replace('southern Iceland', 'the south of Iceland') },
    editors.achterberg,
    ''
  )
}
