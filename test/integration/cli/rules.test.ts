import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { kill } from '../services/kill-texts.ts'
import { drawPicture } from '../services/make-photo.ts'
import { openPlace } from './open-place.ts'

it('erratum run sends what a rule asks for, once: in one round for cron, or until SIGTERM, with its log as JSON', async () => {
  await using place = await openPlace()
  const photo = await drawPicture(join(place.photos, 'ice.jpg'))
  const [client, notices] = [join(place.root, 'client'), join(place.root, 'notices')]
  for (const folder of [client, notices]) await mkdir(folder)
  const run = (...args: string[]) => place.run([...args, '--json'])
  await run('scan', place.photos)
  await run('destinations', 'add', 'client', '--folder', client)
  await run('recipients', 'add', 'Osk', '--destination', 'client')
  const described = ['--preset', 'original', '--recipient', 'Osk', '--folder', place.photos, '--edits']
  expect(await run('rules', 'add', 'To Osk', ...described)).toMatchObject({ code: 0, json: { on: 'edits' } })
  await run('edit', photo, '--set', 'city=Oslo', '--reason', 'typo')

  const notice = join(notices, 'kill.txt')
  await writeFile(notice, kill)
  await utimes(notice, new Date(0), new Date(0))
  await run('settings', '--set', `noticesFolder=${notices}`)
  await drawPicture(join(place.photos, 'new.jpg'))
  const trial = await run('rules', 'try', 'to osk')
  expect(trial.json).toMatchObject({ photos: [{ path: photo, refused: null }], places: ['Osk (client)'], problems: [] })
  expect(await readdir(client)).toEqual([])
  expect(await run('run', '--once')).toMatchObject({
    code: 0,
    json: [
      { task: 'notices', done: 1 },
      { task: 'sources', done: 1 },
      { task: 'rules', done: 1, failed: 0 },
      { task: 'outbox', done: 0, failed: 0 }
    ]
  })
  expect(await readdir(client)).toEqual(['ice.jpg'])

  const running = place.start(['run', '--every', '3600'])
  const sent = Promise.withResolvers<void>()
  const open = Promise.withResolvers<void>()
  let log = ''
  running.process.stderr?.on('data', (data: Buffer) => {
    log += data.toString()
    if (log.includes('runs without a screen')) open.resolve()
    if (log.includes('1 corrected photo sent')) sent.resolve()
  })
  await open.promise
  await run('edit', photo, '--set', 'city=Bergen', '--reason', 'typo')
  await sent.promise
  expect(await readFile(join(client, 'ice.jpg'))).toEqual(await readFile(photo))
  running.process.kill('SIGTERM')
  expect(await running.result).toMatchObject({ code: 0, stdout: '' })
  for (const line of log.trim().split('\n')) expect(JSON.parse(line)).toMatchObject({ level: 30 })
})
