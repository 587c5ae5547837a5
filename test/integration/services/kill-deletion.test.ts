import { createHash } from 'node:crypto'
import { copyFile, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { changeSettings } from '../../../main/services/change-settings.ts'
import { saveEdits } from '../../../main/services/changes/save-edits.ts'
import { undoChange } from '../../../main/services/changes/turn-back-change.ts'
import { runExport } from '../../../main/services/export/run-export.ts'
import { addNotice } from '../../../main/services/notices/add-notice.ts'
import { deleteKilled } from '../../../main/services/notices/kill/delete-killed.ts'
import { finishDeletions } from '../../../main/services/notices/kill/finish-deletion.ts'
import { planDeletion } from '../../../main/services/notices/kill/plan-deletion.ts'
import { verifyDesk } from '../../../main/services/verify-desk.ts'
import type { ChangeNumber, NoticeNumber } from '../../../shared/contract/identifiers.ts'
import type { PhotoDetail } from '../../../shared/contract/photo.ts'
import { kill, reinstatement } from './kill-texts.ts'
import { makePhoto, writeOutside } from './make-photo.ts'
import type { TestDesk } from './open-test-desk.ts'
import { editor, openOne, openTestDesk, readLedger, takeLast } from './open-test-desk.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

const wire = { credit: 'AP', byline: ['Ana LIMA'], caption: 'Ice. (AP Photo/Ana Lima)' }
// Large enough that the vault keeps later revisions as differences to the first.
const large = { width: 1200, height: 800 }

async function edit(desk: TestDesk, photo: PhotoDetail, city: string, revision = 1): Promise<ChangeNumber> {
  const edits = [{ photoId: photo.id, revision, set: { city }, add: {}, remove: {} }]
  const { change, failed } = await saveEdits(desk.parts, { edits, actor: editor, reason: '' })
  if (change === null) throw new Error(`No change: ${JSON.stringify(failed)}`)
  return change
}

interface Killed {
  readonly photo: PhotoDetail
  readonly change: ChangeNumber
  readonly notice: NoticeNumber
  readonly revisions: readonly string[]
}

/** A photo of three revisions, two of them in the vault, killed by an agency whose kills this desk deletes. */
async function openKilled(desk: TestDesk, rule: 'delete' | 'quarantine' = 'delete'): Promise<Killed> {
  const change = { agencyRules: [{ agency: 'AP', kill: rule, duties: [], dueMinutes: 60 }] }
  await changeSettings(desk.parts, { change, actor: editor })
  const photo = await openOne(desk.parts, await makePhoto(metadata, join(desk.photos, 'ISL101.jpg'), wire, large))
  await edit(desk, photo, 'Oslo')
  const last = await edit(desk, photo, 'Bergen', 2)
  const { number } = await addNotice(desk.parts, { text: kill, from: 'text', actor: editor })
  const revisions = (await desk.parts.store.revisions.of(photo.id)).map(({ sha256 }) => sha256)
  return { photo, change: last, notice: number, revisions }
}

const withCache = (desk: TestDesk) => ({ ...desk.parts, cache: { folder: join(desk.root, 'cache') } })

const remove = (desk: TestDesk, notice: NoticeNumber, more: { confirm?: number; exports?: boolean } = {}) =>
  deleteKilled(withCache(desk), { notice, confirm: 1, exports: false, actor: editor, ...more })

const deletions = async (desk: TestDesk) =>
  (await readLedger(desk.parts)).filter(({ kind }) => kind === 'deletion').map(({ payload }) => payload)

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false
  )

const deleteDuty = async (desk: TestDesk, notice: NoticeNumber) =>
  (await desk.parts.store.notices.get(notice))?.duties.find(({ duty }) => duty === 'delete')?.done

const problems = async (desk: TestDesk) => (await verifyDesk(desk.parts)).problems

