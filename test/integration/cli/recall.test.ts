import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { drawPicture } from '../services/make-photo.ts'
import { openPlace } from './open-place.ts'

const text =
  'The erroneous mention[s] appearing in the metadata of this photo by Ana LIMA has been modified in AFP systems in the following manner: [Astana] instead of [Nur-Sultan]. If you have been authorized by AFP to distribute it (them) to third parties, please ensure that the same actions are carried out by them.'

it('erratum recall says who holds the wrong version, sends the right one, and notes who answered', async () => {
  await using place = await openPlace()
  const run = (...args: string[]) => place.run([...args, '--json'])
  const photo = await drawPicture(join(place.photos, 'a.jpg'))
  const client = join(place.root, 'client')
  await mkdir(client)
  await run('edit', photo, '--set', 'city=Nur-Sultan', '--by', 'Ana', '--reason', 'Wire')
  await run('export', '--preset', 'original', '--to', join(place.root, 'out'), photo)
  await run('destinations', 'add', 'client', '--folder', client, '--label', 'The client')
  await run('recipients', 'add', 'Osk', '--destination', 'client', '--address', 'desk@osk.example')
  await run('deliver', join(place.root, 'out', 'a.jpg'), '--recipient', 'Osk')
  const notice = join(place.root, 'notice.txt')
  await writeFile(notice, text)
  await run('notice', 'add', notice, '--photo', photo)
  expect(await run('notice', 'apply', '1')).toMatchObject({ code: 0 })
  expect(await run('recall', '1')).toMatchObject({
    code: 0,
    json: { notice: 1, lines: [{ who: 'Osk', state: 'holds-wrong', versions: [{ name: 'a.jpg', wrong: true }] }] }
  })
  expect(await run('recall', '1', '--send', '--yes')).toMatchObject({
    code: 0,
    json: { sent: [{ name: 'a.jpg', destination: 'client' }], failed: [], messages: [{ who: 'Osk' }] }
  })
  expect(await readFile(join(client, 'a.jpg'), 'latin1')).not.toContain('Nur-Sultan')
  const reply = join(place.root, 'answer.eml')
  await writeFile(reply, 'From: desk@osk.example\r\nSubject: Re: a.jpg\r\n\r\nDone.\r\n')
  expect(await run('recall', 'acknowledge', '1', '--reply', reply)).toMatchObject({
    code: 0,
    json: { lines: [{ state: 'answered', answer: { how: 'reply', note: 'Done.' } }] }
  })
  expect((await place.run(['recall', '--text', 'Nur-Sultan'])).stdout).toContain('Osk (client): Answered')
})
