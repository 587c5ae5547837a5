import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient, isDefinedError } from '@orpc/server'
import { describe, expect, it } from 'vitest'
import type { Engine } from '../../../main/engine/compose-engine.ts'
import { composeEngine } from '../../../main/engine/compose-engine.ts'
import { photoIdSchema } from '../../../shared/contract/identifiers.ts'
import { drawPicture } from './make-photo.ts'
import { takeLast } from './open-test-desk.ts'

const user = { host: 'cli', user: 'Jo' } as const

const callEngine = (engine: Engine) => createRouterClient(engine.router, { context: user })

async function openEngine() {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'erratum-engine-')))
  const open = () => composeEngine({ deskFolder: join(root, 'desk'), version: '1.2.3' })
  const engine = await open()
  return {
    root,
    client: callEngine(engine),
    async [Symbol.asyncDispose]() {
      await engine[Symbol.asyncDispose]()
      await rm(root, { recursive: true, force: true })
    }
  }
}

async function catchError(work: Promise<unknown>): Promise<unknown> {
  try {
    return await work
  } catch (error) {
    return error
  }
}

describe('the engine', () => {
  it('signs its record when it closes, adds it to the anchor file, and makes nothing where nothing happened', async () => {
    const root = await realpath(await mkdtemp(join(tmpdir(), 'erratum-engine-')))
    await using _folder = { [Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true }) }
    const anchorFile = join(root, 'anchor.txt')
    const opened = async (work: (client: ReturnType<typeof callEngine>) => Promise<unknown>) => {
      await using engine = await composeEngine({ deskFolder: join(root, 'desk'), version: '1.2.3' })
      await work(callEngine(engine))
    }
    await opened((client) => client.audit.verify().then(takeLast))
    await opened(async (client) => {
      expect(await client.audit.status()).toMatchObject({ entries: 0, checkpoint: null, key: null })
      await client.settings.set({ change: { anchorFile } })
    })
    await opened(async (client) => {
      expect(await client.audit.status()).toMatchObject({
        ...{ entries: 2, checkpoint: { size: 2 }, keyProblem: null, anchor: { size: 2, missing: 0, problem: null } }
      })
      const { note } = await client.audit.checkpoint()
      expect(await readFile(anchorFile, 'utf8')).toBe(`${note}\n`)
    })
  })

  it('opens a desk where there was none, and does the whole journey of an edit', async () => {
    await using desk = await openEngine()
    const { client } = desk
    expect(await client.desk.info()).toMatchObject({
      name: 'desk',
      version: '1.2.3',
      user: 'Jo',
      photos: 0,
      recovered: []
    })
    const path = await drawPicture(join(desk.root, 'a.jpg'))
    const events = await client.desk.events()
    expect((await events.next()).value).toEqual({ type: 'ready' })
    expect(await takeLast(await client.sources.scan({ path: desk.root }))).toMatchObject({ added: 1, finished: true })
    expect(await client.sources.list()).toMatchObject([{ path: desk.root, photos: 1, sample: false }])
    const { photos } = await client.photos.list({})
    const [photo] = photos
    if (photo === undefined) throw new Error('No photo')
    const edits = [{ photoId: photo.id, revision: 1, set: { city: 'Oslo' }, add: { keywords: ['ice'] } }]
    const saved = await client.edits.save({ edits, by: 'Night Desk', reason: 'no city' })
    expect(saved).toEqual({ change: 1, done: [{ photoId: photo.id, path, revision: 2 }], failed: [] })
    expect(await client.photos.get({ id: photo.id })).toMatchObject({ city: 'Oslo', revision: 2 })
    expect(await client.history.photo({ photoId: photo.id })).toMatchObject([{ by: 'Jo' }, { by: 'Night Desk' }])
    const { mime, base64 } = await client.images.get({ key: photo.imageKey, size: 'thumb' })
    expect(mime).toBe('image/jpeg')
    expect(Buffer.from(base64, 'base64').subarray(0, 2).toString('hex')).toBe('ffd8')
    const step = await takeLast(
      await client.exports.run({ photoIds: [photo.id], preset: 'web', to: join(desk.root, 'out') })
    )
    expect(step.result?.done).toHaveLength(1)
    expect((await takeLast(await client.audit.verify())).result).toMatchObject({ ok: true, problems: [], remarks: [] })
    expect((await events.next()).done).toBe(false)
    await events.return?.()
  })

  it('reads files it does not know, in order, without recording them', async () => {
    await using desk = await openEngine()
    const path = await drawPicture(join(desk.root, 'a.jpg'))
    const results: unknown[] = []
    for await (const result of await desk.client.photos.read({ paths: [join(desk.root, 'none.jpg'), path] }))
      results.push(result)
    expect(results).toMatchObject([
      { ok: false, failure: { code: 'not-found', path: join(desk.root, 'none.jpg') } },
      { ok: true, reading: { path, format: 'JPEG', writable: true, locked: false } }
    ])
    expect(await desk.client.desk.info()).toMatchObject({ photos: 0, entries: 0 })
  })

  it('tells expected failures of calls and of streams as typed errors', async () => {
    await using desk = await openEngine()
    const call = await catchError(desk.client.photos.get({ id: photoIdSchema.parse('nobody') }))
    const stream = await catchError(takeLast(await desk.client.sources.scan({ path: join(desk.root, 'nowhere') })))
    for (const error of [call, stream]) {
      expect(error instanceof Error && isDefinedError(error)).toBe(true)
      expect(error).toMatchObject({
        code: 'DESK',
        defined: true,
        data: { code: 'not-found', message: expect.stringContaining('.') }
      })
    }
  })

  it('refuses input that is not the contract’s', async () => {
    await using desk = await openEngine()
    const error = await catchError(desk.client.sources.scan({ path: '' }))
    expect(error).toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('ends a window’s events when it closes', async () => {
    await using desk = await openEngine()
    const events = await desk.client.desk.events()
    await events.next()
    const waiting = events.next()
    await events.return?.()
    expect(await waiting).toMatchObject({ done: true })
  })
})