describe('deleting what a kill names', () => {
  it('takes file, vault bytes and screen pictures, leaves the record, and says so everywhere after', async () => {
    await using desk = await openTestDesk(metadata)
    const { photo, change, notice, revisions } = await openKilled(desk)
    expect(await planDeletion(desk.parts, notice)).toMatchObject({
      photos: [{ photoId: photo.id, files: [{ path: photo.path, state: 'present' }] }],
      exports: []
    })
    expect(await remove(desk, notice)).toMatchObject({ done: [{ files: [photo.path], vault: 2, keptForOthers: 0 }] })
    expect(await isThere(photo.path)).toBe(false)
    for (const sha256 of revisions) expect(await desk.parts.vault.has(sha256)).toBe(false)
    expect(await deleteDuty(desk, notice)).toMatchObject({
      act: 'desk',
      by: 'City Desk',
      note: expect.stringContaining('deleted')
    })
    expect(await deletions(desk)).toMatchObject([
      { step: 'begun', notice, path: photo.path, vault: revisions.slice(0, 2) },
      {
        step: 'done',
        notice,
        files: [{ path: photo.path, sha256: revisions[2] }],
        vault: revisions.slice(0, 2),
        keptForOthers: []
      }
    ])
    expect(await desk.parts.store.revisions.of(photo.id)).toHaveLength(3)
    expect(await problems(desk)).toEqual([])
    const gone = expect.stringContaining('deleted on 2026-05-12')
    const undo = () => undoChange(desk.parts, { change, actor: editor, reason: '' })
    expect((await undo()).failed).toMatchObject([{ code: 'killed', message: gone }])
    await expect(remove(desk, notice)).rejects.toMatchObject({ code: 'nothing-to-do' })

    await addNotice(desk.parts, { text: reinstatement, from: 'text', actor: editor })
    expect((await readLedger(desk.parts)).findLast(({ kind }) => kind === 'unlock')?.payload).toMatchObject({
      deleted: { by: 'City Desk' }
    })
    expect((await undo()).failed).toMatchObject([{ code: 'not-found', message: gone }])
  })

  it('is refused without the second word, where the agency’s kills are kept, and for what is no kill', async () => {
    await using desk = await openTestDesk(metadata)
    const { photo, notice } = await openKilled(desk)
    await expect(remove(desk, notice, { confirm: 2 })).rejects.toMatchObject({ code: 'bad-input' })
    const change = { agencyRules: [] }
    await changeSettings(desk.parts, { change, actor: editor })
    await expect(remove(desk, notice)).rejects.toMatchObject({
      message: expect.stringContaining('keeps what AP kills')
    })
    await expect(remove(desk, 9 as never)).rejects.toMatchObject({ code: 'not-found' })
    expect([await isThere(photo.path), await deletions(desk)]).toEqual([true, []])
  })

  it('leaves a file alone that another program changed since, and names it', async () => {
    await using desk = await openTestDesk(metadata)
    const { photo, notice, revisions } = await openKilled(desk)
    await writeOutside(photo.path, '-XMP-photoshop:City=Paris')
    const result = await remove(desk, notice)
    expect(result).toMatchObject({ done: [], failed: [{ code: 'changed-on-disk', path: photo.path }] })
    expect(await isThere(photo.path)).toBe(true)
    expect(await desk.parts.vault.has(revisions[0] ?? '')).toBe(true)
    expect(await deletions(desk)).toEqual([])
    expect(await deleteDuty(desk, notice)).toBeNull()
  })

  it('never breaks another photo’s history: what it shares stays, what it is a difference to is made whole', async () => {
    await using desk = await openTestDesk(metadata)
    const { photo, notice, revisions } = await openKilled(desk)
    const [first = ''] = revisions
    // Another photo, of other pixels to the desk, whose bytes the vault keeps as a difference to the killed one's first.
    const other = join(desk.root, 'other.bin')
    const bytes = Buffer.concat([Buffer.from(await desk.parts.vault.bytes(first)), Buffer.from('more')])
    await writeFile(other, bytes)
    const sha256 = await desk.parts.vault.keep(other, first)
    const folder = join(desk.deskFolder, 'vault', 'objects', sha256.slice(0, 2))
    expect(await readdir(folder)).toContain(`${sha256.slice(2)}.delta`)
    // And one that had exactly one of its revisions.
    const twin = await openOne(
      desk.parts,
      await makePhoto(metadata, join(desk.photos, 'twin.jpg'), {}, { colour: '#fff' })
    )
    const [record] = await desk.parts.store.revisions.of(twin.id)
    if (record !== undefined)
      await desk.parts.store.revisions.insert({ ...record, revision: 2, kind: 'outside', sha256: revisions[1] ?? '' })
    expect(await remove(desk, notice)).toMatchObject({ done: [{ vault: 1, keptForOthers: 1 }] })
    expect(await isThere(photo.path)).toBe(false)
    expect(Buffer.from(await desk.parts.vault.bytes(sha256)).equals(bytes)).toBe(true)
    expect(await readdir(folder)).toEqual([sha256.slice(2)])
    expect([await desk.parts.vault.has(first), await desk.parts.vault.has(revisions[1] ?? '')]).toEqual([false, true])
  })

  it('lists past exports that lie there unchanged, and takes them along only where asked', async () => {
    await using desk = await openTestDesk(metadata)
    const change = { agencyRules: [{ agency: 'AP', kill: 'delete' as const, duties: [], dueMinutes: 60 }] }
    await changeSettings(desk.parts, { change, actor: editor })
    const photo = await openOne(desk.parts, await makePhoto(metadata, join(desk.photos, 'ISL101.jpg'), wire))
    const to = join(desk.root, 'out')
    const run = () => takeLast(runExport(desk.parts, { photoIds: [photo.id], preset: 'web', to, actor: editor }))
    for (let count = 0; count < 2; count += 1) await run()
    const [kept, edited] = [join(to, 'ISL101.jpg'), join(to, 'ISL101-2.jpg')]
    const sha256 = createHash('sha256')
      .update(await readFile(kept))
      .digest('hex')
    expect(await desk.parts.store.exports.of([photo.id])).toMatchObject([
      { photoId: photo.id, revision: 1, preset: 'web', path: kept, sha256, by: 'City Desk' },
      { path: edited }
    ])
    await writeOutside(edited, '-XMP-photoshop:City=Paris')
    const { number } = await addNotice(desk.parts, { text: kill, from: 'text', actor: editor })
    expect(await planDeletion(desk.parts, number)).toMatchObject({ exports: [{ photoId: photo.id, path: kept }] })
    expect(await remove(desk, number, { exports: true })).toMatchObject({ done: [{ files: [photo.path, kept] }] })
    expect([await isThere(kept), await isThere(edited)]).toEqual([false, true])
  })
})

