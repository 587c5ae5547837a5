import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { expect, it } from 'vitest'
import { composeEngine } from '../../../main/engine/compose-engine.ts'

it('a program to deliver by is set up on the command line, never from a page', async () => {
  const root = await mkdtemp(join(tmpdir(), 'erratum-programs-'))
  await using stack = new AsyncDisposableStack()
  stack.defer(() => rm(root, { recursive: true }))
  const engine = stack.use(await composeEngine({ deskFolder: join(root, 'desk'), version: '1' }))
  const as = (host: 'cli' | 'web' | 'desktop') => createRouterClient(engine.router, { context: { host, user: 'Jo' } })
  const destination = { name: 'hook', label: 'Hook', connection: { kind: 'command' as const, program: '/bin/true' } }
  for (const host of ['web', 'desktop'] as const)
    await expect(as(host).destinations.save({ destination })).rejects.toThrow('on the command line alone')
  expect(await as('cli').destinations.list({})).toEqual([])
  expect(await as('cli').destinations.save({ destination })).toMatchObject({ name: 'hook' })
})
