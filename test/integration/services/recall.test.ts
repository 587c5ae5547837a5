import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { deliver } from '../../../main/services/delivery/deliver.ts'
import { makeContactSheet } from '../../../main/services/export/make-contact-sheet.ts'
import { runExport } from '../../../main/services/export/run-export.ts'
import { handOut } from '../../../main/services/files/hand-out.ts'
import { addNotice } from '../../../main/services/notices/add-notice.ts'
import { applyNotice } from '../../../main/services/notices/apply-notice.ts'
import { getNotice } from '../../../main/services/notices/get-notice.ts'
import { lockPhotos } from '../../../main/services/notices/kill/lock-photos.ts'
import { proposeNotice } from '../../../main/services/notices/propose-notice.ts'
import { listNoticeRecipients, tellRecipients } from '../../../main/services/notices/recipients/tell-recipients.ts'
import { runResidueCheck } from '../../../main/services/notices/residue/run-residue-check.ts'
import { acknowledgeRecall } from '../../../main/services/recall/acknowledge-recall.ts'
import { findRecall } from '../../../main/services/recall/find-recall.ts'
import { writeRecallMessage } from '../../../main/services/recall/write-recall-message.ts'
import { showRecord } from '../../../main/services/show-record.ts'
import { makePhoto } from './make-photo.ts'
import { amendment, applyAmendment, one, openSentDesk, sendRight } from './open-sent-desk.ts'
import type { TestDesk } from './open-test-desk.ts'
import { editor, openOne, readLedger, takeLast } from './open-test-desk.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

const scope = { notice: one }
const everybody = { recipients: [], destinations: [], folders: [] }
const statesOf = async (desk: TestDesk) =>
  Object.fromEntries((await findRecall(desk.parts, scope)).lines.map(({ who, state }) => [who, state]))

const isTold = async (desk: TestDesk) =>
  (await getNotice(desk.parts, one)).duties.find(({ duty }) => duty === 'tell-third-parties')?.done?.act ?? null