describe('a deletion that a crash cuts short', () => {
  it.each(['before the first file', 'between file and vault', 'before the record'])(
    '%s is finished at the next start',
    async (when) => {
      await using desk = await openTestDesk(metadata)
      const { photo, notice, revisions } = await openKilled(desk)
      const { parts } = desk
      const die = (): Promise<never> => Promise.reject(new Error('the desk died'))
      let puts = 0
      const dying = {
        ...withCache(desk),
        vault: { ...parts.vault, ...(when === 'between file and vault' ? { remove: die } : {}) },
        store: {
          ...parts.store,
          transact: async <Result>(work: Parameters<typeof parts.store.transact<Result>>[0]) => {
            puts += 1
            if (when === 'before the record' && puts === 2) return die()
            const result = await parts.store.transact(work)
            return when === 'before the first file' ? die() : result
          }
        }
      }
      await expect(deleteKilled(dying, { notice, confirm: 1, exports: false, actor: editor })).rejects.toThrow(
        'the desk died'
      )
      expect(await deletions(desk)).toMatchObject([{ step: 'begun' }])
      await finishDeletions(withCache(desk))
      expect((await deletions(desk)).at(-1)).toMatchObject({ step: 'done', vault: revisions.slice(0, 2) })
      expect(await isThere(photo.path)).toBe(false)
      for (const sha256 of revisions) expect(await parts.vault.has(sha256)).toBe(false)
      expect(await parts.store.locks.deleting()).toEqual([])
      expect(await problems(desk)).toEqual([])
    }
  )

  it('is given up where the file is another one by then', async () => {
    await using desk = await openTestDesk(metadata)
    const { photo, notice } = await openKilled(desk)
    const dying = {
      ...withCache(desk),
      vault: { ...desk.parts.vault, remove: () => Promise.reject(new Error('died')) }
    }
    await expect(deleteKilled(dying, { notice, confirm: 1, exports: false, actor: editor })).rejects.toThrow('died')
    const other = await makePhoto(metadata, join(desk.root, 'other.jpg'), {})
    await copyFile(other, photo.path)
    await finishDeletions(withCache(desk))
    expect((await deletions(desk)).at(-1)).toMatchObject({ step: 'given-up', changed: photo.path })
    expect(await isThere(photo.path)).toBe(true)
  })
})

it('the audit takes a missing object only where a finished deletion explains it', async () => {
  await using desk = await openTestDesk(metadata)
  const { photo, notice, revisions } = await openKilled(desk)
  const other = await openOne(desk.parts, await makePhoto(metadata, join(desk.photos, 'b.jpg'), {}, { colour: '#fff' }))
  await edit(desk, other, 'Oslo')
  await remove(desk, notice)
  expect(await problems(desk)).toEqual([])
  await desk.parts.vault.remove([other.sha256], async () => new Set())
  expect(await problems(desk)).toMatchObject([{ where: `${other.path}, revision 1` }])
  expect([photo.id === other.id, revisions.includes(other.sha256)]).toEqual([false, false])
})
