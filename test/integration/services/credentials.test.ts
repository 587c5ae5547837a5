import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { applyChange } from '../../../main/services/changes/apply-change.ts'
import { reconcileCopies } from '../../../main/services/changes/reconcile-copies.ts'
import { reencodeRecord } from '../../../main/services/changes/reencode-record.ts'
import { saveEdits } from '../../../main/services/changes/save-edits.ts'
import { redoChange, undoChange } from '../../../main/services/changes/turn-back-change.ts'
import { addNotice } from '../../../main/services/notices/add-notice.ts'
import { applyNotice } from '../../../main/services/notices/apply-notice.ts'
import { showPhotoHistory } from '../../../main/services/show-history.ts'
import { verifyDesk } from '../../../main/services/verify-desk.ts'
import type { ChangeResult } from '../../../shared/contract/edit.ts'
import { changeNumberSchema } from '../../../shared/contract/identifiers.ts'
import type { PhotoDetail } from '../../../shared/contract/photo.ts'
import { makeCertificate } from '../credentials/make-certificates.ts'
import { signPhoto } from '../credentials/sign-photo.ts'
import { makeTrustFolder } from '../credentials/trust-folder.ts'
import { makeTemporaryFolder } from '../metadata/temporary-folder.ts'
import { drawPicture, makePhoto, writeOutside } from './make-photo.ts'
import type { TestDesk } from './open-test-desk.ts'
import { editor, openOne, openTestDesk, readLedger } from './open-test-desk.ts'

const root = await makeCertificate({ name: 'Picture Desk Root' })
const signer = await makeCertificate({ name: 'Ann Signer', issuer: root })
const stranger = await makeCertificate({ name: 'Stranger', issuer: await makeCertificate({ name: 'Elsewhere' }) })
const trust = await makeTemporaryFolder()
const metadata = createMetadata({ trustFolder: await makeTrustFolder(trust.path, root) })

afterAll(async () => {
  await metadata[Symbol.asyncDispose]()
  await trust[Symbol.asyncDispose]()
})

/** A photo of the desk with words in all containers and credentials that hold. */
async function openSigned(desk: TestDesk, by = signer): Promise<PhotoDetail> {
  const path = join(desk.photos, 'signed.jpg')
  await makePhoto(metadata, path, { city: 'Oslo', caption: 'Ice in Oslo. AFP PHOTO', credit: 'AFP' })
  await signPhoto(path, { signer: by })
  return openOne(desk.parts, path)
}

const setCity = (
  photo: PhotoDetail,
  more: { readonly revision?: number; readonly breakCredentials?: boolean } = {}
) => {
  const { revision = 1, ...word } = more
  const edit = { photoId: photo.id, revision, set: { city: 'Bergen' }, add: {}, remove: {}, ...word }
  return { edits: [edit], actor: editor, reason: 'wrong city' }
}

const turn = (change: number) => ({ change: changeNumberSchema.parse(change), actor: editor, reason: '' })

async function stateOf(desk: TestDesk, { id, path }: PhotoDetail) {
  const kept = (await desk.parts.store.photos.get(id))?.reading.credentials?.state
  expect((await metadata.reader.read(path)).credentials?.state).toBe(kept)
  return kept
}

const broken = {
  state: 'valid',
  signer: 'Ann Signer',
  generator: 'Erratum tests 1.2',
  signedAt: null,
  title: 'Market in the rain'
}

