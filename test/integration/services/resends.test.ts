import { copyFile, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { saveEdits } from '../../../main/services/changes/save-edits.ts'
import { applyNotice } from '../../../main/services/notices/apply-notice.ts'
import { proposeNotice } from '../../../main/services/notices/propose-notice.ts'
import { writeMessage } from '../../../main/services/notices/reply/write-message.ts'
import { scanSource } from '../../../main/services/photos/scan-source.ts'
import type { FieldAssignments } from '../../../main/services/ports/metadata-writer.ts'
import { noticeNumberSchema } from '../../../shared/contract/identifiers.ts'
import { makePhoto } from './make-photo.ts'
import type { TestDesk } from './open-test-desk.ts'
import { editor, openOne, openTestDesk, readLedger, takeLast } from './open-test-desk.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

const one = noticeNumberSchema.parse(1)
const wire = { credit: 'AFP', byline: ['Ana LIMA'], dateCreated: '2026-05-12', jobId: 'ISL101' }
const oldCaption = 'Steam rises over Hrafnagil in Iceland on May 12, 2026. / AFP PHOTO / Ana LIMA'
const newCaption = 'Steam rises over Hrafnagljúfur in Iceland on May 12, 2026. / AFP PHOTO / Ana LIMA'
// The seed: announced, and cut before its values.
const seed = `CORRECTION - ${newCaption} / The erroneous mention[s] appearing in the metadata of this photo by Ana LIMA has been modified in AFP systems in the following m`

const scan = (desk: TestDesk) => takeLast(scanSource(desk.parts, { path: desk.photos, actor: editor, leaveOut: [] }))

/** A desk that holds the picture as it came first, and another picture with the same wrong value. */
async function openHeld(): Promise<TestDesk> {
  const desk = await openTestDesk(metadata)
  await makePhoto(metadata, join(desk.photos, '000_A.jpg'), { ...wire, caption: oldCaption, city: 'Hrafnagil' })
  await makePhoto(
    metadata,
    join(desk.photos, '000_B.jpg'),
    { ...wire, jobId: 'ISL102', caption: 'Ice near Hrafnagil. / AFP PHOTO / Ana LIMA' },
    { colour: 'green' }
  )
  await scan(desk)
  return desk
}

/** The same picture comes again in another file. */
async function resend(desk: TestDesk, name: string, assign: FieldAssignments): Promise<void> {
  await makePhoto(metadata, join(desk.photos, name), { ...wire, ...assign })
  await scan(desk)
}

describe('a picture that comes again with other words and no notice', () => {
  it('takes the place of the one sent before and raises a silent change with the values that were replaced', async () => {
    await using desk = await openHeld()
    await resend(desk, '000_A_new.jpg', { caption: newCaption, city: 'Hrafnagljúfur' })
    const [notice, ...others] = await desk.parts.store.notices.list()
    expect(others).toEqual([])
    expect(notice).toMatchObject({
      origin: 'silent-change',
      subject: '000_A_new.jpg',
      parsed: { kind: 'update', agency: 'AFP', pairs: [], valuesKnown: false },
      derivedPairs: [{ correct: 'Hrafnagljúfur', wrong: 'Hrafnagil' }]
    })
    const earlier = await openOne(desk.parts, join(desk.photos, '000_A.jpg'))
    expect(await desk.parts.store.successions.of(earlier.id)).toMatchObject({
      successor: notice?.carriers[0],
      why: 'Same picture'
    })
    const entries = await readLedger(desk.parts)
    expect(entries.filter(({ kind }) => kind === 'superseded')).toMatchObject([
      { subject: earlier.id, payload: { fields: ['caption', 'city'], exports: [] } }
    ])
  })

  it('proposes the replaced values everywhere, and each waits for a person', async () => {
    await using desk = await openHeld()
    await resend(desk, '000_A_new.jpg', { caption: newCaption, city: 'Hrafnagljúfur' })
    const proposal = await proposeNotice(desk.parts, { notice: one, cutBoilerplate: true })
    expect(proposal.resends).toMatchObject([{ fileName: '000_A.jpg', successorName: '000_A_new.jpg', exports: [] }])
    const proposed = proposal.amendments.map(({ fileName, field, to, state }) => ({ fileName, field, to, state }))
    expect(proposed).toEqual([
      { fileName: '000_A.jpg', field: 'caption', to: newCaption, state: 'needs-you' },
      { fileName: '000_A.jpg', field: 'city', to: 'Hrafnagljúfur', state: 'needs-you' },
      {
        fileName: '000_B.jpg',
        field: 'caption',
        to: 'Ice near Hrafnagljúfur. / AFP PHOTO / Ana LIMA',
        state: 'needs-you'
      }
    ])
    expect(proposal.amendments[0]?.why[0]).toBe(
      'Told from comparing 000_A.jpg as it came first with 000_A_new.jpg; no notice states it.'
    )
  })

  it('carries the desk’s own edits over, merged with the agency’s, and shows where they do not go together', async () => {
    await using desk = await openHeld()
    const held = await openOne(desk.parts, join(desk.photos, '000_A.jpg'))
    const set = {
      caption: oldCaption.replace('Steam', 'White steam'),
      city: 'Hrafnagil (Eyjafjörður)',
      headline: 'Steam'
    }
    await saveEdits(desk.parts, {
      edits: [{ photoId: held.id, revision: 1, set, add: {}, remove: {} }],
      actor: editor,
      reason: 'style'
    })
    await resend(desk, '000_A_new.jpg', { caption: newCaption, city: 'Hrafnagljúfur' })
    const { amendments } = await proposeNotice(desk.parts, { notice: one, cutBoilerplate: true })
    const merges = amendments.filter(({ fileName }) => fileName === '000_A_new.jpg')
    expect(merges.map(({ field, to, state }) => ({ field, to, state }))).toEqual([
      { field: 'caption', to: newCaption.replace('Steam', 'White steam'), state: 'needs-you' },
      { field: 'headline', to: 'Steam', state: 'needs-you' },
      { field: 'city', to: 'Hrafnagljúfur', state: 'conflict' }
    ])
    expect(merges[2]?.why).toEqual([
      'City Desk and the agency changed the same words of City: the desk had “Hrafnagil (Eyjafjörður)” in 000_A.jpg.'
    ])
  })
})

it('values a notice only announces are told from the picture as it came before, and the notice goes on', async () => {
  await using desk = await openHeld()
  await resend(desk, '000_A_corr.jpg', { caption: seed, city: 'Hrafnagljúfur' })
  const notices = await desk.parts.store.notices.list()
  expect(notices).toMatchObject([
    { origin: 'agency', state: 'matched', derivedPairs: [{ correct: 'Hrafnagljúfur', wrong: 'Hrafnagil' }] }
  ])
  const { amendments, waitsFor } = await proposeNotice(desk.parts, { notice: one, cutBoilerplate: true })
  expect(waitsFor).toBeNull()
  expect(amendments.map(({ fileName, field, state }) => [fileName, field, state])).toContainEqual([
    '000_B.jpg',
    'caption',
    'needs-you'
  ])
  const ask = { notice: one, what: 'reply', style: 'plain', language: 'en' } as const
  expect((await writeMessage(desk.parts, ask)).text).not.toContain('Hrafnagil')
  const accepted = amendments.filter(({ fileName }) => fileName === '000_B.jpg')
  await applyNotice(desk.parts, { notice: one, amendments: accepted, reason: '', actor: editor })
  expect((await writeMessage(desk.parts, ask)).text).toMatch(/Hrafnagljúfur.*Hrafnagil/)
})

it('the picture as it was sent first, read after its correction, does not take the correction’s place', async () => {
  await using desk = await openTestDesk(metadata)
  await makePhoto(metadata, join(desk.photos, '000_A_corr.jpg'), { ...wire, caption: seed })
  await scan(desk)
  await resend(desk, '000_A.jpg', { caption: oldCaption })
  const earlier = await openOne(desk.parts, join(desk.photos, '000_A.jpg'))
  const later = await openOne(desk.parts, join(desk.photos, '000_A_corr.jpg'))
  expect(await desk.parts.store.successions.of(earlier.id)).toMatchObject({ successor: later.id })
  expect(await desk.parts.store.notices.get(one)).toMatchObject({
    state: 'matched',
    derivedPairs: [{ wrong: 'Hrafnagil' }]
  })
})

const noResends: readonly (readonly [what: string, arrive: (desk: TestDesk) => Promise<unknown>])[] = [
  ['a copy of the same bytes', (desk) => copyFile(join(desk.photos, '000_A.jpg'), join(desk.photos, 'copy.jpg'))],
  [
    'the same picture with the same words',
    (desk) =>
      makePhoto(metadata, join(desk.photos, 'same.jpg'), {
        ...wire,
        caption: oldCaption,
        city: 'Hrafnagil',
        urgency: '5'
      })
  ],
  [
    'another picture of the same set',
    (desk) =>
      makePhoto(metadata, join(desk.photos, '000_C.jpg'), { ...wire, caption: 'A ship in Osk.' }, { colour: 'red' })
  ],
  [
    'another agency’s picture of the same file name',
    async (desk) => {
      const elsewhere = join(desk.photos, '000_A.jpeg')
      await makePhoto(metadata, elsewhere, { ...wire, credit: 'Reuters', caption: 'A ship in Osk.' }, { colour: 'red' })
      await utimes(elsewhere, new Date(), new Date())
    }
  ]
]

it.each(noResends)('%s takes nobody’s place', async (_, arrive) => {
  await using desk = await openHeld()
  await arrive(desk)
  await scan(desk)
  const earlier = await openOne(desk.parts, join(desk.photos, '000_A.jpg'))
  expect(await desk.parts.store.successions.of(earlier.id)).toBeUndefined()
  expect(await desk.parts.store.notices.list()).toEqual([])
})