describe('a recall', () => {
  it('knows who holds the wrong version, sends nothing that still says it, and the right one once it is corrected', async () => {
    await using sent = await openSentDesk(metadata)
    const { desk, client, site, osk, photo } = sent
    await addNotice(desk.parts, { text: amendment, from: 'text', photoId: photo.id, actor: editor })
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
    await using sent = await openSentDesk(metadata)
    const { desk } = sent
    await applyAmendment(sent)
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
    await using sent = await openSentDesk(metadata)
    await applyAmendment(sent)
    const { desk, osk } = sent
    await tellRecipients(desk.parts, { notice: one, recipients: [osk.id], actor: editor, how: 'hand', note: '' })
    expect(await isTold(desk)).toBeNull()
    await sendRight(desk)
    expect(await isTold(desk)).toBe('desk')
  })

  it('sends nothing of a killed photo, and waits for the answer of who was told', async () => {
    await using sent = await openSentDesk(metadata)
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
    await using sent = await openSentDesk(metadata)
    const { desk, photo, site } = sent
    await applyAmendment(sent)
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

  it('writes to each without a notice, reminds them, and what is answered then settles the notice it concerns', async () => {
    await using sent = await openSentDesk(metadata)
    const { desk, photo, osk } = sent
    await applyAmendment(sent)
    const byPhoto = { photoIds: [photo.id] }
    const { messages } = await sendRight(desk, { scope: { text: 'Nur-Sultan' } })
    expect(messages).toMatchObject([
      { who: 'Osk', text: expect.stringMatching(/„Nur-Sultan“.*Bitte ersetzen Sie.*a\.jpg, 12\. Mai 2026/s) }
    ])
    const reminder = { scope: byPhoto, recipient: osk.id, reminder: true }
    expect((await writeRecallMessage(desk.parts, reminder)).subject).toBe('Erinnerung: Berichtigung - a.jpg')
    expect(await isTold(desk)).toBeNull()
    const answer = { scope: byPhoto, answered: true, note: '', actor: editor, ...everybody, recipients: [osk.id] }
    expect(await acknowledgeRecall(desk.parts, answer)).toMatchObject({
      notice: null,
      lines: [{ who: 'The site' }, { who: 'Osk', state: 'answered' }]
    })
    expect(await statesOf(desk)).toEqual({ Osk: 'answered', 'The site': 'no-answer' })
    expect(await isTold(desk)).toBe('desk')
  })

  it('lists who got a killed photo on a contact sheet, and sends the sheet to nobody else', async () => {
    await using sent = await openSentDesk(metadata)
    const { desk, photo, osk } = sent
    const path = await makePhoto(metadata, join(desk.photos, 'b.jpg'), { credit: 'AFP' }, { colour: 'maroon' })
    const other = await openOne(desk.parts, path)
    const to = join(desk.root, 'sheets', 'sheet.pdf')
    const layout = { paper: 'a4' as const, rows: 2, columns: 2 }
    await makeContactSheet(desk.parts, { photoIds: [photo.id, other.id], layout, to, actor: editor })
    const asked = { what: { paths: [to] }, destinations: [], again: true, older: false, actor: editor }
    await takeLast(deliver(desk.parts, { ...asked, recipients: [osk.id] }))
    const got = await desk.parts.store.deliveries.find({ recipient: osk.id, limit: 9 })
    expect(new Set(got.flatMap(({ name, photoId }) => (name === 'sheet.pdf' ? [photoId] : [])))).toEqual(
      new Set([photo.id, other.id])
    )
    const kill =
      'MANDATORY KILL-DUE TO ERROR THIS PHOTO NUMBER 000_1 BY ANA LIMA HAS BEEN WITHDRAWN FROM AFP SYSTEMS AND MAY NO LONGER BE USED IN ANY MANNER. PLEASE IMMEDIATELY REMOVE IT FROM ALL YOUR ONLINE SERVICES.'
    await addNotice(desk.parts, { text: kill, from: 'text', photoId: other.id, actor: editor })
    await lockPhotos(desk.parts, { notice: one, photoIds: [other.id], actor: editor, reason: '' })
    expect(await findRecall(desk.parts, scope)).toMatchObject({
      photos: [{ fileName: 'b.jpg', barred: true }],
      lines: [{ who: 'Osk', versions: [{ name: 'sheet.pdf', preset: 'contact-sheet', revision: 1 }] }]
    })
    const message = await writeRecallMessage(desk.parts, {
      ...{ scope: { photoIds: [other.id] }, recipient: osk.id, reminder: false }
    })
    expect(message.text).toContain('sheet.pdf')
    const again = await takeLast(deliver(desk.parts, { ...asked, destinations: ['site'], recipients: [] }))
    expect(again.result).toMatchObject({ delivered: [], failed: [{ code: 'killed' }] })
    // A photo's own file goes out, not the sheet it is on.
    const own = { ...asked, what: { photoIds: [photo.id] }, recipients: [osk.id] }
    expect((await takeLast(deliver(desk.parts, own))).result?.delivered).toMatchObject([{ name: 'a.jpg' }])
  })

  it('keeps a notice open for a folder nobody was sent from, until the right file is there or a person says why not', async () => {
    await using sent = await openSentDesk(metadata)
    const { desk, photo, osk } = sent
    const folders = [join(desk.root, 'hot'), join(desk.root, 'cold')]
    const [hot = '', cold = ''] = folders
    for (const to of folders)
      await takeLast(runExport(desk.parts, { photoIds: [photo.id], preset: 'original', to, actor: editor }))
    await applyAmendment(sent)
    expect(await sendRight(desk)).toMatchObject({ sent: [{}, {}], placed: [], failed: [] })
    await takeLast(runResidueCheck(desk.parts, { notice: one, actor: editor }))
    await tellRecipients(desk.parts, { notice: one, recipients: [osk.id], actor: editor, how: 'hand', note: '' })
    const residueOf = async () => (await getNotice(desk.parts, one)).residue?.places
    expect(await residueOf()).toBe(2)
    const lines = async () =>
      (await findRecall(desk.parts, scope)).lines.flatMap((line) =>
        line.folder ? [[line.destination, line.state, line.answer?.note]] : []
      )
    expect(await lines()).toEqual([
      [cold, 'holds-wrong', undefined],
      [hot, 'holds-wrong', undefined]
    ])

    expect(await sendRight(desk, { folders: [hot] })).toMatchObject({
      sent: [],
      placed: [{ path: join(hot, 'a.jpg'), revision: 2, preset: 'original' }],
      failed: []
    })
    expect(await readdir(hot)).toEqual(['a.jpg'])
    expect(await readFile(join(hot, 'a.jpg'), 'latin1')).not.toContain('Nur-Sultan')
    await writeFile(join(cold, 'a.jpg'), 'cropped by hand')
    expect(await sendRight(desk, { folders: [cold] })).toMatchObject({
      placed: [],
      failed: [{ code: 'changed-on-disk' }]
    })
    expect(await readFile(join(cold, 'a.jpg'), 'latin1')).toBe('cropped by hand')
    expect(await residueOf()).toBe(1)

    const close = (note: string) =>
      acknowledgeRecall(desk.parts, {
        ...{ scope, ...everybody, folders: [cold], answered: true, note, actor: editor }
      })
    await expect(close(' ')).rejects.toMatchObject({ code: 'bad-input' })
    await close('Never published')
    expect(await lines()).toEqual([
      [cold, 'settled', 'Never published'],
      [hot, 'settled', undefined]
    ])
    expect(await residueOf()).toBe(0)
    expect((await getNotice(desk.parts, one)).state).toBe('closed')
  })

  it('tells that a photo was dragged into another program, replaces nothing there, and takes an editor’s word for it', async () => {
    await using sent = await openSentDesk(metadata)
    const { desk, photo } = sent
    await handOut(desk.parts, { photoIds: [photo.id], actor: editor })
    await applyAmendment(sent)
    const folders = ['another program']
    expect(await statesOf(desk)).toMatchObject({ 'another program': 'holds-wrong' })
    expect(await sendRight(desk, { folders })).toMatchObject({
      placed: [],
      failed: [{ who: 'another program', code: 'not-found', message: expect.stringContaining('dragged') }]
    })
    const answer = { scope, ...everybody, folders, answered: true, note: 'Not used', actor: editor }
    await acknowledgeRecall(desk.parts, answer)
    expect(await statesOf(desk)).toMatchObject({ 'another program': 'settled' })
  })
})
