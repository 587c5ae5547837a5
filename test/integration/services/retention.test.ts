import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { changeSettings } from '../../../main/services/change-settings.ts'
import { saveEdits } from '../../../main/services/changes/save-edits.ts'
import { undoChange } from '../../../main/services/changes/turn-back-change.ts'
import type { DeskParts } from '../../../main/services/desk-parts.ts'
import { addNotice } from '../../../main/services/notices/add-notice.ts'
import { applyNotice } from '../../../main/services/notices/apply-notice.ts'
import { closeNotice } from '../../../main/services/notices/end-notice.ts'
import { proposeNotice } from '../../../main/services/notices/propose-notice.ts'
import { planRetention } from '../../../main/services/retention/plan-retention.ts'
import { runRetention } from '../../../main/services/retention/run-retention.ts'
import { verifyDesk } from '../../../main/services/verify-desk.ts'
import { changeNumberSchema, noticeNumberSchema } from '../../../shared/contract/identifiers.ts'
import { wholeNotice } from '../cli/make-wire.ts'
import { makePhoto } from './make-photo.ts'
import type { TestDesk } from './open-test-desk.ts'
import { editor, openOne, openTestDesk, readLedger, takeLast } from './open-test-desk.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

const day = { keep: 'days', days: 1 } as const
/** The desk two days later. */
const later = (parts: DeskParts): DeskParts => ({ ...parts, clock: () => '2026-05-14T10:00:00.000Z' })

async function editCity(desk: TestDesk, cities: readonly string[]): Promise<void> {
  const photo = await openOne(desk.parts, await makePhoto(metadata, join(desk.photos, 'a.jpg'), { city: 'Oslo' }))
  for (const [at, city] of cities.entries()) {
    const edits = [{ photoId: photo.id, revision: at + 1, set: { city }, add: {}, remove: {} }]
    await saveEdits(desk.parts, { edits, actor: editor, reason: 'checked' })
  }
}

it('bytes older than the rule go on a second word, with a record of it; what they were for is told before', async () => {
  await using desk = await openTestDesk(metadata)
  await editCity(desk, ['Bergen', 'Voss', 'Odda'])
  const parts = later(desk.parts)
  expect((await planRetention(parts)).plan).toMatchObject({ rule: { keep: 'all' }, goes: { objects: 0 }, ends: [] })
  await changeSettings(parts, { change: { retention: day }, actor: editor })
  expect((await planRetention(desk.parts)).plan.goes.objects).toBe(0)
  const { plan } = await planRetention(parts)
  expect(plan).toMatchObject({ goes: { objects: 3 }, stays: { objects: 0, bytes: 0 } })
  expect(plan.ends.map(({ change, by, photos }) => [change, by, photos])).toEqual([
    [3, editor.name, 1],
    [2, editor.name, 1],
    [1, editor.name, 1]
  ])
  await expect(takeLast(runRetention(parts, { confirm: 2, actor: editor }))).rejects.toMatchObject({
    code: 'bad-input'
  })
  const { result } = await takeLast(runRetention(parts, { confirm: 3, actor: editor }))
  expect(result).toEqual({ removed: 3, kept: 0, bytes: 0 })
  const entries = (await readLedger(desk.parts)).filter(({ kind }) => kind === 'retention')
  expect(entries.map(({ payload }) => payload)).toMatchObject([
    { step: 'begun', rule: day },
    { step: 'done', vault: expect.arrayContaining([expect.stringMatching(/^[0-9a-f]{64}$/)]) }
  ])
  expect(await verifyDesk(desk.parts)).toMatchObject({ ok: true, problems: [] })
  const last = changeNumberSchema.parse(3)
  const { failed } = await undoChange(desk.parts, { change: last, actor: editor, reason: '' })
  expect(failed[0]?.message).toMatch(/removed by retention/)
  await expect(takeLast(runRetention(parts, { confirm: 3, actor: editor }))).rejects.toMatchObject({
    code: 'nothing-to-do'
  })
})

it('bytes a notice replaced stay until it ends, and as long as the rule says after that', async () => {
  await using desk = await openTestDesk(metadata)
  const { parts } = desk
  const path = await makePhoto(metadata, join(desk.photos, 'geyser.jpg'), { credit: 'AFP', city: 'Hrafnagil' })
  const photo = await openOne(parts, path)
  await addNotice(parts, { text: wholeNotice, from: 'text', photoId: photo.id, actor: editor })
  const notice = noticeNumberSchema.parse(1)
  const { amendments } = await proposeNotice(parts, { notice })
  await applyNotice(parts, { notice, amendments, reason: '', actor: editor })
  expect((await planRetention(later(parts), day)).plan).toMatchObject({ goes: { objects: 0 }, stays: { objects: 1 } })
  await closeNotice(parts, { notice, actor: editor, reason: 'told by phone' })
  expect((await planRetention(parts, day)).plan.goes.objects).toBe(0)
  expect((await planRetention(later(parts), day)).plan).toMatchObject({ goes: { objects: 1 }, ends: [{ change: 1 }] })
})
