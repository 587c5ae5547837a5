import { chmod, readdir, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { saveEdits } from '../../../main/services/changes/save-edits.ts'
import { verifyDesk } from '../../../main/services/verify-desk.ts'
import type { PhotoDetail } from '../../../shared/contract/photo.ts'
import { makePhoto, writeOutside } from './make-photo.ts'
import type { TestDesk } from './open-test-desk.ts'
import { editor, openOne, openTestDesk } from './open-test-desk.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

async function editOnce(desk: TestDesk): Promise<PhotoDetail> {
  const photo = await openOne(desk.parts, await makePhoto(metadata, join(desk.photos, 'a.jpg'), { city: 'Oslo' }))
  const edits = [{ photoId: photo.id, revision: 1, set: { city: 'Bergen' }, add: {}, remove: {} }]
  await saveEdits(desk.parts, { edits, actor: editor, reason: '' })
  return photo
}

async function findObjects(desk: TestDesk): Promise<string[]> {
  const names = await readdir(join(desk.deskFolder, 'vault'), { recursive: true, withFileTypes: true })
  return names.filter((name) => name.isFile()).map((name) => join(name.parentPath, name.name))
}

it('a desk in order has no problems', async () => {
  await using desk = await openTestDesk(metadata)
  await editOnce(desk)
  expect(await verifyDesk(desk.parts)).toEqual({
    ok: true,
    entries: 4,
    checkpoints: 0,
    anchored: 0,
    problems: [],
    remarks: []
  })
})

it.each<[string, (desk: TestDesk, photo: PhotoDetail) => Promise<void>, RegExp]>([
  [
    'a photo another program wrote',
    (_, photo) => writeOutside(photo.path, '-XMP-photoshop:City=X'),
    /other bytes than its last revision/
  ],
  ['a photo that is gone', (_, photo) => unlink(photo.path), /not there/],
  [
    'a vault object that is gone',
    async (desk) => {
      for (const file of await findObjects(desk)) await unlink(file)
    },
    /not in the vault/
  ],
  [
    'a vault object with other bytes',
    async (desk) => {
      for (const file of await findObjects(desk)) {
        await chmod(file, 0o644)
        await writeFile(file, 'other bytes')
      }
    },
    /does not give these bytes back/
  ],
  [
    'an index that says other than the record',
    async (desk, photo) => {
      const record = await desk.parts.store.photos.get(photo.id)
      if (record === undefined) throw new Error('No photo')
      const reading = { ...record.reading, sha256: '0'.repeat(64) }
      await desk.parts.store.photos.update({ ...record, reading })
    },
    /index does not say what the ledger says/
  ]
])('%s is named', async (_, damage, what) => {
  await using desk = await openTestDesk(metadata)
  const photo = await editOnce(desk)
  await damage(desk, photo)
  const result = await verifyDesk(desk.parts)
  expect(result.ok).toBe(false)
  expect(result.problems.map((problem) => problem.what).join('\n')).toMatch(what)
})

it('a check that is stopped says so', async () => {
  await using desk = await openTestDesk(metadata)
  await editOnce(desk)
  await expect(verifyDesk(desk.parts, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' })
})
