import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { reconcileCopies } from '../../../main/services/changes/reconcile-copies.ts'
import { reencodeRecord } from '../../../main/services/changes/reencode-record.ts'
import { saveEdits } from '../../../main/services/changes/save-edits.ts'
import { undoChange } from '../../../main/services/changes/turn-back-change.ts'
import { runExport } from '../../../main/services/export/run-export.ts'
import { addNotice } from '../../../main/services/notices/add-notice.ts'
import { applyNotice } from '../../../main/services/notices/apply-notice.ts'
import { applyWaitingKills } from '../../../main/services/notices/kill/apply-kill.ts'
import { heldLock } from '../../../main/services/notices/kill/held-lock.ts'
import { lockLike } from '../../../main/services/notices/kill/lock-killed.ts'
import { lockPhotos, unlockPhotos } from '../../../main/services/notices/kill/lock-photos.ts'
import { moveNotice } from '../../../main/services/notices/move-notice.ts'
import type { NoticeNumber, PhotoId } from '../../../shared/contract/identifiers.ts'
import type { PhotoDetail } from '../../../shared/contract/photo.ts'
import { batchKill, kill, killOfAnother, reinstatement } from './kill-texts.ts'
import { makePhoto } from './make-photo.ts'
import type { TestDesk } from './open-test-desk.ts'
import { editor, openOne, openTestDesk, readLedger, takeLast } from './open-test-desk.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

const wire = { credit: 'AP', byline: ['Ana LIMA'], caption: 'Ice. (AP Photo/Ana Lima)', dateCreated: '2026-05-12' }

async function open(
  desk: TestDesk,
  name: string,
  fields: Parameters<typeof makePhoto>[2] = {},
  colour = '#36648b'
): Promise<PhotoDetail> {
  return openOne(desk.parts, await makePhoto(metadata, join(desk.photos, name), { ...wire, ...fields }, { colour }))
}

const add = (desk: TestDesk, text: string, photoId?: PhotoId) =>
  addNotice(desk.parts, { text, from: 'text', photoId, actor: editor })

async function lockOf(desk: TestDesk, { id }: Pick<PhotoDetail, 'id'>) {
  const photo = await desk.parts.store.photos.get(id)
  return photo === undefined ? null : heldLock(photo)
}

const entries = async (desk: TestDesk, kind: string) =>
  (await readLedger(desk.parts)).filter((entry) => entry.kind === kind)

const unlock = (desk: TestDesk, photo: PhotoDetail, reason = 'The desk editor says so') =>
  unlockPhotos(desk.parts, { photoIds: [photo.id], reason, actor: editor })

