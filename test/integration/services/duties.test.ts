import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { redoChange, undoChange } from '../../../main/services/changes/turn-back-change.ts'
import { runExport } from '../../../main/services/export/run-export.ts'
import { addNotice } from '../../../main/services/notices/add-notice.ts'
import { applyNotice } from '../../../main/services/notices/apply-notice.ts'
import { countNotices } from '../../../main/services/notices/count-notices.ts'
import { closeNotice, endNotice, reopenNotice } from '../../../main/services/notices/end-notice.ts'
import { getNotice } from '../../../main/services/notices/get-notice.ts'
import { lockPhotos, unlockPhotos } from '../../../main/services/notices/kill/lock-photos.ts'
import { openProposal } from '../../../main/services/notices/open-proposal.ts'
import { proposeNotice } from '../../../main/services/notices/propose-notice.ts'
import { runResidueCheck } from '../../../main/services/notices/residue/run-residue-check.ts'
import { tickDuty } from '../../../main/services/notices/tick-duty.ts'
import { showRecord } from '../../../main/services/show-record.ts'
import { noticeNumberSchema } from '../../../shared/contract/identifiers.ts'
import type { Notice } from '../../../shared/contract/notice.ts'
import { tellReopened } from '../../../shared/notice/tell-reopened.ts'
import { makePhoto, writeOutside } from './make-photo.ts'
import type { TestDesk } from './open-test-desk.ts'
import { editor, openOne, openTestDesk, readLedger, takeLast } from './open-test-desk.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

const one = noticeNumberSchema.parse(1)
const two = noticeNumberSchema.parse(2)
const me = { notice: one, actor: editor }
const say = (right: string, wrong: string) =>
  `The erroneous mention[s] appearing in the metadata of this photo by Ana LIMA has been modified in AFP systems in the following manner: [${right}] instead of [${wrong}]. Please immediately remove the erroneous mention[s] from all your online services and delete it (them) from your servers. If you have been authorized by AFP to distribute it (them) to third parties, please ensure that the same actions are carried out by them. Failure to promptly comply with these instructions will entail liability on your part for any continued or post notification usage. Therefore we thank you very much for all your attention and prompt action. We are sorry for the inconvenience this notification may cause and remain at your disposal for any further information you may require.`
const text = say('Astana', 'Nur-Sultan')
const asked = ['remove-online', 'delete', 'tell-third-parties'] as const

/** A desk with a photo and the notice that means it, in the state the work begins from. */
async function openWork(): Promise<TestDesk> {
  const desk = await openTestDesk(metadata)
  const path = await makePhoto(metadata, join(desk.photos, 'a.jpg'), { credit: 'AFP', city: 'Nur-Sultan' })
  const photo = await openOne(desk.parts, path)
  await addNotice(desk.parts, { text, from: 'text', photoId: photo.id, actor: editor })
  return desk
}

async function apply(desk: TestDesk) {
  const { amendments } = await proposeNotice(desk.parts, { notice: one })
  return applyNotice(desk.parts, { notice: one, amendments, actor: editor, reason: 'AFP notice' })
}

const search = (desk: TestDesk) => takeLast(runResidueCheck(desk.parts, me))
const tick = (desk: TestDesk, duty: Notice['duties'][number]['duty'], done = true) =>
  tickDuty(desk.parts, { ...me, duty, done, note: '' })
const open = ({ duties }: Notice) => duties.filter(({ done }) => done === null).map(({ duty }) => duty)
const get = (desk: TestDesk) => getNotice(desk.parts, one)
const words = async (desk: TestDesk) => (await showRecord(desk.parts, one)).map((event) => event.words)

