import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { redoChange, undoChange } from '../../../main/services/changes/turn-back-change.ts'
import { addNotice } from '../../../main/services/notices/add-notice.ts'
import { applyNotice } from '../../../main/services/notices/apply-notice.ts'
import { getNotice } from '../../../main/services/notices/get-notice.ts'
import { proposeNotice } from '../../../main/services/notices/propose-notice.ts'
import {
  listRecipients,
  removeRecipient,
  saveRecipient
} from '../../../main/services/notices/recipients/keep-recipients.ts'
import {
  addToNotice,
  listNoticeRecipients,
  takeBackTold,
  takeOffNotice,
  tellRecipients
} from '../../../main/services/notices/recipients/tell-recipients.ts'
import { reportNotice } from '../../../main/services/notices/reply/report-notice.ts'
import { runResidueCheck } from '../../../main/services/notices/residue/run-residue-check.ts'
import { tickDuty } from '../../../main/services/notices/tick-duty.ts'
import { showRecord } from '../../../main/services/show-record.ts'
import { noticeNumberSchema } from '../../../shared/contract/identifiers.ts'
import type { Recipient } from '../../../shared/contract/recipients.ts'
import { recipientDraftSchema } from '../../../shared/contract/recipients.ts'
import { writeReportHtml } from '../../../shared/notice/report/write-report-html.ts'
import { tellReopened } from '../../../shared/notice/tell-reopened.ts'
import { makePhoto } from './make-photo.ts'
import type { TestDesk } from './open-test-desk.ts'
import { editor, openOne, openTestDesk, takeLast } from './open-test-desk.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

const one = noticeNumberSchema.parse(1)
const anna = { ...editor, name: 'Anna Berg' }
const text =
  'The erroneous mention[s] appearing in the metadata of this photo by Ana LIMA has been modified in AFP systems in the following manner: [Astana] instead of [Nur-Sultan]. If you have been authorized by AFP to distribute it (them) to third parties, please ensure that the same actions are carried out by them.'

const save = (desk: TestDesk, name: string, given: Partial<Recipient> = {}) =>
  saveRecipient(desk.parts, { recipient: recipientDraftSchema.parse({ name, ...given }), actor: editor })

/** A desk with two clients for AFP's pictures, two for none of them now, and an AFP notice for a photo it holds. */
async function openWork() {
  const desk = await openTestDesk(metadata)
  const osk = await save(desk, 'Daily Osk', { address: 'desk@osk.example', agencies: ['afp'] })
  const radio = await save(desk, 'Radio Halden', { language: 'de', style: 'afp' })
  const reuters = await save(desk, 'Reuters only', { agencies: ['Reuters'] })
  await save(desk, 'Left us', { active: false })
  const path = await makePhoto(metadata, join(desk.photos, 'a.jpg'), { credit: 'AFP', city: 'Nur-Sultan' })
  const photo = await openOne(desk.parts, path)
  await addNotice(desk.parts, { text, from: 'text', photoId: photo.id, actor: editor })
  return { desk, osk, radio, reuters, [Symbol.asyncDispose]: () => desk[Symbol.asyncDispose]() }
}

const asked = (...recipients: readonly Recipient[]) => ({
  notice: one,
  recipients: recipients.map(({ id }) => id),
  actor: anna
})
const tell = (desk: TestDesk, ...recipients: readonly Recipient[]) =>
  tellRecipients(desk.parts, { ...asked(...recipients), how: 'hand', note: 'By telephone' })
const list = async (desk: TestDesk) =>
  (await listNoticeRecipients(desk.parts, one)).map(({ recipient, why, told, overtaken }) =>
    [recipient.name, why.words, told?.by ?? '-', ...(overtaken === null ? [] : [overtaken.why])].join(', ')
  )
const duty = async (desk: TestDesk) =>
  (await getNotice(desk.parts, one)).duties.find((other) => other.duty === 'tell-third-parties')?.done ?? null
const words = async (desk: TestDesk) => (await showRecord(desk.parts, one)).map((event) => event.words)

describe('those the desk sends pictures to', () => {
  it('are one of a name; what is so already is no change, and who was removed can come back', async () => {
    await using desk = await openTestDesk(metadata)
    const osk = await save(desk, ' Daily   Osk ')
    expect(osk).toMatchObject({ name: 'Daily Osk', language: 'en', style: 'plain', agencies: null, active: true })
    await expect(save(desk, 'DAILY OSK')).rejects.toMatchObject({ code: 'bad-input' })
    const entries = await desk.parts.store.ledger.count()
    await save(desk, 'Daily Osk', { id: osk.id })
    expect(await desk.parts.store.ledger.count()).toBe(entries)
    await removeRecipient(desk.parts, { recipient: osk.id, actor: editor })
    expect(await listRecipients(desk.parts)).toEqual([])
    await expect(removeRecipient(desk.parts, { recipient: osk.id, actor: editor })).rejects.toMatchObject({
      code: 'not-found'
    })
    await save(desk, 'Daily Osk', { id: osk.id })
    expect(await listRecipients(desk.parts)).toEqual([osk])
    const kinds = (await desk.parts.store.ledger.about([`recipient ${osk.id}`])).map(({ payload }) => payload['step'])
    expect(kinds).toEqual(['added', 'removed', 'added'])
  })
})

