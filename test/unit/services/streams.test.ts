import { describe, expect, it } from 'vitest'
import { createDeskEvents } from '../../../main/services/desk-events.ts'
import { createNewestFirstQueue } from '../../../main/services/looks/newest-first-queue.ts'
import { mapLimited } from '../../../main/services/map-limited.ts'
import { createFileTurns } from '../../../main/services/photos/file-turns.ts'
import { streamSteps } from '../../../main/services/stream-steps.ts'
import { photoIdSchema } from '../../../shared/contract/identifiers.ts'

const photo = (id: string) => photoIdSchema.parse(id)

describe('the desk’s events', () => {
  it('begin with ready, and a slow window gets many photos as one event', async () => {
    const events = createDeskEvents()
    const window = events.subscribe()
    events.publish({ type: 'photos', ids: [photo('a')] })
    events.publish({ type: 'photos', ids: [photo('a'), photo('b')] })
    expect((await window.next()).value).toEqual({ type: 'ready' })
    expect((await window.next()).value).toEqual({ type: 'photos', ids: ['a', 'b'] })
  })

  it.each(['the window leaves', 'its connection ends', 'the desk closes'])(
    'end while nothing happens when %s',
    async (how) => {
      const events = createDeskEvents()
      const connection = new AbortController()
      const window = events.subscribe(connection.signal)
      await window.next()
      const waiting = window.next()
      if (how === 'the window leaves') await window.return?.()
      else if (how === 'its connection ends') connection.abort()
      else events.close()
      expect(await waiting).toEqual({ done: true, value: undefined })
      expect(await window.next()).toEqual({ done: true, value: undefined })
    }
  )

  it('reach every window', async () => {
    const events = createDeskEvents()
    const windows = [events.subscribe(), events.subscribe()]
    for (const window of windows) await window.next()
    events.publish({ type: 'notices' })
    expect(await Promise.all(windows.map((window) => window.next()))).toEqual([
      { done: false, value: { type: 'notices' } },
      { done: false, value: { type: 'notices' } }
    ])
  })
})

describe('steps of running work', () => {
  it('come in order and end with the work', async () => {
    const stream = streamSteps<{ step: number }>(async (emit) => {
      for (let step = 0; step < 100; step += 1) emit({ step })
    })
    const steps: number[] = []
    for await (const { step } of stream) steps.push(step)
    expect(steps).toEqual(Array.from({ length: 100 }, (_, step) => step))
  })

  it('end with what the work threw, after its last step', async () => {
    const stream = streamSteps<{ step: number }>(async (emit) => {
      emit({ step: 1 })
      throw new Error('broken')
    })
    expect((await stream.next()).value).toEqual({ step: 1 })
    await expect(stream.next()).rejects.toThrow('broken')
    expect(await stream.next()).toEqual({ done: true, value: undefined })
  })

  it('do not begin before the first is asked for', async () => {
    let begun = false
    const stream = streamSteps(async () => {
      begun = true
    })
    await stream.return?.()
    expect(begun).toBe(false)
  })

  it('stop the work when the reader leaves, and wait for it to clean up', async () => {
    let cleaned = false
    const stream = streamSteps<{ step: number }>(async (emit, signal) => {
      emit({ step: 1 })
      const { promise, resolve } = Promise.withResolvers<void>()
      signal.addEventListener('abort', () => setImmediate(resolve))
      await promise
      cleaned = true
    })
    for await (const { step } of stream) if (step === 1) break
    expect(cleaned).toBe(true)
  })

  it('stop the work when the call is cancelled', async () => {
    const call = new AbortController()
    const stream = streamSteps<{ stopped: boolean }>(async (emit, signal) => {
      emit({ stopped: signal.aborted })
      const { promise, resolve } = Promise.withResolvers<void>()
      signal.addEventListener('abort', () => resolve())
      await promise
      emit({ stopped: signal.aborted })
    }, call.signal)
    expect((await stream.next()).value).toEqual({ stopped: false })
    call.abort()
    expect((await stream.next()).value).toEqual({ stopped: true })
  })
})

describe('turns on files', () => {
  it('let one piece of work at a time have a file, in order, also after a failure', async () => {
    const turns = createFileTurns()
    const log: string[] = []
    const work = (name: string, fails = false) =>
      turns.take('/a.jpg', async () => {
        log.push(`${name} begins`)
        await new Promise(setImmediate)
        log.push(`${name} ends`)
        if (fails) throw new Error(name)
      })
    const [first] = await Promise.allSettled([work('one', true), work('two'), work('three')])
    expect(first.status).toBe('rejected')
    expect(log).toEqual(['one begins', 'one ends', 'two begins', 'two ends', 'three begins', 'three ends'])
  })

  it('do not make other files wait', async () => {
    const turns = createFileTurns()
    const { promise: held, resolve: release } = Promise.withResolvers<void>()
    const holding = turns.take('/a.jpg', () => held)
    expect(await turns.take('/b.jpg', async () => 'written')).toBe('written')
    release()
    await holding
    await turns.idle()
  })
})

describe('work on many files', () => {
  it('keeps the order of the files and the limit', async () => {
    let running = 0
    let most = 0
    const doubled = await mapLimited([1, 2, 3, 4, 5], 2, async (item) => {
      running += 1
      most = Math.max(most, running)
      await new Promise(setImmediate)
      running -= 1
      return item * 2
    })
    expect(doubled).toEqual([2, 4, 6, 8, 10])
    expect(most).toBe(2)
  })

  it('waits for what is under way before it throws, and begins nothing more', async () => {
    const ended: number[] = []
    const all = mapLimited([1, 2, 3, 4], 2, async (item) => {
      if (item === 1) throw new Error('first')
      await new Promise(setImmediate)
      ended.push(item)
    })
    await expect(all).rejects.toThrow('first')
    expect(ended).toEqual([2])
  })
})

describe('pictures for screens', () => {
  it('are made newest first, and once for the same picture', async () => {
    const queue = createNewestFirstQueue(1)
    const made: string[] = []
    const { promise: held, resolve: release } = Promise.withResolvers<void>()
    const make = (name: string) =>
      queue.add(name, async () => {
        if (name === 'first') await held
        made.push(name)
        return Buffer.from(name)
      })
    const all = [make('first'), make('old'), make('new'), make('old')]
    release()
    await Promise.all(all)
    expect(made).toEqual(['first', 'new', 'old'])
  })

  it('go on after one that cannot be made', async () => {
    const queue = createNewestFirstQueue(1)
    await expect(queue.add('bad', async () => Promise.reject(new Error('damaged')))).rejects.toThrow('damaged')
    expect(await queue.add('bad', async () => Buffer.from('whole'))).toEqual(Buffer.from('whole'))
  })
})