describe('the duties of a notice', () => {
  it('come from its text and its agency’s rule, each with a time', async () => {
    await using desk = await openTestDesk(metadata)
    const rule = { agency: 'AFP', kill: 'quarantine' as const, duties: ['replace' as const], dueMinutes: 30 }
    await desk.parts.store.settings.write({ agencyRules: [rule] })
    const notice = await addNotice(desk.parts, { text, from: 'text', actor: editor })
    expect(open(notice)).toEqual([...asked, 'replace'])
    const due = new Date(Date.parse(notice.receivedAt) + 30 * 60_000).toISOString()
    expect(notice.duties.every((duty) => duty.due === due)).toBe(true)
    expect(await countNotices(desk.parts)).toMatchObject({ open: 1, needYou: 1, overdue: 0 })
    expect(await countNotices({ ...desk.parts, clock: () => '2026-06-01T00:00:00.000Z' })).toMatchObject({ overdue: 1 })
  })

  it('of a desk that took it in before there were duties are there all the same', async () => {
    await using desk = await openWork()
    await desk.parts.store.notices.update({ ...(await get(desk)), duties: [] })
    expect(open(await get(desk))).toEqual(asked)
    expect(open(await tick(desk, 'delete'))).toEqual(['remove-online', 'tell-third-parties'])
  })

  it('lead from receipt to the last tick, which closes the notice where nothing is left', async () => {
    await using desk = await openWork()
    expect(await get(desk)).toMatchObject({ state: 'matched' })
    await openProposal(desk.parts, me)
    await openProposal(desk.parts, me)
    await apply(desk)
    expect(await get(desk)).toMatchObject({ state: 'duties-open' })
    await search(desk)
    await tickDuty(desk.parts, { ...me, duty: 'remove-online', done: true, note: 'CMS and two posts' })
    expect(open(await get(desk))).toEqual(['tell-third-parties'])
    expect(await tick(desk, 'tell-third-parties')).toMatchObject({ state: 'closed', ended: { openDuties: [] } })
    expect(await words(desk)).toEqual([
      'Received as text',
      'Understood',
      'Matched 1 photo',
      'Proposed',
      'Change 1 begun, 1 photo. AFP notice',
      'Applied',
      'Duties open',
      'Searched what is left: 0 places',
      'Done: Delete from servers. Searched everywhere, 0 places left.',
      'Done: Remove from all online services. CMS and two posts',
      'Done: Tell third parties',
      'Closed'
    ])
    expect(await countNotices(desk.parts)).toMatchObject({ open: 0, applied: 0, closedToday: 1 })
  })

  it('are un-ticked in the record, and refused where there is no such duty or the notice has ended', async () => {
    await using desk = await openWork()
    await tick(desk, 'remove-online')
    await tick(desk, 'remove-online')
    expect(open(await tick(desk, 'remove-online', false))).toEqual(asked)
    const entries = (await readLedger(desk.parts)).filter(({ kind }) => kind === 'duty')
    expect(entries.map(({ payload }) => payload['done'])).toEqual([true, false])
    await expect(tick(desk, 'stop-using')).rejects.toMatchObject({ code: 'bad-input' })
    await endNotice(desk.parts, { ...me, state: 'rejected', reason: 'Not ours' })
    await expect(tick(desk, 'delete')).rejects.toMatchObject({ code: 'bad-input' })
  })

  it('keep a notice from being closed without a reason; with one the record names them', async () => {
    await using desk = await openWork()
    await apply(desk)
    await expect(closeNotice(desk.parts, me)).rejects.toMatchObject({ code: 'bad-input' })
    const closed = await closeNotice(desk.parts, { ...me, reason: 'Never published' })
    expect(closed).toMatchObject({ state: 'closed', ended: { reason: 'Never published', openDuties: asked } })
    expect((await words(desk)).at(-1)).toContain('still open: Remove from all online services')
    expect(await reopenNotice(desk.parts, { ...me, reason: 'It was' })).toMatchObject({ state: 'duties-open' })
    expect((await get(desk)).ended).toBeUndefined()
  })

  it('are open again when the change is undone, with a warning of what went out; a redo goes forward again', async () => {
    await using desk = await openWork()
    const { change } = await apply(desk)
    await search(desk)
    await tick(desk, 'remove-online')
    expect(await tick(desk, 'tell-third-parties')).toMatchObject({ state: 'closed' })
    const [photo] = await desk.parts.store.photos.bySource((await desk.parts.store.sources.list())[0]?.id ?? never())
    const to = join(desk.root, 'sent')
    await takeLast(runExport(desk.parts, { photoIds: [photo?.id ?? never()], preset: 'web', to, actor: editor }))
    const turn = { change: change ?? never(), actor: editor, reason: '' }
    const undone = await undoChange(desk.parts, turn)
    expect(undone.reopened).toMatchObject({ notice: 1, duties: asked, sent: [{ path: join(to, 'a.jpg') }] })
    expect(undone.reopened && tellReopened(undone.reopened)).toBe(
      'Notice 1 is open again. 3 duties to be done again. 1 corrected file had left the desk since: the desk now says otherwise.'
    )
    expect(await get(desk)).toMatchObject({ state: 'proposed', residue: null })
    expect(open(await get(desk))).toEqual(asked)
    expect((await redoChange(desk.parts, turn)).reopened).toBeUndefined()
    expect(await get(desk)).toMatchObject({ state: 'duties-open', residue: null })
    await rm(to, { recursive: true })
  })
})

