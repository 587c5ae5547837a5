import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { saveEdits } from '../../../main/services/changes/save-edits.ts'
import { addNotice } from '../../../main/services/notices/add-notice.ts'
import { applyNotice } from '../../../main/services/notices/apply-notice.ts'
import { proposeNotice } from '../../../main/services/notices/propose-notice.ts'
import { makeReport } from '../../../main/services/report/make-report.ts'
import { deskReportSchema } from '../../../shared/contract/desk-report.ts'
import { makePhoto } from './make-photo.ts'
import { editor, openOne, openTestDesk } from './open-test-desk.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

it('a report tells what was corrected how fast, what is open and what has no reason, for the desk or a part of it', async () => {
  await using desk = await openTestDesk(metadata)
  const at = (name: string) => join(desk.photos, name)
  const wrong = await openOne(desk.parts, await makePhoto(metadata, at('a.jpg'), { city: 'Hrafnagil', credit: 'AFP' }))
  const other = await openOne(desk.parts, await makePhoto(metadata, at('b.jpg'), { city: 'Oslo' }, { colour: 'red' }))
  const text =
    'The erroneous mention[s] appearing in the metadata of this photo by Ana LIMA has been modified in AFP systems in the following manner: [Hrafnagljúfur] instead of [Hrafnagil]. Please immediately remove the erroneous mention[s] from all your online services.'
  const { number } = await addNotice(desk.parts, { text, from: 'text', actor: editor })
  const { amendments } = await proposeNotice(desk.parts, { notice: number, cutBoilerplate: true })
  await applyNotice(desk.parts, { notice: number, amendments, actor: editor, reason: '' })
  const edits = [{ photoId: other.id, revision: 1, set: { city: 'Bergen', headline: 'Ferry' }, add: {}, remove: {} }]
  await saveEdits(desk.parts, { edits, actor: { ...editor, name: 'Zoë' }, reason: ' ' })

  const whole = deskReportSchema.parse(await makeReport(desk.parts, {}))
  expect(whole).toMatchObject({
    about: 'the whole desk',
    counts: { changes: 2, undone: 0, photos: 2, fields: 3, notices: 1, corrected: 1, withoutReason: 1 },
    time: { notices: 1, median: expect.any(Number) },
    agencies: [{ agency: 'AFP', notices: 1, corrected: 1, photos: 1 }],
    notices: [{ notice: number, took: whole.time.slowest }],
    openDuties: [{ notice: number, duty: 'remove-online' }],
    changes: [
      { change: 2, by: 'Zoë', fields: ['Headline', 'City'], photos: [{ path: other.path }] },
      { change: 1, kind: 'notice', notice: number }
    ]
  })
  const changesOf = async (scope: Parameters<typeof makeReport>[1]) =>
    (await makeReport(desk.parts, scope)).changes.map(({ change }) => change)
  expect(await changesOf({ photoId: wrong.id })).toEqual([1])
  expect(await changesOf({ notice: number })).toEqual([1])
  expect(await changesOf({ agency: 'afp' })).toEqual([1])
  expect(await changesOf({ by: 'zoe' })).toEqual([2])
  expect(await changesOf({ from: whole.changes[0]?.at })).toEqual([2])
  expect(await changesOf({ to: '2020-01-01T00:00:00Z' })).toEqual([])
  expect(await makeReport(desk.parts, { by: 'zoe' })).toMatchObject({ about: 'by zoe', notices: [], openDuties: [] })
})