describe('who has to be told of a notice', () => {
  it('is listed by the standing rule when it is understood, and a person adds one or takes one off', async () => {
    await using work = await openWork()
    const { desk, osk, radio, reuters } = work
    expect(await list(desk)).toEqual(['Daily Osk, Gets pictures of AFP, -', 'Radio Halden, Gets all pictures, -'])
    await addToNotice(desk.parts, asked(reuters, osk))
    await takeOffNotice(desk.parts, asked(radio))
    await removeRecipient(desk.parts, { recipient: osk.id, actor: editor })
    await apply(desk)
    expect(await list(desk)).toEqual(['Daily Osk, Gets pictures of AFP, -', 'Reuters only, Named by Anna Berg, -'])
    expect(await desk.parts.store.noticeRecipients.counts()).toEqual([{ notice: 1, recipients: 2, informed: 0 }])
    expect(await words(desk)).toEqual(
      expect.arrayContaining([
        'To be told: Daily Osk, Radio Halden',
        'To be told as well: Reuters only',
        'Need not be told: Radio Halden'
      ])
    )
  })

  it('ticks the duty with the last one told, in that person’s name, and opens it again where one was not', async () => {
    await using work = await openWork()
    const { desk, osk, radio } = work
    await tell(desk, osk)
    expect(await duty(desk)).toBeNull()
    await tellRecipients(desk.parts, { ...asked(radio), how: 'eml', note: '' })
    expect(await duty(desk)).toMatchObject({
      by: 'Anna Berg',
      act: 'desk',
      note: 'All 2 were told, Radio Halden last.'
    })
    await apply(desk)
    await takeLast(runResidueCheck(desk.parts, { notice: one, actor: editor }))
    expect(await getNotice(desk.parts, one)).toMatchObject({ state: 'closed' })
    await takeBackTold(desk.parts, asked(radio))
    expect(await getNotice(desk.parts, one)).toMatchObject({ state: 'duties-open' })
    expect(await duty(desk)).toBeNull()
    await takeOffNotice(desk.parts, asked(radio))
    expect(await duty(desk)).toMatchObject({ note: 'Daily Osk was told.' })
    expect((await words(desk)).slice(-3)).toEqual([
      'Need not be told: Radio Halden',
      'Done: Tell third parties. Daily Osk was told.',
      'Closed'
    ])
  })

  it('leaves what a person ticked as their word', async () => {
    await using work = await openWork()
    const { desk, osk } = work
    await tickDuty(desk.parts, { notice: one, actor: editor, duty: 'tell-third-parties', done: true, note: 'All rung' })
    await tell(desk, osk)
    await takeBackTold(desk.parts, asked(osk))
    expect(await duty(desk)).toMatchObject({ act: 'person', note: 'All rung' })
  })

  it('has to be told again where the change was undone since, and not where it stands again', async () => {
    await using work = await openWork()
    const { desk, osk, radio } = work
    await tell(desk, osk)
    const { change } = await apply(desk)
    if (change === null) throw new Error('nothing was applied')
    await tell(desk, radio)
    expect(await duty(desk)).not.toBeNull()
    const back = { change, actor: editor, reason: 'Wrong photo' }
    const { reopened } = await undoChange(desk.parts, back)
    expect(reopened?.told).toMatchObject([{ name: 'Radio Halden' }])
    expect(reopened && tellReopened(reopened)).toContain('Radio Halden was told since: tell them again.')
    expect(await list(desk)).toEqual([
      'Daily Osk, Gets pictures of AFP, Anna Berg',
      'Radio Halden, Gets all pictures, Anna Berg, Its change was undone.'
    ])
    expect(await duty(desk)).toBeNull()
    await redoChange(desk.parts, back)
    expect(await duty(desk)).toMatchObject({ by: 'Anna Berg', act: 'desk' })
  })

  it('stands in the report with times, and once in its time line', async () => {
    await using work = await openWork()
    const { desk, osk, radio } = work
    await tell(desk, osk)
    await tell(desk, radio)
    await takeBackTold(desk.parts, asked(radio))
    const report = await reportNotice(desk.parts, one)
    expect(report.recipients).toMatchObject([
      { name: 'Daily Osk', address: 'desk@osk.example', by: 'Anna Berg', note: 'By telephone' },
      { name: 'Radio Halden', informedAt: null }
    ])
    expect(report.timeLine.map(({ what }) => what).filter((what) => /told|Informed/i.test(what))).toEqual([
      'To be told: Daily Osk, Radio Halden',
      'Informed Daily Osk',
      'Told: Radio Halden. By telephone',
      'Done: Tell third parties. All 2 were told, Radio Halden last.',
      'Not told after all: Radio Halden',
      'Open again: Tell third parties. 1 of 2 not told.'
    ])
    expect(writeReportHtml(report)).toContain('1 of 2')
  })
})

async function apply(desk: TestDesk) {
  const { amendments } = await proposeNotice(desk.parts, { notice: one })
  return applyNotice(desk.parts, { notice: one, amendments, actor: editor, reason: 'AFP notice' })
}
