import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, test } from 'vitest'
import { superviseTiny, untilState } from './supervise-tiny.ts'
import { makeTemporaryDesk } from './temporary-desk.ts'
import { callThroughHost } from './tiny-client.ts'

const lost = { code: 'DESK', data: { code: 'connection-lost' } }

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('an engine under its host', () => {
  test('is killed in mid-call: the call fails as connection-lost, the next one waits for the new engine', async () => {
    await using desk = await makeTemporaryDesk()
    await using supervisor = superviseTiny(desk.folder)
    const { client } = callThroughHost(supervisor)
    const pid = await client.pid()
    const hanging = client.hang().catch((caught: unknown) => caught)
    const stream = await client.count({ to: Number.MAX_SAFE_INTEGER })
    const reading = (async () => {
      for await (const _ of stream);
    })().catch((caught: unknown) => caught)
    process.kill(pid, 'SIGKILL')
    expect(await hanging).toMatchObject(lost)
    expect(await reading).toMatchObject(lost)
    const later = await client.pid()
    expect(later).not.toBe(pid)
  })

  test('that is stopped and answers nothing is found out, killed and started again', async () => {
    await using desk = await makeTemporaryDesk()
    await using supervisor = superviseTiny(desk.folder, {
      heartbeat: { beatMs: 100, missed: 8, missedWhileLoading: 300 }
    })
    const { client } = callThroughHost(supervisor)
    const pid = await client.pid()
    process.kill(pid, 'SIGSTOP')
    await expect(client.hang()).rejects.toMatchObject(lost)
    expect(isAlive(pid)).toBe(false)
    expect(await client.pid()).not.toBe(pid)
  })

  test('that cannot be started is tried again ever more slowly, then given up with the reason, until someone asks', async () => {
    await using supervisor = superviseTiny('/nowhere', {
      command: { node: '/nowhere/node', args: [], environment: {} },
      restart: { delaysMs: [1, 2, 4], healthyMs: 60_000 }
    })
    const states: string[] = []
    supervisor.onStatus(({ state }) => states.push(state))
    const { client } = callThroughHost(supervisor)
    const call = client.echo({ text: 'x' }).catch((caught: unknown) => caught)
    await untilState(supervisor, 'given-up')
    expect(states.filter((state) => state === 'starting')).toHaveLength(3)
    expect(supervisor.status.why).toContain('could not be started')
    expect(await call).toMatchObject(lost)
    supervisor.retry()
    expect(supervisor.status.state).toBe('starting')
    await untilState(supervisor, 'given-up')
  })

  test('that dies at once each time is given up; a page that asks again gets it back once it can start', async () => {
    await using desk = await makeTemporaryDesk()
    const entry = join(import.meta.dirname, 'tiny-engine.ts')
    const environment: Record<string, string | undefined> = { ...process.env, NODE_OPTIONS: '--no-such-option' }
    await using supervisor = superviseTiny(desk.folder, {
      command: {
        node: process.execPath,
        args: [entry, '--desk', desk.folder, '--host', 'web', '--user', 'ada'],
        environment
      },
      restart: { delaysMs: [1], healthyMs: 60_000 }
    })
    const { client, engine } = callThroughHost(supervisor)
    await untilState(supervisor, 'given-up')
    await expect(client.echo({ text: 'x' })).rejects.toMatchObject(lost)
    delete environment['NODE_OPTIONS']
    engine.retry()
    await untilState(supervisor, 'ready')
    expect(await client.echo({ text: 'back' })).toMatchObject({ text: 'back' })
  })

  test('a call waits for the engine only so long', async () => {
    await using desk = await makeTemporaryDesk()
    await using supervisor = superviseTiny(desk.folder, {
      command: { node: process.execPath, args: ['-e', 'setInterval(() => {}, 1000)'], environment: process.env }
    })
    const { client } = callThroughHost(supervisor, 50)
    await expect(client.echo({ text: 'x' })).rejects.toMatchObject(lost)
  })

  test('ends when its host is killed', async () => {
    await using desk = await makeTemporaryDesk()
    const host = spawn(process.execPath, [join(import.meta.dirname, 'tiny-host.ts'), desk.folder], {
      stdio: ['ignore', 'pipe', 'inherit']
    })
    const [line] = (await once(createInterface(host.stdout), 'line')) as [string]
    const engine = Number(line)
    expect(isAlive(engine)).toBe(true)
    host.kill('SIGKILL')
    await expect.poll(() => isAlive(engine), { timeout: 10_000 }).toBe(false)
  })

  test('is gone once its host has closed it', async () => {
    await using desk = await makeTemporaryDesk()
    const supervisor = superviseTiny(desk.folder)
    const { client } = callThroughHost(supervisor)
    const pid = await client.pid()
    await supervisor[Symbol.asyncDispose]()
    expect(isAlive(pid)).toBe(false)
  })
})
