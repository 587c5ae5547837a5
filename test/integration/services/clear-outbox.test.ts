import { mkdir, readdir, rename, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { deliver, resumeDelivery } from '../../../main/services/delivery/deliver.ts'
import { dismissDelivery } from '../../../main/services/delivery/dismiss-delivery.ts'
import { clearOutbox } from '../../../main/services/retention/clear-outbox.ts'
import type { TestDesk } from './open-test-desk.ts'
import { editor, openTestDesk, readLedger } from './open-test-desk.ts'
import { askToSend, keepPlace, makeSome, resultOf } from './photos-to-send.ts'

const daysLater = (desk: TestDesk, days: number) => ({
  ...desk.parts,
  clock: () => new Date(Date.UTC(2026, 4, 12 + days, 10)).toISOString()
})

const listFiles = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())

it('the outbox lets go what was delivered a week ago, in the record, and never what is still to be sent', async () => {
  await using metadata = createMetadata()
  await using desk = await openTestDesk(metadata)
  const { photos } = await makeSome(metadata, desk, 5)
  const { outbox } = desk.parts.ownFolders
  const what = { make: photos.map(({ id }) => id), preset: 'original' }
  const { signal } = new AbortController()
  await resultOf(deliver(desk.parts, askToSend('', { what })))
  // Of the same bytes: one delivery that was stopped while its files were made, one whose place is away, and a file of nobody's.
  for await (const { done } of deliver(desk.parts, askToSend('', { what }))) if (done === 1) break
  const other = join(desk.root, 'other')
  await mkdir(other)
  await keepPlace(desk, 'other', { kind: 'folder', path: other })
  await rename(other, `${other}-away`)
  const { job, failed } = await resultOf(deliver(desk.parts, askToSend('', { what, destinations: ['other'] })))
  expect(failed).toHaveLength(5)
  await writeFile(join(outbox, 'mine.txt'), 'mine')
  const made = Date.UTC(2026, 4, 12, 9) / 1000
  for (const { parentPath, name } of await listFiles(outbox)) await utimes(join(parentPath, name), made, made)
  const [stopped] = await desk.parts.store.exportJobs.list()
  const toSend = stopped === undefined ? 0 : (await desk.parts.store.exportJobs.counts(stopped.id)).done
  expect(toSend).toBeGreaterThan(0)

  expect(await clearOutbox(daysLater(desk, 6), signal)).toMatchObject({ done: 0 })
  expect(await listFiles(outbox)).toHaveLength(5 + toSend + 5 + 1)
  expect(await clearOutbox(daysLater(desk, 8), signal)).toMatchObject({ done: 5, failed: 0 })
  expect(await listFiles(outbox)).toHaveLength(toSend + 5 + 1)
  const entries = (await readLedger(desk.parts)).filter(({ kind }) => kind === 'retention')
  expect(entries.map(({ subject, payload }) => [subject, payload['step'], payload['days']])).toEqual([
    ['outbox', 'begun', 7],
    ['outbox', 'done', 7]
  ])
  expect(entries[1]?.payload['outbox']).toHaveLength(5)

  await rename(`${other}-away`, other)
  const again = await resultOf(resumeDelivery(desk.parts, { job, retryFailed: true, actor: editor }))
  expect(again).toMatchObject({ failed: [] })
  const [open] = (await desk.parts.store.deliveryJobs.list()).filter(({ making }) => making !== null)
  await dismissDelivery(desk.parts, open?.id ?? '')
  await clearOutbox(daysLater(desk, 8), signal)
  expect((await listFiles(outbox)).map(({ name }) => name)).toEqual(['mine.txt'])
  expect(await readdir(outbox)).toEqual(['mine.txt'])
})
