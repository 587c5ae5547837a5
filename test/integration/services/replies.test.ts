import { basename, join } from 'node:path'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { undoChange } from '../../../main/services/changes/turn-back-change.ts'
import { addNotice } from '../../../main/services/notices/add-notice.ts'
import { applyNotice } from '../../../main/services/notices/apply-notice.ts'
import { getNotice } from '../../../main/services/notices/get-notice.ts'
import { proposeNotice } from '../../../main/services/notices/propose-notice.ts'
import { addOwn, writeOwn } from '../../../main/services/notices/reply/own-notice.ts'
import { reportNotice } from '../../../main/services/notices/reply/report-notice.ts'
import { writeEml } from '../../../main/services/notices/reply/write-eml.ts'
import { writeMessage } from '../../../main/services/notices/reply/write-message.ts'
import { runResidueCheck } from '../../../main/services/notices/residue/run-residue-check.ts'
import { tickDuty } from '../../../main/services/notices/tick-duty.ts'
import { noticeNumberSchema } from '../../../shared/contract/identifiers.ts'
import { noticeReportSchema } from '../../../shared/contract/notice-report.ts'
import type { ReplyLanguage } from '../../../shared/notice/reply/reply-facts.ts'
import { wholeNotice } from '../cli/make-wire.ts'
import { makePhoto } from './make-photo.ts'
import { editor, openOne, openTestDesk, takeLast } from './open-test-desk.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

const one = noticeNumberSchema.parse(1)
const me = { notice: one, actor: editor }
const plain = { style: 'plain', language: 'en' } as const

/** A desk where an AFP notice was applied to its one photo and searched for, and one of its duties ticked by a person. */
async function openApplied() {
  const desk = await openTestDesk(metadata)
  const { parts } = desk
  const path = await makePhoto(metadata, join(desk.photos, 'geyser.jpg'), { credit: 'AFP', city: 'Hrafnagil' })
  const photo = await openOne(parts, path)
  await addNotice(parts, { text: wholeNotice, from: 'text', photoId: photo.id, actor: editor })
  const { amendments } = await proposeNotice(parts, { notice: one })
  const { change } = await applyNotice(parts, { ...me, amendments, reason: 'AFP notice' })
  await takeLast(runResidueCheck(parts, me))
  await tickDuty(parts, { ...me, duty: 'remove-online', done: true, note: 'CMS and two posts' })
  return { desk, parts, path, change }
}

const ask = (parts: Awaited<ReturnType<typeof openApplied>>['parts'], what: 'reply' | 'forward', recipient?: string) =>
  writeMessage(parts, { notice: one, what, recipient, ...plain })

describe('a reply', () => {
  it('names the photos that stand corrected, who did which duty, and what is open', async () => {
    const { desk, parts, change } = await openApplied()
    await using _ = desk
    const { subject, text } = await ask(parts, 'reply', 'Anna Berg <anna@example.org>')
    expect(subject).toMatch(/^Re: geyser\.jpg - /)
    for (const said of ['Anna Berg', 'geyser.jpg', 'Hrafnagljúfur', editor.name, basename(desk.deskFolder)])
      expect(text).toContain(said)
    expect(text).not.toContain('anna@example.org')
    expect(text).toMatch(/- .*online.*City Desk/i)
    expect(text).toMatch(/still open[\s\S]*third parties/i)
    expect(await ask(parts, 'forward')).toMatchObject({ text: expect.stringContaining(wholeNotice) })
    if (change === null) throw new Error('nothing was applied')
    await undoChange(parts, { change, actor: editor, reason: '' })
    const undone = await ask(parts, 'reply')
    expect(undone.text).not.toContain('geyser.jpg')
    expect(undone.text).not.toContain(editor.name)
  })

  it('becomes a mail file with its words and nobody it was not given', async () => {
    await using desk = await openTestDesk(metadata)
    const subject = 'Correction: Ísak Þorleifsson\r\nBcc: all@example.org'
    const text = 'Hrafnagljúfur – فيضان\n'
    const { fileName, base64 } = await writeEml(desk.parts, { subject, text, to: 'Ana LIMÁ <ana@example.org>' })
    expect(fileName).toBe('Correction Ísak Þorleifsson Bcc all@example.org.eml')
    const bytes = Buffer.from(base64, 'base64')
    expect(bytes.toString('latin1')).toMatch(/^[\x20-\x7e\r\n\t]*$/)
    const mail = await PostalMime.parse(bytes)
    expect(mail).toMatchObject({
      subject: 'Correction: Ísak Þorleifsson Bcc: all@example.org',
      to: [{ name: 'Ana LIMÁ', address: 'ana@example.org' }],
      date: expect.stringMatching(/^2026-05-12T09:/)
    })
    expect(mail.text?.trimEnd()).toBe(text.trimEnd())
    expect(mail.bcc).toBeUndefined()
    const named = await PostalMime.parse(
      Buffer.from((await writeEml(desk.parts, { subject: '../..', text, to: 'Anna Berg' })).base64, 'base64')
    )
    expect(named.to).toBeUndefined()
  })
})

