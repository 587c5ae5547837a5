import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { drawPicture } from '../services/make-photo.ts'
import { openPlace } from './open-place.ts'

it('erratum deliver sends what was exported, once, and erratum deliveries says who got which version', async () => {
  await using place = await openPlace()
  const run = (...args: string[]) => place.run([...args, '--json'])
  const photo = await drawPicture(join(place.photos, 'a.jpg'))
  const client = join(place.root, 'client')
  await mkdir(client)
  expect(await run('export', '--preset', 'original', '--to', join(place.root, 'out'), photo)).toMatchObject({ code: 0 })
  expect((await run('destinations', 'add', 'client', '--folder', client, '--label', 'The client')).json).toMatchObject({
    connection: { kind: 'folder', path: client, proof: 'hash' }
  })
  const rule = 'preset=web,agency=AFP,category=S'
  expect((await run('recipients', 'add', 'Osk', '--destination', 'client', '--rule', rule)).json).toMatchObject({
    destinations: ['client'],
    rules: [{ preset: 'web', agency: 'AFP', category: 'S', keyword: null }]
  })
  expect(await run('deliver', join(place.root, 'out', 'a.jpg'), '--recipient', 'osk')).toMatchObject({
    code: 0,
    json: { delivered: [{ name: 'a.jpg', destination: 'client', proof: 'hash' }], failed: [], cancelled: false }
  })
  expect(await readdir(client)).toEqual(['a.jpg'])
  expect((await run('deliveries', '--photo', photo, '--recipient', 'osk', '--since', '2026-01-01')).json).toMatchObject(
    [{ name: 'a.jpg', revision: 1, preset: 'original', result: 'delivered' }]
  )
})

it('erratum destinations takes no password in an address', async () => {
  await using place = await openPlace()
  const leaking = await place.run(['destinations', 'add', 'afp-wire', '--url', 'sftp://desk:hunter2@ftp.example/'])
  expect(leaking.code).toBe(2)
  expect(leaking.stdout + leaking.stderr).not.toContain('hunter2')
})
