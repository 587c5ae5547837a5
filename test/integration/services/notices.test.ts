import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { saveEdits } from '../../../main/services/changes/save-edits.ts'
import { redoChange, undoChange } from '../../../main/services/changes/turn-back-change.ts'
import { describeDesk } from '../../../main/services/describe-desk.ts'
import { addNotice } from '../../../main/services/notices/add-notice.ts'
import { applyNotice } from '../../../main/services/notices/apply-notice.ts'
import { proposeNotice } from '../../../main/services/notices/propose-notice.ts'
import { showPhoto } from '../../../main/services/photos/list-photos.ts'
import { scanSource } from '../../../main/services/photos/scan-source.ts'
import { showChange, showPhotoHistory } from '../../../main/services/show-history.ts'
import { noticeNumberSchema } from '../../../shared/contract/identifiers.ts'
import type { Proposal } from '../../../shared/contract/notice.ts'
import { makePhoto, writeOutside } from './make-photo.ts'
import type { TestDesk } from './open-test-desk.ts'
import { editor, openOne, openTestDesk, readLedger, takeLast } from './open-test-desk.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

const one = noticeNumberSchema.parse(1)
const request = { notice: one, cutBoilerplate: true }
const wire = { credit: 'AFP', byline: ['Ana LIMA'], dateCreated: '2026-05-12', jobId: 'ISL101' }
const readers = 'Steam rises over Hrafnagljúfur in Iceland on May 12, 2026. / AFP PHOTO / Ana LIMA'
const boilerplate =
  'The erroneous mention[s] appearing in the metadata of this photo by Ana LIMA has been modified in AFP systems in the following manner: [Hrafnagljúfur] instead of [Hrafnagil]. Please immediately remove the erroneous mention[s] from all your online services and delete it (them) from your servers. If you have been authorized by AFP to distribute it (them) to third parties, please ensure that the same actions are carried out by them. Failure to promptly comply with these instructions will entail liability on your part for any continued or post notification usage. Therefore we thank you very much for all your attention and prompt action. We are sorry for the inconvenience this notification may cause and remain at your disposal for any further information you may require.'
const whole = `CORRECTION - ${readers} / ${boilerplate}`

/** A desk with the picture that carries the notice, three that hold the wrong value, and one that has nothing to do with it. */
async function openWire(): Promise<TestDesk> {
  const desk = await openTestDesk(metadata)
  const at = (name: string) => join(desk.photos, `${name}.jpg`)
  await makePhoto(metadata, at('1-carrier'), { ...wire, caption: whole, city: 'Hrafnagljúfur' }, { colour: 'red' })
  const caption = 'Meltwater near Hrafnagil in Iceland. / AFP PHOTO / Ana LIMA'
  await makePhoto(metadata, at('2-caption'), { ...wire, caption }, { colour: 'green' })
  await makePhoto(metadata, at('3-city'), { ...wire, jobId: 'ISL102', city: 'Hrafnagil' }, { colour: 'blue' })
  await makePhoto(metadata, at('4-keyword'), { credit: 'Reuters', keywords: ['ice', 'Hrafnagil'] }, { colour: 'black' })
  await makePhoto(
    metadata,
    at('5-other'),
    { ...wire, jobId: 'ISL103', caption: 'A ship in Bergen.' },
    { colour: 'white' }
  )
  await takeLast(scanSource(desk.parts, { path: desk.photos, actor: editor, leaveOut: [] }))
  return desk
}

const accept = (proposal: Proposal, states: readonly string[] = ['exact', 'needs-you']) => ({
  notice: one,
  amendments: proposal.amendments.filter((amendment) => states.includes(amendment.state)),
  actor: editor,
  reason: 'AFP notice'
})

