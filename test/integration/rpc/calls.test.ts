import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { connect, createServer as createSocketServer } from 'node:net'
import { isDefinedError } from '@orpc/client'
import { describe, expect, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { createWireServer } from '../../../main/rpc/serve-wire.ts'
import { createSocketWire } from '../../../main/rpc/socket-wire.ts'
import { createWebSocketWire } from '../../../main/rpc/websocket-wire.ts'
import { ConnectionLost } from '../../../shared/rpc/connection-lost.ts'
import type { Wire } from '../../../shared/rpc/wire.ts'
import { createWirePair } from '../../../shared/rpc/wire-pair.ts'
import { callEngine } from './tiny-client.ts'
import { composeTinyEngine } from './tiny-desk.ts'

type Pair = readonly [client: Wire, server: Wire]

const connections: readonly (readonly [string, (closing: AsyncDisposableStack) => Promise<Pair>])[] = [
  ['within one process', async () => createWirePair()],
  [
    'over a local socket',
    async (closing) => {
      const server = createSocketServer().listen(0, '127.0.0.1')
      closing.defer(() => void server.close())
      await once(server, 'listening')
      const arriving = once(server, 'connection') as Promise<[Socket]>
      const client = connect((server.address() as AddressInfo).port, '127.0.0.1')
      const [arrived] = await arriving
      closing.defer(() => void client.destroy())
      return [createSocketWire(client), createSocketWire(arrived)]
    }
  ],
  [
    'over a WebSocket',
    async (closing) => {
      const server = createServer().listen(0, '127.0.0.1')
      closing.defer(() => void server.close())
      const sockets = new WebSocketServer({ server })
      await once(server, 'listening')
      const arriving = once(sockets, 'connection') as Promise<[WebSocket]>
      const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`)
      const [arrived] = await arriving
      await once(client, 'open')
      closing.defer(() => client.terminate())
      return [createWebSocketWire(client), createWebSocketWire(arrived)]
    }
  ]
]

describe.each(connections)('calls %s', (_where, connectPair) => {
  async function open(closing: AsyncDisposableStack) {
    const logged: string[] = []
    const [clientWire, serverWire] = await connectPair(closing)
    const serve = createWireServer(composeTinyEngine().router, (message) => logged.push(message))
    serve(serverWire, { host: 'desktop', user: 'ada' })
    return { ...callEngine(clientWire), clientWire, serverWire, logged }
  }

  test('an answer counts that came right before the end of the connection', async () => {
    await using closing = new AsyncDisposableStack()
    const [clientWire, serverWire] = await connectPair(closing)
    const lastWords: Wire = {
      ...serverWire,
      send: (frame) => {
        serverWire.send(frame)
        serverWire.close('that was the last answer')
      }
    }
    createWireServer(composeTinyEngine().router, () => undefined)(lastWords, { host: 'desktop', user: 'ada' })
    const { client } = callEngine(clientWire)
    expect(await client.echo({ text: 'Baku' })).toEqual({ text: 'Baku', from: 'ada at desktop' })
  })

  test('a call is answered, and the engine knows who calls', async () => {
    await using closing = new AsyncDisposableStack()
    const { client } = await open(closing)
    expect(await client.echo({ text: 'Лаврентьев, 北京' })).toEqual({
      text: 'Лаврентьев, 北京',
      from: 'ada at desktop'
    })
  })

  test('2000 calls at once each get their own answer', async () => {
    await using closing = new AsyncDisposableStack()
    const { client } = await open(closing)
    const texts = Array.from({ length: 2000 }, (_, number) => `caption ${number}`)
    const answers = await Promise.all(texts.map((text) => client.echo({ text })))
    expect(answers.map(({ text }) => text)).toEqual(texts)
  })

  test('an answer of five megabytes arrives whole', async () => {
    await using closing = new AsyncDisposableStack()
    const { client } = await open(closing)
    const text = 'é'.repeat(2_500_000)
    expect((await client.echo({ text })).text === text).toBe(true)
  })

  test('a stream arrives in order and ends', async () => {
    await using closing = new AsyncDisposableStack()
    const { client } = await open(closing)
    const numbers: number[] = []
    for await (const number of await client.count({ to: 500 })) numbers.push(number)
    expect(numbers).toEqual(Array.from({ length: 500 }, (_, number) => number))
    expect(await client.finished()).toBe(1)
  })

  test('leaving a stream stops the work in the engine', async () => {
    await using closing = new AsyncDisposableStack()
    const { client } = await open(closing)
    for await (const number of await client.count({ to: Number.MAX_SAFE_INTEGER })) if (number === 5) break
    await expect.poll(() => client.finished()).toBe(1)
  })

  test('giving up a stream by its signal fails with the reason given and stops the work', async () => {
    await using closing = new AsyncDisposableStack()
    const { client } = await open(closing)
    const controller = new AbortController()
    const reason = new Error('the editor closed the window')
    const read = async () => {
      for await (const number of await client.count({ to: Number.MAX_SAFE_INTEGER }, { signal: controller.signal })) {
        if (number === 5) controller.abort(reason)
      }
    }
    await expect(read()).rejects.toBe(reason)
    await expect.poll(() => client.finished()).toBe(1)
  })

  test('giving up a call by its signal fails with the reason given and cancels it in the engine', async () => {
    await using closing = new AsyncDisposableStack()
    const { client } = await open(closing)
    const controller = new AbortController()
    const reason = new Error('not wanted any more')
    const call = client.hang(undefined, { signal: controller.signal })
    await client.echo({ text: 'the call before is with the engine' })
    controller.abort(reason)
    await expect(call).rejects.toBe(reason)
    await expect.poll(() => client.cancelled()).toBe(1)
  })

  test('an expected failure arrives with its code and words', async () => {
    await using closing = new AsyncDisposableStack()
    const { client, logged } = await open(closing)
    const error = await client.refuse().catch((caught: unknown) => caught)
    expect(isDefinedError(error)).toBe(true)
    expect(error).toMatchObject({ code: 'DESK', data: { code: 'locked', message: 'It is locked.' } })
    expect(logged).toEqual([])
  })

  test('input that does not fit the contract is refused', async () => {
    await using closing = new AsyncDisposableStack()
    const { client } = await open(closing)
    const wrong = { text: 7 } as unknown as { text: string }
    await expect(client.echo(wrong)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  test('an unexpected failure is logged in the engine and tells the client nothing of it', async () => {
    await using closing = new AsyncDisposableStack()
    const { client, logged } = await open(closing)
    const error = await client.break().catch((caught: unknown) => caught)
    expect(error).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', defined: false })
    expect(JSON.stringify(error)).not.toContain('secret')
    expect(logged).toEqual(['break failed unexpectedly'])
  })

  test.each([
    ['no JSON', 'caption'],
    ['an empty frame', ''],
    ['null', 'null'],
    ['a number', '7'],
    ['a call without anything', '{}'],
    ['a call without an address', '{"i":"0","p":{}}'],
    ['a call to a foreign address', '{"i":"0","p":{"u":"file:///etc/passwd","b":{}}}'],
    ['a call of nothing that exists', '{"i":"0","p":{"u":"/constructor/prototype","b":{}}}'],
    ['an event for no call', '{"i":"9","t":3,"p":{"e":"message","d":1}}'],
    ['an abort of no call', '{"i":"9","t":4}'],
    ['a body that is no body', '{"i":"0","p":{"u":"/echo","b":"text"}}']
  ])('a frame that is %s does not hurt other calls', async (_what, frame) => {
    await using closing = new AsyncDisposableStack()
    const { client, clientWire } = await open(closing)
    clientWire.send(frame)
    // The garbage used call number 0, which the client uses too; the engine must answer the next one all the same.
    await client.cancelled().catch(() => undefined)
    expect(await client.echo({ text: 'still here' })).toMatchObject({ text: 'still here' })
  })

  test('when the engine goes away, calls and streams under way fail as connection-lost, and so do later ones', async () => {
    await using closing = new AsyncDisposableStack()
    const { client, serverWire, engine } = await open(closing)
    const call = client.hang().catch((caught: unknown) => caught)
    const stream = await client.count({ to: Number.MAX_SAFE_INTEGER })
    await stream.next()
    serverWire.close('it was switched off')
    const lost = await call
    expect(lost).toBeInstanceOf(ConnectionLost)
    expect(lost).toMatchObject({ code: 'DESK', data: { code: 'connection-lost' } })
    expect(isDefinedError(lost)).toBe(true)
    await expect(
      (async () => {
        for await (const _ of stream);
      })()
    ).rejects.toMatchObject({ data: { code: 'connection-lost' } })
    await expect(client.echo({ text: 'x' })).rejects.toMatchObject({ data: { code: 'connection-lost' } })
    expect(engine.status.state).toBe('given-up')
  })

  test('when the client goes away, its work in the engine is stopped', async () => {
    await using closing = new AsyncDisposableStack()
    const { router } = composeTinyEngine()
    const serve = createWireServer(router, () => undefined)
    const [leaving, leavingServer] = await connectPair(closing)
    const [staying, stayingServer] = await connectPair(closing)
    serve(leavingServer, { host: 'desktop', user: 'ada' })
    serve(stayingServer, { host: 'desktop', user: 'bob' })
    const one = callEngine(leaving)
    const two = callEngine(staying)
    const call = one.client.hang().catch(() => undefined)
    const stream = await one.client.count({ to: Number.MAX_SAFE_INTEGER })
    await stream.next()
    one.engine.close()
    await call
    await expect.poll(() => two.client.cancelled()).toBe(1)
    await expect.poll(() => two.client.finished()).toBe(1)
  })
})
