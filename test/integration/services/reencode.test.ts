import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { reencodeRecord } from '../../../main/services/changes/reencode-record.ts'
import { undoChange } from '../../../main/services/changes/turn-back-change.ts'
import { showPhotoHistory } from '../../../main/services/show-history.ts'
import { verifyDesk } from '../../../main/services/verify-desk.ts'
import type { CharsetChoice } from '../../../shared/contract/charset.ts'
import { changeNumberSchema } from '../../../shared/contract/identifiers.ts'
import type { PhotoDetail } from '../../../shared/contract/photo.ts'
import { dataset, declare, makeIimPhoto } from '../metadata/make-iim-photo.ts'
import { editor, openOne, openTestDesk } from './open-test-desk.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

// "Dvořák" in windows-1250, which by itself makes as good a word in windows-1252.
const czech = Buffer.from('44766ff8e16b', 'hex')

const ask = (photo: PhotoDetail, charset: CharsetChoice, revision = photo.revision) => ({
  photoId: photo.id,
  revision,
  charset,
  actor: editor,
  reason: 'It is Czech'
})

describe('re-encoding a record', () => {
  it('is one change, in the ledger with what was decided, and undone byte for byte', async () => {
    await using desk = await openTestDesk(metadata)
    const path = await makeIimPhoto(join(desk.photos, 'a.jpg'), [dataset(90, czech), dataset(5, Buffer.from('SLUG'))])
    const photo = await openOne(desk.parts, path)
    expect(photo.charsets).toMatchObject([{ block: 'IPTC', sure: false }])
    const before = await readFile(path)

    const result = await reencodeRecord(desk.parts, ask(photo, 'windows-1250'))
    expect(result).toMatchObject({
      change: 1,
      done: [{ path, revision: 2, decisions: { readAs: 'windows-1250' } }],
      failed: []
    })
    const after = await openOne(desk.parts, path)
    expect(after).toMatchObject({ revision: 2, city: 'Dvořák', charsets: [{ used: 'utf-8', sure: true }] })
    const history = await showPhotoHistory(desk.parts, photo.id)
    expect(history.find(({ revision }) => revision === 2)).toMatchObject({
      kind: 'edit',
      reason: 'It is Czech',
      by: editor.name,
      decisions: { readAs: 'windows-1250' },
      fields: { city: { from: 'Dvoøák', to: 'Dvořák' } }
    })
    const turn = { change: changeNumberSchema.parse(1), actor: editor, reason: 'no' }
    expect(await undoChange(desk.parts, turn)).toMatchObject({ change: 2, failed: [] })
    expect((await readFile(path)).equals(before)).toBe(true)
    expect(await verifyDesk(desk.parts)).toMatchObject({ ok: true, problems: [] })
  })

  it('is refused where the photo moved on, cannot be read so, or says it already', async () => {
    await using desk = await openTestDesk(metadata)
    const path = await makeIimPhoto(join(desk.photos, 'a.jpg'), [dataset(90, czech)])
    const photo = await openOne(desk.parts, path)
    const codeOf = async (request: ReturnType<typeof ask>) =>
      (await reencodeRecord(desk.parts, request)).failed[0]?.code
    expect(await codeOf(ask(photo, 'windows-1250', 7))).toBe('revision-conflict')
    expect(await codeOf(ask(photo, 'utf-8'))).toBe('bad-input')
    const done = join(desk.photos, 'b.jpg')
    const other = await openOne(
      desk.parts,
      await makeIimPhoto(done, [declare('\u001b%G'), dataset(90, Buffer.from('Łódź'))], { colour: 'red' })
    )
    expect(await codeOf(ask(other, 'utf-8'))).toBe('nothing-to-do')
    expect(await showPhotoHistory(desk.parts, photo.id)).toHaveLength(1)
  })
})
