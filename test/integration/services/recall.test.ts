import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { addNotice } from '../../../main/services/notices/add-notice.ts'
import { applyNotice } from '../../../main/services/notices/apply-notice.ts'
import { getNotice } from '../../../main/services/notices/get-notice.ts'
import { lockPhotos } from '../../../main/services/notices/kill/lock-photos.ts'
import { proposeNotice } from '../../../main/services/notices/propose-notice.ts'
import { listNoticeRecipients, tellRecipients } from '../../../main/services/notices/recipients/tell-recipients.ts'
import { acknowledgeRecall } from '../../../main/services/recall/acknowledge-recall.ts'
import { findRecall } from '../../../main/services/recall/find-recall.ts'
import { showRecord } from '../../../main/services/show-record.ts'
import type { TestDesk } from './open-test-desk.ts'
import { editor, readLedger } from './open-test-desk.ts'
import { applyIt, one, openSent, sendRight, text } from './sent-wrong-photo.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

const scope = { notice: one }
const everybody = { recipients: [], destinations: [] }

const statesOf = async (desk: TestDesk) =>
  Object.fromEntries((await findRecall(desk.parts, scope)).lines.map(({ who, state }) => [who, state]))

const isTold = async (desk: TestDesk) =>
  (await getNotice(desk.parts, one)).duties.find(({ duty }) => duty === 'tell-third-parties')?.done?.act ?? null

