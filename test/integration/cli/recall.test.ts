import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { expect, it } from 'vitest'
import { composeEngine } from '../../../main/engine/compose-engine.ts'
import { drawPicture } from '../services/make-photo.ts'
import type { Place } from './open-place.ts'
import { openPlace } from './open-place.ts'

const text =
  'The erroneous mention[s] appearing in the metadata of this photo by Ana LIMA has been modified in AFP systems in the following manner: [Astana] instead of [Nur-Sultan]. If you have been authorized by AFP to distribute it (them) to third parties, please ensure that the same actions are carried out by them.'

/** A desk that sent a wrong photo to a client and exported it to a folder for nobody, and corrected it on a notice. Each command starts a program: they are few. */
async function makeCorrected({ root, photos, desk }: Place) {
  const places = { photo: join(photos, 'a.jpg'), client: join(root, 'client'), hot: join(root, 'hot') }
  await drawPicture(places.photo)
  await mkdir(places.client)
  await using engine = await composeEngine({ deskFolder: desk, version: 'test' })
  const client = createRouterClient(engine.router, { context: { host: 'cli', user: 'Ana' } })
  const [opened] = await client.photos.open({ paths: [places.photo] })
  if (opened?.ok !== true) throw new Error('The photo could not be opened')
  const { id: photoId, revision } = opened.photo
  await client.edits.save({ edits: [{ photoId, revision, set: { city: 'Nur-Sultan' } }], reason: 'Wire' })
  for (const to of [join(root, 'out'), places.hot])
    for await (const _ of await client.exports.run({ photoIds: [photoId], preset: 'original', to }));
  const connection = { kind: 'folder' as const, path: places.client }
  await client.destinations.save({ destination: { name: 'client', label: 'The client', connection } })
  const osk = { name: 'Osk', address: 'desk@osk.example', destinations: ['client'] }
  const { id } = await client.recipients.save({ recipient: osk })
  const what = { paths: [join(root, 'out', 'a.jpg')] }
  for await (const _ of await client.deliveries.run({ what, recipients: [id] }));
  const { number: notice } = await client.notices.add({ text, photoId })
  const { amendments } = await client.notices.propose({ notice })
  await client.notices.apply({
    notice,
    amendments: amendments.map((one) => ({ photoId, revision: one.revision, field: one.field, to: one.to }))
  })
  return places
}

it('erratum recall says who holds the wrong version, sends the right one, writes to each, and notes who answered', async () => {
  await using place = await openPlace()
  const { photo, client, hot } = await makeCorrected(place)
  const run = (...args: string[]) => place.run([...args, '--json'])
  const { stdout } = await place.run(['recall', '1'])
  expect(stdout).toContain('Osk (client): Holds wrong')
  expect(stdout).toContain(`exported to ${hot}, not sent to anybody: Holds wrong`)
  expect(await run('recall', '1', '--send', '--yes')).toMatchObject({
    code: 0,
    json: { sent: [{ name: 'a.jpg', destination: 'client' }], placed: [], failed: [], messages: [{ who: 'Osk' }] }
  })
  expect(await readFile(join(client, 'a.jpg'), 'latin1')).not.toContain('Nur-Sultan')
  expect(await run('recall', '--photo', photo, '--send', '--yes', '--folder', hot)).toMatchObject({
    code: 0,
    json: { sent: [], placed: [{ path: join(hot, 'a.jpg'), revision: 3 }], failed: [] }
  })
  expect(await run('recall', '--text', 'Nur-Sultan', '--messages')).toMatchObject({
    code: 0,
    json: [{ who: 'Osk', subject: 'Correction - a.jpg', text: expect.stringContaining('The words “Nur-Sultan”') }]
  })
  const reply = join(place.root, 'answer.eml')
  await writeFile(reply, 'From: desk@osk.example\r\nSubject: Re: a.jpg\r\n\r\nDone.\r\n')
  expect(await run('recall', 'acknowledge', '--text', 'Nur-Sultan', '--reply', reply)).toMatchObject({
    code: 0,
    json: { lines: [{ state: 'answered', answer: { how: 'reply', note: 'Done.' } }, { state: 'settled' }] }
  })
})