describe('a photo with Content Credentials', () => {
  it('is not edited before a person is told that it breaks them', async () => {
    await using desk = await openTestDesk(metadata)
    const photo = await openSigned(desk)
    const before = await readFile(photo.path)
    const entries = await desk.parts.store.ledger.count()
    expect(photo.credentials).toMatchObject({ state: 'valid', signer: 'Ann Signer' })
    const { change, done, failed } = await saveEdits(desk.parts, setCity(photo))
    expect({ change, done }).toEqual({ change: null, done: [] })
    expect(failed).toMatchObject([{ photoId: photo.id, code: 'breaks-credentials' }])
    expect(failed[0]?.message).toContain('signed by "Ann Signer"')
    expect((await readFile(photo.path)).equals(before)).toBe(true)
    expect(await desk.parts.store.ledger.count()).toBe(entries)
  })

  it('is edited on a person’s word, which is in the ledger; an undo gives the valid bytes back, a redo asks again', async () => {
    await using desk = await openTestDesk(metadata)
    const photo = await openSigned(desk)
    const before = await readFile(photo.path)
    const saved = await saveEdits(desk.parts, setCity(photo, { breakCredentials: true }))
    expect(saved).toMatchObject({ change: 1, failed: [], done: [{ decisions: { brokenCredentials: broken } }] })
    expect(await stateOf(desk, photo)).toBe('invalid')
    const recorded = (await readLedger(desk.parts)).find(({ kind }) => kind === 'revision')
    expect(recorded?.payload).toMatchObject({ decisions: { brokenCredentials: broken } })
    const history = await showPhotoHistory(desk.parts, photo.id)
    expect(history.map(({ decisions }) => decisions)).toEqual([undefined, { brokenCredentials: broken }])

    expect(await undoChange(desk.parts, turn(1))).toMatchObject({ failed: [], done: [{ revision: 3 }] })
    expect((await readFile(photo.path)).equals(before)).toBe(true)
    expect(await stateOf(desk, photo)).toBe('valid')

    expect(await redoChange(desk.parts, turn(1))).toMatchObject({ done: [], failed: [{ code: 'breaks-credentials' }] })
    expect(await stateOf(desk, photo)).toBe('valid')
    const redone = await redoChange(desk.parts, { ...turn(1), breakCredentials: true })
    expect(redone).toMatchObject({ failed: [], done: [{ decisions: { brokenCredentials: broken } }] })
    expect(await stateOf(desk, photo)).toBe('invalid')
    expect(await verifyDesk(desk.parts)).toMatchObject({ ok: true, problems: [] })
  })

  it('whose credentials are broken already is edited without a word', async () => {
    await using desk = await openTestDesk(metadata)
    const path = await drawPicture(join(desk.photos, 'signed.jpg'))
    await signPhoto(path, { signer })
    await writeOutside(path, '-XMP-photoshop:City=Oslo')
    const photo = await openOne(desk.parts, path)
    expect(photo.credentials).toMatchObject({ state: 'invalid', signer: 'Ann Signer' })
    const saved = await saveEdits(desk.parts, setCity(photo))
    expect(saved).toMatchObject({ failed: [], done: [{ revision: 2 }] })
    expect(saved.done[0]).not.toHaveProperty('decisions')
  })

  it('is asked for also where nobody here knows the signer', async () => {
    await using desk = await openTestDesk(metadata)
    const photo = await openSigned(desk, stranger)
    expect(photo.credentials).toMatchObject({ state: 'untrusted' })
    const { failed } = await saveEdits(desk.parts, setCity(photo))
    expect(failed).toMatchObject([{ code: 'breaks-credentials' }])
    expect(failed[0]?.message).toContain('by a signer the desk does not know')
  })

  it('is asked for before a notice, a reconciliation or a new character set is written, too', async () => {
    await using desk = await openTestDesk(metadata)
    const path = await makePhoto(metadata, join(desk.photos, 'signed.jpg'), { city: 'Oslo', credit: 'AFP' })
    await writeOutside(path, '-IPTC:City=Bærum', '-charset', 'iptc=Latin', '-IPTC:CodedCharacterSet=')
    await signPhoto(path, { signer })
    const { id: photoId, revision } = await openOne(desk.parts, path)
    const about = { photoId, revision, actor: editor, reason: '' }
    const text =
      'The erroneous mention[s] appearing in the metadata of this photo by Ana LIMA has been modified in AFP systems in the following manner: [Bergen] instead of [Oslo]. Please immediately remove the erroneous mention[s] from all your online services and delete it (them) from your servers.'
    const notice = await addNotice(desk.parts, { text, from: 'text', actor: editor })
    const amendments = [{ photoId, revision, field: 'city', to: 'Bergen' } as const]
    const tries: ((breakCredentials?: boolean) => Promise<ChangeResult>)[] = [
      (breakCredentials) =>
        applyNotice(desk.parts, { notice: notice.number, amendments, actor: editor, reason: '', breakCredentials }),
      (breakCredentials) => reconcileCopies(desk.parts, { ...about, fields: ['city'], breakCredentials }),
      (breakCredentials) => reencodeRecord(desk.parts, { ...about, charset: 'windows-1252', breakCredentials })
    ]
    for (const attempt of tries) {
      expect(await attempt()).toMatchObject({ change: null, done: [], failed: [{ code: 'breaks-credentials' }] })
    }
    const [apply] = tries
    expect(await apply?.(true)).toMatchObject({ failed: [], done: [{ decisions: { brokenCredentials: broken } }] })
  })

  it('is not written by a plan that never asked, either', async () => {
    await using desk = await openTestDesk(metadata)
    const { id, path } = await openSigned(desk)
    const before = await readFile(path)
    const photo = await desk.parts.store.photos.get(id)
    if (photo === undefined) throw new Error('The photo is not in the index')
    const entries = [{ planned: { photo, write: { kind: 'fields', assign: { city: 'Bergen' } } } } as const]
    const plan = { kind: 'edit', actor: editor, reason: '', notice: null, of: null, entries } as const
    expect(await applyChange(desk.parts, plan)).toMatchObject({ done: [], failed: [{ code: 'breaks-credentials' }] })
    expect((await readFile(path)).equals(before)).toBe(true)
  })
})
