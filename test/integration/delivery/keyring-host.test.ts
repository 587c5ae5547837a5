import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { connectHost } from '../../../main/host/connect-host.ts'
import { EngineSupervisor } from '../../../main/host/engine-supervisor.ts'
import { inProject } from '../../tools/set-up/project-root.mjs'

it('the desktop keeps the password of a destination, hands it to its engine, and the desk’s folder never has it', async () => {
  const root = await mkdtemp(join(tmpdir(), 'erratum-keyring-'))
  await using stack = new AsyncDisposableStack()
  stack.defer(() => rm(root, { recursive: true }))
  const kept = new Map([['OLD', 'alt-91']])
  const logged: unknown[] = []
  const desk = join(root, 'desk')
  const args = [inProject('main', 'engine', 'engine-process.ts'), '--desk', desk, '--host', 'desktop', '--user', 'ada']
  const supervisor = stack.use(
    new EngineSupervisor({
      command: {
        node: process.execPath,
        args,
        environment: process.env,
        secrets: { read: () => Object.fromEntries(kept), keep: (name, value) => void kept.set(name, value) }
      },
      log: (...said) => logged.push(said)
    })
  )
  const { destinations } = connectHost(supervisor, 20_000)
  expect(await destinations.secretPlace({ secret: 'OLD' })).toEqual({ place: 'keyring', keeper: 'keyring' })
  expect(await destinations.secretPlace({ secret: 'NEW' })).toEqual({ place: null, keeper: 'keyring' })
  await destinations.keepSecret({ secret: 'NEW', value: 'neu-92' })
  expect(kept.get('NEW')).toBe('neu-92')
  expect(await destinations.secretPlace({ secret: 'NEW' })).toMatchObject({ place: 'keyring' })
  for (const name of await readdir(desk, { recursive: true })) {
    const path = join(desk, name)
    if ((await stat(path)).isFile()) expect(await readFile(path, 'latin1')).not.toMatch(/neu-92|alt-91/)
  }
  expect(JSON.stringify(logged)).not.toMatch(/neu-92|alt-91/)
})