describe('a kill', () => {
  it('locks what it names in one entry with it, whether the picture or the notice comes first', async () => {
    await using desk = await openTestDesk(metadata)
    const before = await open(desk, 'ISL101.jpg')
    const other = await open(desk, 'ISL201.jpg', {}, '#204060')
    const notice = await add(desk, batchKill)
    const after = await open(desk, '_isl102.jpg', {}, '#604020')
    const byJob = await open(desk, 'flood.jpg', { jobId: 'ISL103' }, '#206040')
    const otherYear = await open(
      desk,
      'old.jpg',
      { jobId: 'ISL103', dateCreated: '2019-05-12', caption: 'Old. (AP Photo/Ana Lima)' },
      '#206080'
    )
    const otherAgency = await open(
      desk,
      'else.jpg',
      { jobId: 'ISL104', credit: 'Reuters', caption: 'Else.' },
      '#602060'
    )
    const why = { kind: 'kill', agency: 'AP', notice: notice.number, by: 'City Desk' }
    expect(await lockOf(desk, before)).toMatchObject({ ...why, why: 'Picture id ISL101' })
    expect(after.lock).toMatchObject({ ...why, why: 'Picture id ISL102' })
    expect(byJob.lock).toMatchObject({ ...why, why: 'Picture id ISL103' })
    expect([await lockOf(desk, other), otherAgency.lock, otherYear.lock]).toEqual([null, null, null])
    expect((await entries(desk, 'lock')).map(({ subject }) => subject)).toEqual([before.id, after.id, byJob.id])
    expect((await desk.parts.store.notices.get(notice.number))?.state).not.toBe('understood')
  })

  it('locks the picture that carries it, and the one it was handed in for', async () => {
    await using desk = await openTestDesk(metadata)
    const carrier = await open(desk, 'crossed-out.jpg', { caption: kill })
    expect(carrier.lock).toMatchObject({ notice: 1, why: 'Carries the notice' })
    const handed = await open(desk, 'b.jpg', {}, '#204060')
    await add(desk, killOfAnother, handed.id)
    expect(await lockOf(desk, handed)).toMatchObject({ notice: 2, why: 'Named when the notice came in' })
  })

  it('catches the same picture under another name and byline, there already or coming later', async () => {
    await using desk = await openTestDesk(metadata)
    const twin = await open(desk, 'bought.jpg', { byline: ['Somebody ELSE'], credit: 'EPA', caption: 'Ice.' })
    await open(desk, 'ISL101.jpg')
    await add(desk, kill)
    const again = await open(desk, 'archive.jpg', { byline: ['Third NAME'], credit: 'Getty Images', caption: 'Sea.' })
    const why = 'Same picture as '
    expect(await lockOf(desk, twin)).toMatchObject({ kind: 'kill', why: `${why}ISL101.jpg` })
    expect(again.lock).toMatchObject({ kind: 'kill', agency: 'AP', why: expect.stringContaining(why) })
  })

  it('catches a picture that looks the same, once somebody looked', async () => {
    await using desk = await openTestDesk(metadata)
    const { id } = await open(desk, 'ISL101.jpg')
    const smaller = await open(desk, 'crop.jpg', {}, '#35638a')
    await add(desk, kill)
    const look = () =>
      desk.parts.store.transact(async (records) => {
        const [killed, photo] = [await records.photos.get(id), await records.photos.get(smaller.id)]
        if (killed === undefined || photo === undefined) throw new Error('No photos')
        const hand = { actor: editor, at: desk.parts.clock() }
        return lockLike(records, { photo, killed, why: 'Looks like ISL101.jpg', ...hand })
      })
    expect([await look(), await look()]).toEqual([true, false])
    expect(await lockOf(desk, smaller)).toMatchObject({ kind: 'kill', why: 'Looks like ISL101.jpg' })
    await unlock(desk, smaller)
    expect(await look()).toBe(false)
  })

  it('is refused by every use of the photo, with the notice, the agency, since when and what to do', async () => {
    await using desk = await openTestDesk(metadata)
    const photo = await open(desk, 'ISL101.jpg')
    const edits = [{ photoId: photo.id, revision: 1, set: { city: 'Oslo' }, add: {}, remove: {} }]
    const saved = await saveEdits(desk.parts, { edits, actor: editor, reason: '' })
    const { number } = await add(desk, kill)
    const { id: photoId } = photo
    const [again] = edits.map((edit) => ({ ...edit, revision: 2, set: { city: 'Bergen' } }))
    const word = { actor: editor, reason: '' }
    const amendment = { photoId, revision: 2, field: 'city' as const, to: 'Bergen' }
    const { parts } = desk
    const { result } = await takeLast(
      runExport(parts, { photoIds: [photoId], preset: 'web', to: join(desk.root, 'out'), actor: editor })
    )
    const results = [
      await saveEdits(parts, { edits: again === undefined ? [] : [again], ...word }),
      await reconcileCopies(parts, { photoId, revision: 2, fields: ['caption'], ...word }),
      await reencodeRecord(parts, { photoId, revision: 2, charset: 'windows-1252', ...word }),
      await undoChange(parts, { change: saved.change ?? (0 as never), ...word }),
      await applyNotice(parts, { notice: number, amendments: [amendment], ...word }),
      result ?? { done: [], failed: [] }
    ]
    const message = expect.stringMatching(
      /was killed by AP \(notice 1, on 2026-05-12 at 09:\d\d UTC\)\. Reason: .+reinstates/
    )
    for (const { done, failed } of results) {
      expect(done).toEqual([])
      expect(failed).toMatchObject([{ code: 'killed', message }])
    }
    expect(await parts.store.exports.of([photoId])).toEqual([])
  })

  it('stays in force when its duties are done, and ends where it is rejected; then the next one holds the photo', async () => {
    await using desk = await openTestDesk(metadata)
    const photo = await open(desk, 'ISL101.jpg')
    const [first, second] = [await add(desk, kill), await add(desk, batchKill)]
    const move = (number: NoticeNumber, state: 'closed' | 'rejected' | 'understood') =>
      desk.parts.store.transact(async (records) => {
        const notice = await records.notices.get(number)
        if (notice === undefined) throw new Error('No notice')
        await moveNotice(records, { notice, state, actor: editor, at: desk.parts.clock() })
      })
    expect(await entries(desk, 'lock')).toHaveLength(1)
    await move(first.number, 'closed')
    expect(await lockOf(desk, photo)).toMatchObject({ notice: first.number })
    await move(first.number, 'understood')
    await move(first.number, 'rejected')
    expect(await lockOf(desk, photo)).toMatchObject({ notice: second.number })
    await move(second.number, 'rejected')
    expect(await lockOf(desk, photo)).toBeNull()
    await move(second.number, 'understood')
    expect(await lockOf(desk, photo)).toMatchObject({ notice: second.number })
  })

  it('that an older desk took in without a lock locks at the start', async () => {
    await using desk = await openTestDesk(metadata)
    const photo = await open(desk, 'ISL101.jpg')
    const { number } = await add(desk, kill)
    const notice = await desk.parts.store.notices.get(number)
    const lock = await desk.parts.store.locks.get(photo.id)
    if (notice === undefined || lock === undefined) throw new Error('No notice')
    await desk.parts.store.notices.update({ ...notice, state: 'understood' })
    const released = { at: '2026-01-01T00:00:00.000Z', by: '', reason: '', notice: null }
    await desk.parts.store.locks.put({ ...lock, released })
    await applyWaitingKills(desk.parts)
    expect(await lockOf(desk, photo)).toMatchObject({ notice: number, by: 'Erratum' })
  })
})