describe('the report of a notice', () => {
  it('tells every moment once and in order, what changed, and what is left', async () => {
    const { desk, parts, path, change } = await openApplied()
    await using _ = desk
    const report = noticeReportSchema.parse(await reportNotice(parts, one))
    expect(report.timeLine.map(({ what }) => what)).toEqual([
      'Notice received from AFP',
      'Understood',
      'Matched 1 photo',
      `Corrected geyser.jpg (change ${change})`,
      'Proposed',
      'Applied',
      'Duties open',
      'Searched for the wrong value: 0 left',
      'Duty done: Delete from servers (Searched everywhere, 0 places left.)',
      'Duty done: Remove from all online services (CMS and two posts)'
    ])
    expect(report.timeLine.map(({ at }) => at)).toEqual(report.timeLine.map(({ at }) => at).toSorted())
    expect(report.photos).toMatchObject([
      { path, change, by: editor.name, fields: [{ field: 'City', from: 'Hrafnagil', to: 'Hrafnagljúfur' }] }
    ])
    expect(report.counts).toMatchObject({ photos: 1, dutiesDone: 2, dutiesOpen: 1, residueLeft: 0 })
    expect(report.residue?.heldByDesign.map(({ where }) => where)).toContain('Vault')
    if (change === null) throw new Error('nothing was applied')
    await undoChange(parts, { change, actor: editor, reason: 'Wrong town' })
    const undone = await reportNotice(parts, one)
    expect(undone).toMatchObject({ photos: [], residue: null })
    const words = undone.timeLine.map(({ what }) => what)
    expect(words).toContain('Change 1 begun, 1 photo. AFP notice')
    expect(words).toContain('Undo 2 begun, 1 photo. Wrong town')
    expect(words.filter((what) => what.startsWith('Open again: '))).toHaveLength(2)
  })
})

describe('a notice of the desk’s own', () => {
  const own = {
    kind: 'correction',
    pairs: [{ correct: 'Quay Lane', wrong: 'Kay Lane' }],
    byline: 'Jane Doe',
    pictureIds: ['MER101'],
    reason: 'Editing error',
    duties: ['remove-online', 'tell-third-parties'],
    style: 'afp'
  } as const

  it.each<ReplyLanguage>(['en', 'fr', 'es', 'de'])('is taken in as it was written, in %s', async (language) => {
    await using desk = await openTestDesk(metadata)
    const written = writeOwn(desk.parts, { ...own, language })
    const { number } = await addOwn(desk.parts, { ...own, language, actor: editor })
    const { kind, pairs, byline, pictureIds, reason, duties } = own
    expect(await getNotice(desk.parts, number)).toMatchObject({
      ...{ origin: 'desk', subject: written.subject, text: written.text, state: 'understood' },
      parsed: { kind, pairs, byline, pictureIds, reason, duties, language }
    })
    const ask = { notice: number, style: 'plain', language } as const
    expect((await writeMessage(desk.parts, { ...ask, what: 'forward' })).text).toContain('Quay Lane')
    await expect(writeMessage(desk.parts, { ...ask, what: 'reply' })).rejects.toMatchObject({ code: 'bad-input' })
  })

  it.each([
    { ...own, pairs: [] },
    { ...own, kind: 'kill', pairs: [], byline: null, pictureIds: [] }
  ] as const)('that nobody could follow is refused', async (empty) => {
    await using desk = await openTestDesk(metadata)
    await expect(addOwn(desk.parts, { ...empty, language: 'en', actor: editor })).rejects.toMatchObject({
      code: 'bad-input'
    })
    expect(await desk.parts.store.notices.list()).toEqual([])
  })
})