describe('what the desk sees done', () => {
  it('ticks itself: a lock of photos that never left', async () => {
    await using desk = await openTestDesk(metadata)
    const photo = await openOne(desk.parts, await makePhoto(metadata, join(desk.photos, 'a.jpg'), { credit: 'AFP' }))
    const kill =
      'MANDATORY KILL-DUE TO EDITORIAL ISSUE THIS PHOTO NUMBER A BY ANA LIMA HAS BEEN WITHDRAWN FROM AFP SYSTEMS AND MAY NO LONGER BE USED IN ANY MANNER. PLEASE IMMEDIATELY REMOVE IT FROM ALL YOUR ONLINE SERVICES, STOP USING IT IN ANY MANNER AND DELETE IT FROM YOUR SERVERS.'
    await addNotice(desk.parts, { text: kill, from: 'text', photoId: photo.id, actor: editor })
    // It is out of reach, and neither off the web site nor deleted.
    const locked = await get(desk)
    expect(locked).toMatchObject({ state: 'duties-open' })
    expect(open(locked)).toEqual(['remove-online', 'delete'])
    await unlockPhotos(desk.parts, { photoIds: [photo.id], actor: editor, reason: 'Another picture' })
    expect(open(await get(desk))).toEqual(['remove-online', 'delete', 'stop-using'])
    await lockPhotos(desk.parts, { photoIds: [photo.id], actor: editor, reason: '', notice: one })
    expect(open(await get(desk))).toEqual(['remove-online', 'delete'])
  })
})

describe('a notice', () => {
  it('that comes before its photo waits for it', async () => {
    await using desk = await openTestDesk(metadata)
    expect(await addNotice(desk.parts, { text, from: 'text', actor: editor })).toMatchObject({ state: 'understood' })
    await openOne(desk.parts, await makePhoto(metadata, join(desk.photos, 'b.jpg'), { city: 'Bergen' }))
    expect(await get(desk)).toMatchObject({ state: 'understood' })
    await openOne(desk.parts, await makePhoto(metadata, join(desk.photos, 'a.jpg'), { city: 'Nur-Sultan' }))
    expect(await get(desk)).toMatchObject({ state: 'matched' })
  })

  it('that only announces gives way to one of the same picture that says the values; one that says others does not', async () => {
    await using desk = await openTestDesk(metadata)
    const cut = text.slice(0, text.indexOf('manner'))
    const path = await makePhoto(metadata, join(desk.photos, 'a.jpg'), { credit: 'AFP', caption: `Talks. / ${cut}` })
    const photo = await openOne(desk.parts, path)
    expect(await get(desk)).toMatchObject({ state: 'values-unknown' })
    await addNotice(desk.parts, { text, from: 'text', photoId: photo.id, actor: editor })
    expect(await get(desk)).toMatchObject({ state: 'superseded', ended: { successor: 2 } })
    const other = { text: say('Ana LIMA', 'Anna LIMA'), from: 'text' as const, photoId: photo.id, actor: editor }
    await addNotice(desk.parts, other)
    expect(await getNotice(desk.parts, two)).not.toMatchObject({ state: 'superseded' })
    expect((await words(desk)).at(-1)).toContain('Superseded by notice 2')
  })

  it.each([
    {
      correctionMark: 'instructions' as const,
      instructions: 'Online use only',
      said: 'Online use only / CORRECTION: [Astana] instead of [Nur-Sultan]. AFP, 12 May 2026',
      action: undefined
    },
    {
      correctionMark: 'instructions-and-action' as const,
      instructions: 'x'.repeat(200),
      said: `${'x'.repeat(200)} / CORRECTION. AFP, 12 May 2026`,
      action: ['02', ['AFP'], ['2026-05-12'], ['00000001']]
    },
    { correctionMark: 'none' as const, instructions: 'Online use only', said: 'Online use only', action: undefined }
  ])('marks what it corrected as the desk’s style says: $correctionMark', async (style) => {
    await using desk = await openTestDesk(metadata)
    const { correctionMark, instructions, said, action } = style
    await desk.parts.store.settings.write({ correctionMark, correctionHead: 'add' })
    const fields = { credit: 'AFP', city: 'Nur-Sultan', caption: 'Talks in Nur-Sultan.', instructions }
    const path = await makePhoto(metadata, join(desk.photos, 'a.jpg'), fields)
    const photo = await openOne(desk.parts, path)
    await addNotice(desk.parts, { text, from: 'text', photoId: photo.id, actor: editor })
    const { amendments } = await proposeNotice(desk.parts, { notice: one })
    expect(amendments.map(({ state }) => state)).toEqual(amendments.map(() => 'exact'))
    expect(await apply(desk)).toMatchObject({ failed: [] })
    const now = (await metadata.reader.read(path)).fields
    expect(now.caption?.value).toBe('CORRECTION - Talks in Astana.')
    expect(now.instructions?.value).toBe(said)
    const reference = [now.actionAdvised, now.referenceService, now.referenceDate, now.referenceNumber]
    expect(reference[0] === undefined ? undefined : reference.map((field) => field?.value)).toEqual(action)
    // What names the wrong value as wrong does not say it, and what the desk wrote is no new notice when the photo is read again.
    expect(await search(desk)).toMatchObject({ result: { places: [] } })
    await writeOutside(path, '-XMP-photoshop:Headline=Talks')
    await openOne(desk.parts, path)
    expect(await desk.parts.store.notices.list()).toHaveLength(1)
    expect((await proposeNotice(desk.parts, { notice: one })).amendments).toEqual([])
  })
})

function never(): never {
  throw new Error('The desk lost what the test made')
}