describe('a notice a photo carries', () => {
  it('is taken in byte for byte, with where it stood, and its photo bears it', async () => {
    await using desk = await openWire()
    const [notice, ...others] = await desk.parts.store.notices.list()
    expect(others).toEqual([])
    expect(notice).toMatchObject({
      number: 1,
      state: 'matched',
      text: whole,
      receipts: [{ from: 'photo', field: 'caption', container: 'xmp', fileName: '1-carrier.jpg' }],
      parsed: { kind: 'correction', agency: 'AFP', pairs: [{ correct: 'Hrafnagljúfur', wrong: 'Hrafnagil' }] }
    })
    const carrier = await openOne(desk.parts, join(desk.photos, '1-carrier.jpg'))
    expect(carrier.notices).toEqual([
      { notice: 1, kind: 'correction', agency: 'AFP', receivedAt: notice?.receivedAt, carries: true, open: true }
    ])
    const received = (await readLedger(desk.parts)).filter((entry) => entry.kind === 'notice-received')
    expect(received).toMatchObject([{ subject: 'notice 1', payload: { text: whole, photoId: carrier.id } }])
    const info = await describeDesk(desk.parts, { folder: desk.deskFolder, version: '1', recovered: [] }, 'me')
    expect(info).toMatchObject({ photos: 5, openNotices: { kills: 0, needYou: 1, valuesUnknown: 0, applied: 0 } })
  })

  it('is not taken in again when its photo is only read again', async () => {
    await using desk = await openWire()
    await writeOutside(join(desk.photos, '1-carrier.jpg'), '-XMP-photoshop:Headline=Steam')
    await takeLast(scanSource(desk.parts, { path: desk.photos, actor: editor, leaveOut: [] }))
    expect(await desk.parts.store.notices.list()).toMatchObject([
      { receipts: [{ from: 'photo' }], carriers: [expect.any(String)] }
    ])
  })

  it('proposes an edit for each field that holds the wrong value, with why its photo is meant', async () => {
    await using desk = await openWire()
    const proposal = await proposeNotice(desk.parts, request)
    expect(proposal).toMatchObject({ photosSearched: 5, waitsFor: null, notice: { number: 1 } })
    expect(
      proposal.amendments.map(({ fileName, match, field, to, state }) => ({ fileName, match, field, to, state }))
    ).toEqual([
      { fileName: '1-carrier.jpg', match: 'carries-notice', field: 'caption', to: readers, state: 'exact' },
      {
        fileName: '2-caption.jpg',
        match: 'same-job',
        field: 'caption',
        to: 'Meltwater near Hrafnagljúfur in Iceland. / AFP PHOTO / Ana LIMA',
        state: 'exact'
      },
      { fileName: '3-city.jpg', match: 'byline-date', field: 'city', to: 'Hrafnagljúfur', state: 'needs-you' },
      { fileName: '4-keyword.jpg', match: 'text', field: 'keywords', to: ['ice', 'Hrafnagljúfur'], state: 'needs-you' }
    ])
    expect(proposal.amendments[3]?.matchText).toBe('Text only, other agency')
    expect(proposal.amendments[1]?.containers.toSorted()).toEqual(['exif', 'iim', 'xmp'])
    expect(proposal.alreadyCorrect).toMatchObject([{ field: 'city', path: join(desk.photos, '1-carrier.jpg') }])
  })

  it('leaves the carrier’s caption as it came when the boilerplate is to stay', async () => {
    await using desk = await openWire()
    const proposal = await proposeNotice(desk.parts, { ...request, cutBoilerplate: false })
    expect(proposal.amendments.map((amendment) => amendment.fileName)).not.toContain('1-carrier.jpg')
  })

  it('is applied as one change; one undo returns the batch and opens the notice again, a redo closes it', async () => {
    await using desk = await openWire()
    const proposal = await proposeNotice(desk.parts, request)
    const paths = proposal.amendments.map((amendment) => amendment.path)
    const before = await Promise.all(paths.map((path) => readFile(path)))
    const result = await applyNotice(desk.parts, accept(proposal))
    expect(result).toMatchObject({ change: 1, failed: [] })
    expect(result.done).toHaveLength(4)
    expect(await desk.parts.store.notices.get(one)).toMatchObject({ state: 'duties-open', changes: [1] })
    const values = await Promise.all(paths.map(async (path) => (await metadata.reader.read(path)).fields))
    expect(values[0]?.caption).toMatchObject({ value: readers, disagree: false })
    expect(values[2]?.city?.value).toBe('Hrafnagljúfur')
    expect(values[3]?.keywords?.value).toEqual(['ice', 'Hrafnagljúfur'])
    expect(await showChange(desk.parts, result.change ?? (0 as never))).toMatchObject({
      kind: 'notice',
      notice: 1,
      reason: 'AFP notice'
    })
    const history = await showPhotoHistory(desk.parts, result.done[0]?.photoId ?? (0 as never))
    expect(history.at(-1)).toMatchObject({ kind: 'notice', notice: 1, change: 1, by: 'City Desk' })

    const after = await proposeNotice(desk.parts, request)
    expect(after.amendments).toEqual([])
    expect(after.alreadyCorrect.length).toBeGreaterThan(0)

    const turn = { change: result.change ?? (0 as never), actor: editor, reason: '' }
    expect(await undoChange(desk.parts, turn)).toMatchObject({ failed: [] })
    const now = await Promise.all(paths.map((path) => readFile(path)))
    expect(now.every((bytes, index) => bytes.equals(before[index] ?? Buffer.alloc(0)))).toBe(true)
    expect(await desk.parts.store.notices.get(one)).toMatchObject({ state: 'proposed' })
    expect((await proposeNotice(desk.parts, request)).amendments).toHaveLength(4)
    await redoChange(desk.parts, turn)
    expect(await desk.parts.store.notices.get(one)).toMatchObject({ state: 'duties-open', changes: [1] })
    const states = (await readLedger(desk.parts)).filter((entry) => entry.kind === 'notice-state')
    expect(states.map((entry) => entry.payload['to'])).toEqual([
      'understood',
      'matched',
      'proposed',
      'applied',
      'duties-open',
      'proposed',
      'applied',
      'duties-open'
    ])
  })

  it('counts as applied with its last photo, also when the desk dies right after', async () => {
    await using desk = await openWire()
    const publish = () => {
      throw new Error('the desk died')
    }
    const dying = { ...desk.parts, events: { ...desk.parts.events, publish } }
    const proposal = await proposeNotice(desk.parts, request)
    await expect(applyNotice(dying, accept(proposal))).rejects.toThrow('the desk died')
    expect(await desk.parts.store.notices.get(one)).toMatchObject({ state: 'duties-open', changes: [1] })
    expect((await readLedger(desk.parts)).slice(-3)).toMatchObject([
      { kind: 'revision' },
      { kind: 'notice-state', payload: { notice: 1, from: 'proposed', to: 'applied' } },
      { kind: 'notice-state', payload: { notice: 1, from: 'applied', to: 'duties-open' } }
    ])
  })

  it('stays open where a photo of it failed', async () => {
    await using desk = await openWire()
    const proposal = await proposeNotice(desk.parts, request)
    await writeOutside(join(desk.photos, '3-city.jpg'), '-XMP-photoshop:Headline=Else')
    const result = await applyNotice(desk.parts, accept(proposal))
    expect(result.failed).toMatchObject([{ path: join(desk.photos, '3-city.jpg'), code: 'changed-on-disk' }])
    expect(result.done).toHaveLength(3)
    expect(await desk.parts.store.notices.get(one)).toMatchObject({ state: 'proposed', changes: [1] })
  })

  it('takes a person’s own wording', async () => {
    await using desk = await openWire()
    const { amendments } = await proposeNotice(desk.parts, request)
    const own = amendments
      .filter(({ field }) => field === 'city')
      .map((amendment) => ({ ...amendment, to: 'Akureyri' }))
    await applyNotice(desk.parts, { notice: one, amendments: own, actor: editor, reason: '' })
    expect((await metadata.reader.read(join(desk.photos, '3-city.jpg'))).fields.city?.value).toBe('Akureyri')
  })

  it('conflicts with what the desk wrote after it came', async () => {
    await using desk = await openWire()
    const photo = await openOne(desk.parts, join(desk.photos, '2-caption.jpg'))
    const set = { caption: 'Ice near Hrafnagil. / AFP PHOTO / Ana LIMA' }
    const edits = [{ photoId: photo.id, revision: photo.revision, set, add: {}, remove: {} }]
    const { change } = await saveEdits(desk.parts, { edits, actor: editor, reason: 'shorter' })
    const states = async () => {
      const { amendments } = await proposeNotice(desk.parts, request)
      return amendments.filter((amendment) => amendment.photoId === photo.id).map(({ state, why }) => [state, why[0]])
    }
    expect(await states()).toEqual([['conflict', expect.stringContaining('City Desk changed this field')]])
    if (change !== null) await undoChange(desk.parts, { change, actor: editor, reason: '' })
    expect(await states()).toEqual([['exact', undefined]])
  })
})

