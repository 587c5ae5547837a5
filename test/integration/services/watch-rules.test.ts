import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { saveEdits } from '../../../main/services/changes/save-edits.ts'
import { undoChange } from '../../../main/services/changes/turn-back-change.ts'
import { saveDestination } from '../../../main/services/delivery/keep-destinations.ts'
import type { DeskParts } from '../../../main/services/desk-parts.ts'
import { settleExports } from '../../../main/services/export/settle-exports.ts'
import { addNotice } from '../../../main/services/notices/add-notice.ts'
import { lockPhotos } from '../../../main/services/notices/kill/lock-photos.ts'
import { saveRecipient } from '../../../main/services/notices/recipients/keep-recipients.ts'
import { listRules, saveRule } from '../../../main/services/watch/keep-rules.ts'
import { keepRulesRunning } from '../../../main/services/watch/keep-rules-running.ts'
import { runRules } from '../../../main/services/watch/run-rules.ts'
import { listWatchFailures, settleWatchFailure } from '../../../main/services/watch/settle-failure.ts'
import { suggestRecipients } from '../../../main/services/watch/suggest-recipients.ts'
import { tryRule } from '../../../main/services/watch/try-rule.ts'
import { destinationSchema } from '../../../shared/contract/destinations.ts'
import { changeNumberSchema } from '../../../shared/contract/identifiers.ts'
import type { PhotoDetail } from '../../../shared/contract/photo.ts'
import { recipientDraftSchema } from '../../../shared/contract/recipients.ts'
import { watchRuleDraftSchema } from '../../../shared/contract/watch-rules.ts'
import { kill, killOfAnother } from './kill-texts.ts'
import { makePhoto } from './make-photo.ts'
import type { TestDesk } from './open-test-desk.ts'
import { editor, openOne, openParts, openTestDesk, readLedger } from './open-test-desk.ts'

const metadata = createMetadata()
afterAll(() => metadata[Symbol.asyncDispose]())

const sport = { credit: 'AP', category: 'S', keywords: ['ice', 'hockey'], caption: 'Ice. (AP Photo)' }
const sportFromAp = { agency: 'ap', category: 's', keyword: null }

const open = async (desk: TestDesk, name: string, fields: Parameters<typeof makePhoto>[2] = sport) =>
  openOne(desk.parts, await makePhoto(metadata, join(desk.photos, name), fields))

// A client with a folder, and a rule that sends them corrected sport from AP.
async function setUp(desk: TestDesk, on: 'corrections' | 'edits' = 'edits') {
  const client = join(desk.root, 'client')
  await mkdir(client)
  const destination = destinationSchema.parse({
    ...{ name: 'client', label: 'Client', attempts: 1 },
    connection: { kind: 'folder', path: client }
  })
  await saveDestination(desk.parts, { destination, actor: editor })
  const rules = [{ ...sportFromAp, preset: 'original' }]
  const recipient = recipientDraftSchema.parse({ name: 'Osk', destinations: ['client'], rules })
  const { id } = await saveRecipient(desk.parts, { recipient, actor: editor })
  const described = { name: 'AP sport', on, condition: sportFromAp, preset: 'original', recipients: [id] }
  const rule = await saveRule(desk.parts, { rule: watchRuleDraftSchema.parse(described), actor: editor })
  return { client, rule, recipient: id }
}

const correct = (
  parts: DeskParts,
  { id }: PhotoDetail,
  city: string,
  notice?: Parameters<typeof saveEdits>[1]['notice']
) =>
  parts.store.photos.get(id).then((photo) =>
    saveEdits(parts, {
      edits: [{ photoId: id, revision: photo?.revision ?? 1, set: { city }, add: {}, remove: {} }],
      ...{ actor: editor, reason: 'Corrected', notice }
    })
  )

const run = ({ parts }: Pick<TestDesk, 'parts'>) =>
  runRules({
    desk: parts,
    log: () => undefined,
    signal: new AbortController().signal
  })

const deliveries = async (parts: DeskParts) => (await readLedger(parts)).filter(({ kind }) => kind === 'delivery')

