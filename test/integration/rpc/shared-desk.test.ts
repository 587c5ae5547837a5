import { lstat, mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { takeOwnerLock } from '../../../main/catalog/owner-lock.ts'
import { claimDesk } from '../../../main/host/claim-desk.ts'
import { superviseTiny, untilState } from './supervise-tiny.ts'
import { makeTemporaryDesk } from './temporary-desk.ts'
import { callEngine, callThroughHost } from './tiny-client.ts'
import { composeTinyEngine } from './tiny-desk.ts'

function claim(deskFolder: string, more: { patienceMs?: number; version?: string } = {}) {
  return claimDesk({
    deskFolder,
    caller: { host: 'cli', user: 'bob' },
    version: 'test',
    compose: async () => composeTinyEngine(),
    patienceMs: 5_000,
    log: () => undefined,
    ...more
  })
}

describe('one desk and several programs', () => {
  test('the second program is the guest of the first; both work, each under its own name', async () => {
    await using desk = await makeTemporaryDesk()
    await using owner = await claim(desk.folder)
    await using guest = await claim(desk.folder)
    if (owner.role !== 'owner' || guest.role !== 'guest') throw new Error(`roles: ${owner.role}, ${guest.role}`)
    const { client } = callEngine(guest.connection)
    expect(await client.echo({ text: 'from the guest' })).toEqual({ text: 'from the guest', from: 'bob at cli' })
    await using supervisor = superviseTiny(desk.folder)
    const host = callThroughHost(supervisor)
    expect(await host.client.echo({ text: 'relayed' })).toEqual({ text: 'relayed', from: 'ada at web' })
    expect(await host.client.pid()).toBe(process.pid)
  })

  test('streams and cancelling pass through a guest', async () => {
    await using desk = await makeTemporaryDesk()
    await using _owner = await claim(desk.folder)
    await using supervisor = superviseTiny(desk.folder)
    const { client } = callThroughHost(supervisor)
    for await (const number of await client.count({ to: Number.MAX_SAFE_INTEGER })) if (number === 50) break
    await expect.poll(() => client.finished()).toBe(1)
    const controller = new AbortController()
    const call = client.hang(undefined, { signal: controller.signal })
    await client.finished()
    controller.abort(new Error('enough'))
    await expect(call).rejects.toThrow('enough')
    await expect.poll(() => client.cancelled()).toBe(1)
  })

  test('when the owner ends, the guest takes the desk over, and that counts as no failure', async () => {
    await using desk = await makeTemporaryDesk()
    const owner = await claim(desk.folder)
    await using supervisor = superviseTiny(desk.folder, { restart: { delaysMs: [], healthyMs: 60_000 } })
    const { client } = callThroughHost(supervisor)
    expect(await client.pid()).toBe(process.pid)
    await owner[Symbol.asyncDispose]()
    expect(await client.pid()).not.toBe(process.pid)
  })

  test('an owner that ends lets commands that work through it come to their end first', async () => {
    await using desk = await makeTemporaryDesk()
    const owner = await claim(desk.folder)
    const guest = await claim(desk.folder)
    if (owner.role !== 'owner' || guest.role !== 'guest') throw new Error(`roles: ${owner.role}, ${guest.role}`)
    const { client, engine } = callEngine(guest.connection)
    await client.echo({ text: 'at work' })
    const finished: string[] = []
    const ending = owner.letCommandsFinish().then(() => finished.push('owner'))
    for (let step = 0; step < 20; step += 1) await client.echo({ text: 'still at work' })
    finished.push('command')
    engine.close()
    await ending
    expect(finished).toEqual(['command', 'owner'])
    await owner[Symbol.asyncDispose]()
  })

  test('an owner that ends answers the calls of a window that are under way, and stops its streams', async () => {
    await using desk = await makeTemporaryDesk()
    const owner = await claim(desk.folder)
    await using supervisor = superviseTiny(desk.folder)
    const { client } = callThroughHost(supervisor)
    const stream = await client.count({ to: Number.MAX_SAFE_INTEGER })
    await stream.next()
    const call = client.slow()
    await client.started()
    await owner[Symbol.asyncDispose]()
    expect(await call).toBe('answered')
    await expect(
      (async () => {
        for await (const _ of stream);
      })()
    ).rejects.toMatchObject({ data: { code: 'connection-lost' } })
  })

  test('when the owner is killed, the guest takes the desk over', async () => {
    await using desk = await makeTemporaryDesk()
    await using first = superviseTiny(desk.folder)
    const one = callThroughHost(first)
    const owner = await one.client.pid()
    await using second = superviseTiny(desk.folder)
    const two = callThroughHost(second)
    expect(await two.client.pid()).toBe(owner)
    process.kill(owner, 'SIGKILL')
    await Promise.all([untilState(first, 'down'), untilState(second, 'down')])
    const now = await two.client.pid()
    expect(now).not.toBe(owner)
    expect(await one.client.pid()).toBe(now)
  })

  test('a desk whose owner does not answer is busy, and says who has it', async () => {
    await using desk = await makeTemporaryDesk()
    using _lock = takeOwnerLock(join(desk.folder, 'owner.lock'))
    await expect(claim(desk.folder, { patienceMs: 200 })).rejects.toMatchObject({ code: 'desk-busy' })
    await writeFile(
      join(desk.folder, 'owner.json'),
      JSON.stringify({ pid: 4242, machine: 'press-2', socket: '/nowhere' })
    )
    await expect(claim(desk.folder, { patienceMs: 200 })).rejects.toThrow('Process 4242 on press-2')
  })

  test('a desk open in another version of Erratum is busy, and both versions are named', async () => {
    await using desk = await makeTemporaryDesk()
    await using _owner = await claim(desk.folder)
    await expect(claim(desk.folder, { version: 'next' })).rejects.toMatchObject({
      code: 'desk-busy',
      message: expect.stringMatching(/Erratum test.*Erratum next/)
    })
  })

  test('a program that waits gets the desk when its owner ends', async () => {
    await using desk = await makeTemporaryDesk()
    const lock = takeOwnerLock(join(desk.folder, 'owner.lock'))
    const path = join(desk.folder, 's')
    // An owner on its way out: it still has the lock when it is called, and hangs up.
    const leaving = createServer((socket) => {
      socket.destroy()
      lock?.[Symbol.dispose]()
    })
    await new Promise<void>((listening) => leaving.listen(path, () => listening()))
    await writeFile(join(desk.folder, 'owner.json'), JSON.stringify({ pid: 1, machine: 'x', socket: path }))
    const waiting = claim(desk.folder)
    await using claimed = await waiting
    expect(claimed.role).toBe('owner')
    leaving.close()
  })

  test('a socket that is not this owner’s own is not trusted, whatever the desk says', async () => {
    await using desk = await makeTemporaryDesk()
    using _lock = takeOwnerLock(join(desk.folder, 'owner.lock'))
    const server = createServer((socket) => socket.end())
    const path = join(desk.folder, 's')
    await new Promise<void>((listening) => server.listen(path, () => listening()))
    const link = join(desk.folder, 'link')
    await symlink(path, link)
    let connections = 0
    server.on('connection', () => {
      connections += 1
    })
    await writeFile(join(desk.folder, 'owner.json'), JSON.stringify({ pid: 1, machine: 'x', socket: link }))
    await expect(claim(desk.folder, { patienceMs: 200 })).rejects.toMatchObject({ code: 'desk-busy' })
    expect(connections).toBe(0)
    server.close()
  })

  test('only this user can reach the socket and read where it is', async () => {
    await using desk = await makeTemporaryDesk()
    await using _owner = await claim(desk.folder)
    const { socket } = JSON.parse(await readFile(join(desk.folder, 'owner.json'), 'utf8')) as { socket: string }
    expect((await lstat(socket)).mode & 0o777).toBe(0o600)
    expect((await lstat(join(socket, '..'))).mode & 0o777).toBe(0o700)
    expect((await lstat(join(desk.folder, 'owner.json'))).mode & 0o777).toBe(0o600)
    expect(Buffer.byteLength(socket)).toBeLessThan(104)
  })

  test('a desk in a very deep folder can still be shared', async () => {
    await using desk = await makeTemporaryDesk()
    const deep = join(desk.folder, ...Array.from({ length: 12 }, () => 'a folder name of thirty letters'))
    await mkdir(deep, { recursive: true })
    await using _owner = await claim(deep)
    await using guest = await claim(deep)
    expect(guest.role).toBe('guest')
  })

  test('a file where the desk folder should be is refused with its reason', async () => {
    await using desk = await makeTemporaryDesk()
    await writeFile(join(desk.folder, 'desk'), '')
    await expect(claim(join(desk.folder, 'desk'))).rejects.toMatchObject({ code: 'storage-unavailable' })
  })
})