describe('an export that is under way when the kill comes', () => {
  it('leaves nothing behind', async () => {
    await using desk = await openTestDesk(metadata)
    const photo = await open(desk, 'ISL101.jpg')
    const { parts } = desk
    const exportPicture: typeof parts.imaging.exportPicture = async (request) => {
      const size = await parts.imaging.exportPicture(request)
      await add(desk, kill)
      return size
    }
    const slow = { ...parts, imaging: { ...parts.imaging, exportPicture } }
    const to = join(desk.root, 'out')
    const { result } = await takeLast(runExport(slow, { photoIds: [photo.id], preset: 'web', to, actor: editor }))
    expect(result).toMatchObject({ done: [], failed: [{ code: 'killed' }] })
    expect(await entries(desk, 'export')).toEqual([])
  })
})

describe('a reinstatement', () => {
  it('unlocks what it names and leaves the rest of a batch kill killed, also for what comes later', async () => {
    await using desk = await openTestDesk(metadata)
    const named = await open(desk, 'ISL101.jpg')
    const twin = await open(desk, 'twin.jpg', { byline: ['Else'] })
    const other = await open(desk, 'ISL102.jpg', {}, '#204060')
    const batch = await add(desk, batchKill)
    const { number } = await add(desk, reinstatement)
    expect([await lockOf(desk, named), await lockOf(desk, twin)]).toEqual([null, null])
    expect(await lockOf(desk, other)).toMatchObject({ notice: batch.number })
    expect((await desk.parts.store.notices.get(batch.number))?.state).not.toBe('reinstated')
    expect(await entries(desk, 'unlock')).toMatchObject([
      { subject: named.id, payload: { notice: number, locked: { notice: batch.number } } },
      { subject: twin.id }
    ])
    expect((await open(desk, 'ISL101-again.jpg')).lock).toBeNull()
    await makePhoto(metadata, named.path, { ...wire, caption: 'Ice again.' })
    expect((await openOne(desk.parts, named.path)).lock).toBeNull()
  })

  it('takes the kill back, also of a picture the desk never had', async () => {
    await using desk = await openTestDesk(metadata)
    const { number } = await add(desk, kill)
    await add(desk, reinstatement)
    expect((await desk.parts.store.notices.get(number))?.state).toBe('reinstated')
    expect((await open(desk, 'ISL101.jpg')).lock).toBeNull()
  })

  it('that the picture carries unlocks it; another agency’s does not', async () => {
    await using desk = await openTestDesk(metadata)
    const photo = await open(desk, 'ISL101.jpg')
    await add(desk, kill)
    await add(desk, reinstatement.replaceAll('AP PHOTO', 'AFP PHOTO').replaceAll('AP ', 'AFP '))
    expect(await lockOf(desk, photo)).not.toBeNull()
    const carrier = await open(desk, 'ISL101-2.jpg', { caption: reinstatement })
    expect([carrier.lock, await lockOf(desk, photo)]).toEqual([null, null])
  })
})

describe('a person', () => {
  it('locks and unlocks with a reason, also under a kill, and the next reading leaves it so', async () => {
    await using desk = await openTestDesk(metadata)
    const photo = await open(desk, 'ISL101.jpg')
    const photoIds = [photo.id]
    await expect(lockPhotos(desk.parts, { photoIds, reason: ' ', actor: editor })).rejects.toMatchObject({
      code: 'bad-input'
    })
    await lockPhotos(desk.parts, { photoIds, reason: 'Rights are not clear', actor: editor })
    expect(await lockOf(desk, photo)).toMatchObject({ kind: 'person', notice: null, reason: 'Rights are not clear' })
    await expect(unlock(desk, photo, '')).rejects.toMatchObject({ code: 'bad-input' })
    await unlock(desk, photo)
    expect(await unlock(desk, photo)).toMatchObject({ done: [], failed: [{ code: 'nothing-to-do' }] })
    await add(desk, kill)
    expect(await lockOf(desk, photo)).toMatchObject({ kind: 'kill' })
    await unlock(desk, photo, 'Cleared by the lawyers')
    await makePhoto(metadata, photo.path, { ...wire, caption: 'Ice again.' })
    expect((await openOne(desk.parts, photo.path)).lock).toBeNull()
    expect((await entries(desk, 'unlock')).at(-1)).toMatchObject({ payload: { reason: 'Cleared by the lawyers' } })
  })
})
