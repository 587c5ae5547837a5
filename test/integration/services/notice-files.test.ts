import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { addNotice } from '../../../main/services/notices/add-notice.ts'
import { addNoticeFile } from '../../../main/services/notices/add-notice-file.ts'
import { inProject } from '../../tools/set-up/project-root.mjs'
import { makePhoto } from './make-photo.ts'
import type { TestDesk } from './open-test-desk.ts'
import { editor, openOne, openTestDesk, readLedger } from './open-test-desk.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const fixture = (name: string) => readFile(inProject('test', 'fixtures', 'notices', name))
const add = (desk: TestDesk, fileName: string, bytes: Uint8Array) =>
  addNoticeFile(desk.parts, { fileName, bytes, actor: editor })
const mail = (subject: string, body: string) =>
  Buffer.from(
    `From: Jo <jo@paper.example>\r\nSubject: ${subject}\r\nMessage-ID: <${subject}@x>\r\nMIME-Version: 1.0\r\n\r\n${body}`
  )

describe('a notice file', () => {
  it('is kept byte for byte in the vault, and the receipt says where it came from', async () => {
    await using desk = await openTestDesk(metadata)
    const bytes = await fixture('amendment-and-kill.eml')
    const { notices, leftOut } = await add(desk, 'amendment-and-kill.eml', bytes)
    const came = {
      ...{ from: 'file', fileName: 'amendment-and-kill.eml', rawSha256: hash(bytes) },
      ...{ source: 'Fotored Ärger <desk@wire.example>', messageId: '<amend-1@wire.example>' }
    }
    expect(notices).toMatchObject([
      { number: 1, state: 'understood', receipts: [{ ...came, format: 'mail' }] },
      { number: 2, receipts: [{ ...came, format: 'text', part: 'attachment kill.txt' }] }
    ])
    expect(leftOut).toHaveLength(1)
    expect(Buffer.from(await desk.parts.vault.bytes(hash(bytes))).equals(bytes)).toBe(true)
    const received = (await readLedger(desk.parts)).filter((entry) => entry.kind === 'notice-received')
    expect(received.map(({ payload }) => payload['rawSha256'])).toEqual([hash(bytes), hash(bytes)])
    expect(await desk.parts.store.notices.list()).toEqual(notices.toReversed())
  })

  it('that brings what the desk has in another wrapping is a further receipt of the same notice', async () => {
    await using desk = await openTestDesk(metadata)
    const text = String(await fixture('amendment.txt'))
    await addNotice(desk.parts, { text, from: 'text', actor: editor })
    const quoted = text.replaceAll('. ', '.\r\n').replaceAll(/^/gm, '> ')
    await add(desk, 'again.txt', Buffer.from(text))
    await add(desk, 'wrapped.txt', Buffer.from(text.replaceAll(' the ', '\nthe ')))
    await add(desk, 'forward.eml', mail('fwd', `Please handle.\r\n\r\n${quoted}`))
    const [notice, ...others] = await desk.parts.store.notices.list()
    expect(others).toEqual([])
    expect(notice?.receipts.map(({ from, fileName, source }) => [from, fileName, source])).toEqual([
      ['text', undefined, undefined],
      ['file', 'again.txt', undefined],
      ['file', 'wrapped.txt', undefined],
      ['file', 'forward.eml', 'Jo <jo@paper.example>']
    ])
  })

  it.each([
    ['another value', (text: string) => text.replace('[Hrafnagil]', '[Hrafnagili]')],
    ['another accent', (text: string) => text.replace('[Hrafnagljúfur]', '[Hrafnagljufur]')],
    ['another blank in a value', (text: string) => text.replace('[Hrafnagil]', '[Hrafna gil]')],
    ['another caption', (text: string) => text.replace('Steam rises', 'Steam rose')]
  ])('with %s is another notice', async (_what, change) => {
    await using desk = await openTestDesk(metadata)
    const text = String(await fixture('amendment.txt'))
    await add(desk, 'one.txt', Buffer.from(text))
    await add(desk, 'two.eml', mail('two', change(text)))
    expect(await desk.parts.store.notices.list()).toHaveLength(2)
  })

  it('with a text that fits any picture is the same notice only for the same picture', async () => {
    await using desk = await openTestDesk(metadata)
    const bytes = String(await fixture('canceled.ninjs-2.json'))
    const other = bytes.replace('items/9', 'items/10').replaceAll('NYOT103', 'NYOT104')
    const newer = bytes.replace('"version": "4"', '"version": "5"')
    for (const content of [bytes, other, newer]) await add(desk, 'canceled.json', Buffer.from(content))
    const notices = (await desk.parts.store.notices.list()).toReversed()
    expect(
      notices.map(({ parsed, receipts }) => [parsed.pictureIds[0], receipts.map(({ version }) => version)])
    ).toEqual([
      ['NYOT103', ['4', '5']],
      ['NYOT104', ['4']]
    ])
  })

  it('with no notice in it is refused with what was looked at, and nothing is kept', async () => {
    await using desk = await openTestDesk(metadata)
    const bytes = mail('Lunch', 'A ship in Bergen.')
    await expect(add(desk, 'lunch.eml', bytes)).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining('looked at: mail text, subject and text')
    })
    await expect(add(desk, 'photo.txt', Buffer.from([0xff, 0xd8, 0xff, 0]))).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining('photo.txt is no text')
    })
    expect(await desk.parts.vault.has(hash(bytes))).toBe(false)
    expect(await readLedger(desk.parts)).toEqual([])
  })

  it('about a picture of an agency is read as that agency’s', async () => {
    await using desk = await openTestDesk(metadata)
    const path = `${desk.photos}/a.jpg`
    await makePhoto(metadata, path, { credit: 'ANSA' }, { colour: 'red' })
    const { id } = await openOne(desk.parts, path)
    const bytes = Buffer.from('CORRECTION: the harbour is in Bari.')
    const { notices } = await addNoticeFile(desk.parts, { fileName: 'a.txt', bytes, photoId: id, actor: editor })
    expect(notices).toMatchObject([{ parsed: { agency: 'ANSA' }, receipts: [{ photoId: id }] }])
  })
})