describe('a notice that only announces', () => {
  const cut = whole.slice(0, whole.indexOf('following manner') + 5)

  it('says what is missing, proposes nothing and cannot be applied', async () => {
    await using desk = await openTestDesk(metadata)
    const photo = await openOne(
      desk.parts,
      await makePhoto(metadata, join(desk.photos, 'a.jpg'), { ...wire, caption: cut })
    )
    expect(photo.notices).toMatchObject([{ notice: 1, open: true }])
    const proposal = await proposeNotice(desk.parts, request)
    expect(proposal).toMatchObject({ amendments: [], notice: { state: 'values-unknown' } })
    expect(proposal.waitsFor).toContain('cut off')
    const amendments = [{ photoId: photo.id, revision: 1, field: 'city' as const, to: 'Oslo' }]
    const apply = applyNotice(desk.parts, { notice: one, amendments, actor: editor, reason: '' })
    await expect(apply).rejects.toMatchObject({ code: 'values-unknown' })
    const info = await describeDesk(desk.parts, { folder: desk.deskFolder, version: '1', recovered: [] }, 'me')
    expect(info.openNotices).toMatchObject({ open: 1, kills: 0, needYou: 0, valuesUnknown: 1, applied: 0 })
  })
})

describe('a notice handed in', () => {
  it('twice is one notice with two receipts', async () => {
    await using desk = await openTestDesk(metadata)
    const given = { text: whole, from: 'text' as const, actor: editor }
    await addNotice(desk.parts, given)
    const notice = await addNotice(desk.parts, { ...given, from: 'file', fileName: 'afp.txt' })
    expect(notice).toMatchObject({
      number: 1,
      receipts: [{ from: 'text' }, { from: 'file', fileName: 'afp.txt' }],
      carriers: []
    })
    expect(await desk.parts.store.notices.list()).toHaveLength(1)
  })

  it('for a photo means that photo', async () => {
    await using desk = await openTestDesk(metadata)
    const photo = await openOne(
      desk.parts,
      await makePhoto(metadata, join(desk.photos, 'a.jpg'), { city: 'Hrafnagil' })
    )
    await addNotice(desk.parts, { text: whole, from: 'text', photoId: photo.id, actor: editor })
    const proposal = await proposeNotice(desk.parts, request)
    expect(proposal.amendments).toMatchObject([{ field: 'city', match: 'picture-id', state: 'exact' }])
    expect((await showPhoto(desk.parts, photo.id)).notices).toEqual([])
  })

  it('that is no notice is refused and leaves no trace', async () => {
    await using desk = await openTestDesk(metadata)
    const plain = addNotice(desk.parts, { text: 'A bridge in Oslo.', from: 'text', actor: editor })
    await expect(plain).rejects.toMatchObject({ code: 'bad-input' })
    expect(await readLedger(desk.parts)).toEqual([])
  })
})