describe('a watch rule', () => {
  it('sends each correction of the photos it means once, in place of the version before', async () => {
    await using desk = await openTestDesk(metadata)
    const before = await open(desk, 'early.jpg')
    await correct(desk.parts, before, 'Before the rule')
    const { client, rule } = await setUp(desk)
    const [ice, other] = [await open(desk, 'ice.jpg'), await open(desk, 'other.jpg', { ...sport, category: 'F' })]
    for (const photo of [ice, other]) await correct(desk.parts, photo, 'Oslo')
    expect(await run(desk)).toMatchObject({ done: 1, failed: 0 })
    expect(await readdir(client)).toEqual(['ice.jpg'])
    expect(await run(desk)).toMatchObject({ done: 0 })
    await correct(desk.parts, ice, 'Bergen')
    await correct(desk.parts, ice, 'Tromsø')
    expect(await run(desk)).toMatchObject({ done: 1 })
    expect(await deliveries(desk.parts)).toMatchObject([
      { actor: { name: 'Rule AP sport', known: 'engine' }, payload: { revision: 2 } },
      { payload: { revision: 4, name: 'ice.jpg' } }
    ])
    expect(await readFile(join(client, 'ice.jpg'))).toEqual(await readFile(join(desk.photos, 'ice.jpg')))
    expect(await listRules(desk.parts)).toMatchObject([{ id: rule.id, sent: 2, open: 0, failed: 0 }])
  })

  it('of corrections leaves other edits, corrections that were undone, and killed photos alone', async () => {
    await using desk = await openTestDesk(metadata)
    const { client, rule } = await setUp(desk, 'corrections')
    const [edited, undone, killed] = [
      await open(desk, 'a.jpg'),
      await open(desk, 'b.jpg'),
      await open(desk, 'ISL101.jpg')
    ]
    const notice = await addNotice(desk.parts, { text: killOfAnother, from: 'text', actor: editor })
    await correct(desk.parts, edited, 'Oslo')
    const { change } = await correct(desk.parts, undone, 'Oslo', notice.number)
    await correct(desk.parts, killed, 'Oslo', notice.number)
    await undoChange(desk.parts, { change: changeNumberSchema.parse(change), actor: editor, reason: '' })
    const killing = await addNotice(desk.parts, { text: kill, from: 'text', actor: editor })
    await lockPhotos(desk.parts, { photoIds: [killed.id], notice: killing.number, reason: '', actor: editor })
    const trial = await tryRule(desk.parts, { rule, since: '2026-01-01T00:00:00.000Z' })
    expect(trial).toMatchObject({ photos: [{ photoId: killed.id, refused: expect.stringContaining('killed') }] })
    expect(await run(desk)).toMatchObject({ done: 0 })
    expect(await readdir(client)).toEqual([])
    expect(await listWatchFailures(desk.parts)).toEqual([])
  })

  it('tries a place that is away again after ever longer pauses, gives it up for a person to look at, and sends when asked', async () => {
    await using desk = await openTestDesk(metadata)
    const { client } = await setUp(desk)
    const photo = await open(desk, 'ice.jpg')
    await correct(desk.parts, photo, 'Oslo')
    await rename(client, `${client}-away`)
    let now = Date.parse(desk.parts.clock())
    const parts = { ...desk.parts, clock: () => new Date(now).toISOString() }
    const attempts: number[] = []
    for (let hours = 0; hours < 20 && (await listWatchFailures(parts)).length === 0; now += 60_000) {
      if ((await run({ ...desk, parts })).failed > 0) attempts.push(now)
      if (attempts.length > 3) now += 3_600_000
    }
    expect(attempts.length).toBeGreaterThan(4)
    expect((attempts[2] ?? 0) - (attempts[1] ?? 0)).toBeGreaterThan((attempts[1] ?? 0) - (attempts[0] ?? 0))
    const [failure] = await listWatchFailures(parts)
    expect(failure).toMatchObject({ ruleName: 'AP sport', revision: 2, photoId: photo.id })
    await rename(`${client}-away`, client)
    await settleWatchFailure(parts, {
      rule: failure?.rule ?? '',
      photoId: photo.id,
      revision: 2,
      as: 'waiting',
      actor: editor
    })
    expect(await run({ ...desk, parts })).toMatchObject({ done: 1 })
    expect(await readdir(client)).toEqual(['ice.jpg'])
  })

  it('runs by itself in a desk that stays open', async () => {
    await using desk = await openTestDesk(metadata)
    const { client } = await setUp(desk)
    const photo = await open(desk, 'ice.jpg')
    const said = Promise.withResolvers<string>()
    await using _running = keepRulesRunning({ desk: desk.parts, log: said.resolve, quietMs: 5 })
    await correct(desk.parts, photo, 'Oslo')
    expect(await said.promise).toBe('rule AP sport: 1 corrected photo sent')
    expect(await readdir(client)).toEqual(['ice.jpg'])
  })

  it.each(['gathering', 'placed', 'delivered', 'settling'])(
    'whose desk is killed while it is %s loses nothing and sends nothing twice',
    async (point) => {
      await using desk = await openTestDesk(metadata)
      const { client } = await setUp(desk)
      for (const name of ['a.jpg', 'b.jpg']) await correct(desk.parts, await open(desk, name), 'Oslo')
      expect(await killAt(desk, point)).toBe('SIGKILL')
      const parts = await openParts(metadata, desk.deskFolder)
      await using _store = parts.store
      await settleExports(parts)
      expect(await run({ ...desk, parts })).toMatchObject({ failed: 0 })
      expect((await readdir(client)).toSorted()).toEqual(['a.jpg', 'b.jpg'])
      expect((await deliveries(parts)).map(({ payload }) => payload['name']).toSorted()).toEqual(['a.jpg', 'b.jpg'])
      expect(await listRules(parts)).toMatchObject([{ sent: 2, open: 0, failed: 0 }])
    }
  )
})

describe('a standing rule', () => {
  it('proposes a recipient for the photos it asks for, and says why', async () => {
    await using desk = await openTestDesk(metadata)
    const { recipient } = await setUp(desk)
    const photos = [await open(desk, 'ice.jpg'), await open(desk, 'other.jpg', { ...sport, category: 'F' })]
    const suggested = await suggestRecipients(
      desk.parts,
      photos.map(({ id }) => id)
    )
    expect(suggested).toEqual([{ recipient, photos: 1, why: 'agency ap, category s' }])
  })
})

function killAt(desk: TestDesk, point: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const script = fileURLToPath(new URL('./dying-rules.ts', import.meta.url))
    execFile(process.execPath, [script, desk.deskFolder, point], (error, _, stderr) =>
      error?.signal ? resolve(error.signal) : reject(new Error(`It was not killed: ${stderr}`))
    )
  })
}