describe('a recall', () => {
  it('knows who holds the wrong version, sends nothing that still says it, and the right one once it is corrected', async () => {
    await using sent = await openSent(metadata)
    const { desk, client, site, osk, photo } = sent
    await addNotice(desk.parts, { text, from: 'text', photoId: photo.id, actor: editor })
    const [delivered] = await desk.parts.store.deliveries.find({ recipient: osk.id, limit: 1 })
    expect(await findRecall(desk.parts, scope)).toMatchObject({
      photos: [{ fileName: 'a.jpg', refusal: { code: 'values-unknown' } }],
      lines: [
        { who: 'Osk', versions: [{ id: delivered?.id, sha256: delivered?.sha256, revision: 1, wrong: true }] },
        { who: 'The site', recipient: null, state: 'holds-wrong' }
      ]
    })
    expect(await sendRight(desk)).toMatchObject({ sent: [], failed: [{ who: 'Osk' }, { who: 'The site' }] })

    const { amendments } = await proposeNotice(desk.parts, { notice: one })
    await applyNotice(desk.parts, { notice: one, amendments, actor: editor, reason: 'Notice 1' })
    expect(await listNoticeRecipients(desk.parts, one)).toMatchObject([
      { recipient: { name: 'Osk' }, why: { kind: 'delivery', words: 'Was sent a.jpg' } }
    ])
    const result = await sendRight(desk)
    expect(result).toMatchObject({ failed: [], sent: [{ revision: 2 }, { revision: 2 }] })
    expect(result.messages).toMatchObject([{ who: 'Osk', text: expect.stringContaining('a.jpg') }])
    for (const folder of [client, site]) {
      expect(await readdir(folder)).toEqual(['a.jpg'])
      expect(await readFile(join(folder, 'a.jpg'), 'latin1')).not.toContain('Nur-Sultan')
    }
    expect(await statesOf(desk)).toEqual({ Osk: 'no-answer', 'The site': 'no-answer' })
    expect(await sendRight(desk)).toMatchObject({ sent: [], failed: [] })
  })

  it('takes an answer from a mail, and the duty to tell third parties ticks itself', async () => {
    await using sent = await openSent(metadata)
    const { desk } = sent
    await applyIt(sent)
    await sendRight(desk)
    const reply = (head: string) => ({
      fileName: 'answer.eml',
      bytes: Buffer.from(`From: Desk <DESK@osk.example>\r\nSubject: Re: a.jpg\r\n${head}\r\nReplaced everywhere.\r\n`)
    })
    const note = (given: object) =>
      acknowledgeRecall(desk.parts, { scope, ...everybody, answered: true, note: '', actor: editor, ...given })
    await expect(note({ reply: reply('Auto-Submitted: auto-replied\r\n') })).rejects.toMatchObject({
      code: 'bad-input'
    })
    expect(await isTold(desk)).toBeNull()
    expect(await note({ reply: reply('') })).toMatchObject({
      lines: [
        { who: 'The site', state: 'no-answer' },
        { who: 'Osk', state: 'answered', answer: { how: 'reply', note: 'Replaced everywhere.' } }
      ]
    })
    expect(await isTold(desk)).toBe('desk')
    await expect(note({ reply: reply('') })).rejects.toMatchObject({ code: 'nothing-to-do' })
    await note({ recipients: [sent.osk.id], answered: false })
    expect(await statesOf(desk)).toEqual({ Osk: 'no-answer', 'The site': 'no-answer' })
    const words = (await showRecord(desk.parts, one)).map((event) => event.words)
    expect(words).toContain('Answered: Osk. Replaced everywhere.')
    expect((await readLedger(desk.parts)).filter(({ kind }) => kind === 'acknowledgement')).toHaveLength(2)
  })

  it('keeps the duty open while somebody who was told holds the wrong version', async () => {
    await using sent = await openSent(metadata)
    await applyIt(sent)
    const { desk, osk } = sent
    await tellRecipients(desk.parts, { notice: one, recipients: [osk.id], actor: editor, how: 'hand', note: '' })
    expect(await isTold(desk)).toBeNull()
    await sendRight(desk)
    expect(await isTold(desk)).toBe('desk')
  })

  it('sends nothing of a killed photo, and waits for the answer of who was told', async () => {
    await using sent = await openSent(metadata)
    const { desk, osk, photo } = sent
    const kill =
      'MANDATORY KILL-DUE TO ERROR THIS PHOTO NUMBER 000_1 BY ANA LIMA HAS BEEN WITHDRAWN FROM AFP SYSTEMS AND MAY NO LONGER BE USED IN ANY MANNER. PLEASE IMMEDIATELY REMOVE IT FROM ALL YOUR ONLINE SERVICES.'
    await addNotice(desk.parts, { text: kill, from: 'text', photoId: photo.id, actor: editor })
    await lockPhotos(desk.parts, { notice: one, photoIds: [photo.id], actor: editor, reason: '' })
    expect(await findRecall(desk.parts, scope)).toMatchObject({
      photos: [{ barred: true, refusal: { code: 'killed' } }]
    })
    expect(await sendRight(desk)).toMatchObject({ sent: [], failed: [], messages: [{ who: 'Osk' }] })
    expect(await statesOf(desk)).toEqual({ Osk: 'holds-wrong', 'The site': 'holds-wrong' })
    await tellRecipients(desk.parts, { notice: one, recipients: [osk.id], actor: editor, how: 'hand', note: '' })
    expect(await statesOf(desk)).toEqual({ Osk: 'no-answer', 'The site': 'holds-wrong' })
  })

  it('finds what went out by photo, words and period, and sends again only what is left', async () => {
    await using sent = await openSent(metadata)
    const { desk, photo, site } = sent
    await applyIt(sent)
    const find = async (asked: object) => (await findRecall(desk.parts, asked)).lines.length
    expect(await find({ text: 'Nur-Sultan' })).toBe(2)
    expect(await find({ photoIds: [photo.id] })).toBe(2)
    expect(await find({ since: '2026-05-12T09:00:00.000Z' })).toBe(2)
    expect(await find({ since: '2026-05-13T00:00:00.000Z' })).toBe(0)
    expect(await find({ text: 'Astana' })).toBe(0)
    // A file is in the way of the site's folder for a while.
    await rename(site, `${site}-away`)
    await writeFile(site, '')
    expect(await sendRight(desk)).toMatchObject({ sent: [{ destination: 'client' }], failed: [{ who: 'site' }] })
    expect(await statesOf(desk)).toEqual({ Osk: 'no-answer', 'The site': 'holds-wrong' })
    await rm(site)
    await rename(`${site}-away`, site)
    expect(await sendRight(desk)).toMatchObject({ sent: [{ destination: 'site' }], failed: [] })
    expect(await statesOf(desk)).toEqual({ Osk: 'no-answer', 'The site': 'no-answer' })
    expect(await desk.parts.store.deliveryJobs.list()).toHaveLength(1)
    expect(await readdir(join(desk.deskFolder, 'outbox'))).toEqual(['a.jpg'])
  })
})
