import { copyFile, mkdir, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '../../../main/engine/compose-engine.ts'
import { composeEngine } from '../../../main/engine/compose-engine.ts'
import type { ServedEngine } from '../../../main/host/claim-desk.ts'
import { createWireServer } from '../../../main/rpc/serve-wire.ts'
import { createDeskClient } from '../../../shared/rpc/create-desk-client.ts'
import { EngineClient } from '../../../shared/rpc/engine-client.ts'
import { createWirePair } from '../../../shared/rpc/wire-pair.ts'
import { drawPicture } from './make-photo.ts'

const photos = 40
let root = ''
let engine: Engine

const schedule = (ms: number, run: () => void) => {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}

beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'erratum-jobs-')))
  engine = await composeEngine({ deskFolder: join(root, 'desk'), version: '1.2.3' })
})
afterAll(async () => {
  await engine[Symbol.asyncDispose]()
  await rm(root, { recursive: true, force: true })
})

/** A window, or a command, with a connection of its own. */
function open(host: 'web' | 'cli') {
  const [mine, theirs] = createWirePair()
  const { router, aroundCalls }: ServedEngine = engine
  createWireServer(router, () => undefined, aroundCalls)(theirs, { host, user: 'Jo' })
  const own = new EngineClient({ dial: () => mine, ready: 'at-once', patienceMs: 5_000, redialMs: [], schedule })
  return { client: createDeskClient(own), close: () => own.close() }
}

async function makeFolder(name: string): Promise<string> {
  const folder = join(root, name)
  await mkdir(folder)
  const first = await drawPicture(join(folder, '0.jpg'))
  for (let number = 1; number < photos; number += 1) await copyFile(first, join(folder, `${number}.jpg`))
  await writeFile(join(folder, 'none.jpg'), 'no picture')
  return folder
}

const findJob = async (what: string) => (await open('web').client.jobs.list()).find((job) => job.what === what)

const countPhotos = async (folder: string) =>
  (await open('web').client.sources.list()).find(({ path }) => path === folder)?.photos

describe('work of the desk', () => {
  it('goes on when its window is closed, and tells another window what became of it', async () => {
    const folder = await makeFolder('left')
    const { client, close } = open('web')
    const steps = await client.sources.scan({ path: folder })
    await steps.next()
    close()
    const ended = { kind: 'read-folder', by: 'Jo', state: 'done', done: photos + 1, failed: 1 }
    await expect.poll(() => findJob(folder), { timeout: 20_000 }).toMatchObject(ended)
    expect((await findJob(folder))?.failures).toMatchObject([{ code: 'not-an-image', path: join(folder, 'none.jpg') }])
    expect(await countPhotos(folder)).toBe(photos)
  })

  it('of a command ends with the command', async () => {
    const folder = await makeFolder('command')
    const { client, close } = open('cli')
    const steps = await client.sources.scan({ path: folder })
    await steps.next()
    close()
    await expect.poll(() => findJob(folder), { timeout: 20_000 }).toMatchObject({ state: 'stopped' })
    expect(await countPhotos(folder)).toBeLessThan(photos)
  })

  it('is stopped by the window that ends its call, and by any other that stops the job', async () => {
    for (const name of ['own', 'other']) {
      const folder = await makeFolder(name)
      const { client } = open('web')
      const steps = await client.sources.scan({ path: folder })
      await steps.next()
      const job = await findJob(folder)
      expect(job?.state).toBe('running')
      if (name === 'own') await steps.return?.()
      else await open('web').client.jobs.stop({ id: job?.id ?? 0 })
      for await (const _rest of steps);
      await expect.poll(() => findJob(folder), { timeout: 20_000 }).toMatchObject({ state: 'stopped' })
      expect(await countPhotos(folder)).toBeLessThan(photos)
      await client.jobs.dismiss({ id: job?.id ?? 0 })
      expect(await findJob(folder)).toBeUndefined()
    }
  })

  it('that exports is known by its batch: any window pauses it, sees it go on, and cancels it', async () => {
    const folder = await makeFolder('exported')
    const to = join(root, 'out')
    const { client, close } = open('web')
    for await (const _step of await client.sources.scan({ path: folder }));
    const source = (await client.sources.list()).find(({ path }) => path === folder)
    const shown = await client.photos.list({ filter: { sourceId: source?.id } })
    const steps = await client.exports.run({ photoIds: shown.photos.map(({ id }) => id), preset: 'web', to })
    const first = await steps.next()
    const batch = first.done === true ? '' : first.value.job
    close()
    const other = open('web').client
    const findWork = async () => (await other.jobs.list()).filter(({ work }) => work === batch)
    await expect
      .poll(async () => (await findWork())[0]?.secondsLeft ?? 0, { interval: 5, timeout: 20_000 })
      .toBeGreaterThan(0)
    const [running] = await findWork()
    expect(running).toMatchObject({ kind: 'export', state: 'running', total: photos })
    await other.jobs.stop({ id: running?.id ?? 0 })
    await expect.poll(findWork).toMatchObject([{ state: 'stopped' }])
    expect(await other.exports.jobs()).toMatchObject([{ id: batch, ended: false }])
    const again = await other.exports.resume({ job: batch })
    await again.next()
    await other.exports.dismiss({ job: batch })
    for await (const _rest of again);
    expect(await other.exports.jobs()).toEqual([])
    expect((await findWork()).map(({ state }) => state)).toEqual(['stopped', 'stopped'])
    const made = (await readdir(to)).length
    expect(made).toBeGreaterThan(0)
    expect(made).toBeLessThan(photos)
  })

  it('that writes several photos goes on without its window', async () => {
    const folder = await makeFolder('edited')
    const { client, close } = open('web')
    for await (const _step of await client.sources.scan({ path: folder }));
    const source = (await client.sources.list()).find(({ path }) => path === folder)
    const shown = await client.photos.list({ filter: { sourceId: source?.id } })
    const edits = shown.photos.map(({ id, revision }) => ({ photoId: id, revision, set: { city: 'Oslo' } }))
    const saved = client.edits.save({ edits, reason: 'all of them' }).catch(() => 'lost')
    await expect.poll(() => findJob('all of them'), { interval: 10 }).toMatchObject({ kind: 'edit', state: 'running' })
    close()
    expect(await saved).toBe('lost')
    const ended = { state: 'done', done: photos, total: photos, failed: 0 }
    await expect.poll(() => findJob('all of them'), { timeout: 30_000 }).toMatchObject(ended)
    const written = await open('web').client.photos.list({ filter: { sourceId: source?.id, city: 'Oslo' } })
    expect(written.total).toBe(photos)
  })
})
