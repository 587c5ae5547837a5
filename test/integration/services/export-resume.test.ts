import { copyFile, mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { choosePreset } from '../../../main/services/export/export-presets.ts'
import { listJobs, reportJob } from '../../../main/services/export/report-job.ts'
import { resumeExport, runExport } from '../../../main/services/export/run-export.ts'
import { settleExports } from '../../../main/services/export/settle-exports.ts'
import { startJob } from '../../../main/services/export/start-job.ts'
import { lockPhotos, unlockPhotos } from '../../../main/services/notices/kill/lock-photos.ts'
import type { PhotoDetail } from '../../../shared/contract/photo.ts'
import { makePhoto } from './make-photo.ts'
import type { TestDesk } from './open-test-desk.ts'
import { editor, openAll, openTestDesk, readLedger, takeLast } from './open-test-desk.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

async function makeSome(desk: TestDesk, count: number): Promise<PhotoDetail[]> {
  const first = join(desk.photos, '0.jpg')
  await makePhoto(metadata, first, { city: 'Oslo' })
  const paths = Array.from({ length: count }, (_, index) => join(desk.photos, `${index}.jpg`))
  for (const path of paths.slice(1)) await copyFile(first, path)
  return openAll(desk.parts, paths)
}

const askFor = (desk: TestDesk, photos: readonly PhotoDetail[]) => ({
  photoIds: photos.map(({ id }) => id),
  preset: 'original',
  to: join(desk.root, 'out'),
  actor: editor
})

const countExports = async (desk: TestDesk) =>
  (await readLedger(desk.parts)).filter(({ kind }) => kind === 'export').length

describe('an export that was stopped', () => {
  it('goes on with what is left, and says so in one result', async () => {
    await using desk = await openTestDesk(metadata)
    const photos = await makeSome(desk, 8)
    for await (const { done } of runExport(desk.parts, askFor(desk, photos))) if (done === 2) break
    const [job] = await listJobs(desk.parts)
    expect(job).toMatchObject({ total: 8, failed: 0, ended: false })
    const { result } = await takeLast(
      resumeExport(desk.parts, { job: job?.id ?? '', retryFailed: false, actor: editor })
    )
    expect(result?.done).toHaveLength(8)
    expect(await readdir(join(desk.root, 'out'))).toHaveLength(8)
    expect(await countExports(desk)).toBe(8)
    expect(await listJobs(desk.parts)).toMatchObject([{ done: 8, ended: true }])
  })

  it('records a file that had its name when the desk died, and makes again one that had not', async () => {
    await using desk = await openTestDesk(metadata)
    const photos = await makeSome(desk, 2)
    const { photoIds, to } = askFor(desk, photos)
    const preset = await choosePreset(desk.parts, 'original')
    const job = await startJob(desk.parts, { photoIds, preset, to, by: 'City Desk' })
    await mkdir(to)
    for (const [index, photo] of photos.entries()) {
      const path = join(to, photo.fileName)
      const { sha256, size, width, height } = photo
      const file = { from: photo.path, to: path, sha256, size, width, height, leftOut: [] }
      const placed = { exportId: `export-${index}`, file, revision: 1, sourceSha256: sha256, sidecar: null }
      await desk.parts.store.exportJobs.update({
        job: job.id,
        position: index + 1,
        progress: { state: 'placing', placed }
      })
      if (index === 0) await copyFile(photo.path, path)
    }
    await settleExports(desk.parts)
    expect(await countExports(desk)).toBe(1)
    await takeLast(resumeExport(desk.parts, { job: job.id, retryFailed: false, actor: editor }))
    expect((await readdir(to)).toSorted()).toEqual(['0.jpg', '1.jpg'])
    expect(await countExports(desk)).toBe(2)
  })

  it('takes away a file whose photo was killed before the record could be made', async () => {
    await using desk = await openTestDesk(metadata)
    const [photo] = await makeSome(desk, 1)
    if (photo === undefined) throw new Error('No photo')
    const { photoIds, to } = askFor(desk, [photo])
    const preset = await choosePreset(desk.parts, 'original')
    const job = await startJob(desk.parts, { photoIds, preset, to, by: 'City Desk' })
    await mkdir(to)
    const path = join(to, '0.jpg')
    await copyFile(photo.path, path)
    const { sha256, size, width, height } = photo
    const file = { from: photo.path, to: path, sha256, size, width, height, leftOut: [] }
    const placed = { exportId: 'export-0', file, revision: 1, sourceSha256: sha256, sidecar: null }
    await desk.parts.store.exportJobs.update({ job: job.id, position: 1, progress: { state: 'placing', placed } })
    await lockPhotos(desk.parts, { photoIds, reason: 'Rights are not clear', actor: editor })
    await settleExports(desk.parts)
    expect(await readdir(to)).toEqual([])
    expect(await countExports(desk)).toBe(0)
  })

  it('tries again what failed, and reports it as a table', async () => {
    await using desk = await openTestDesk(metadata)
    const photos = await makeSome(desk, 3)
    const [locked] = photos
    if (locked === undefined) throw new Error('No photo')
    await lockPhotos(desk.parts, { photoIds: [locked.id], reason: 'Rights are not clear', actor: editor })
    const first = await takeLast(runExport(desk.parts, askFor(desk, photos)))
    expect(first.result).toMatchObject({ failed: [{ code: 'locked' }] })
    expect((await reportJob(desk.parts, first.job)).csv).toContain(locked.path)
    await unlockPhotos(desk.parts, { photoIds: [locked.id], reason: 'Cleared', actor: editor })
    const again = await takeLast(resumeExport(desk.parts, { job: first.job, retryFailed: true, actor: editor }))
    expect(again.result).toMatchObject({ failed: [], cancelled: false })
    expect(again.result?.done.map(({ from }) => from)).toEqual(photos.map(({ path }) => path))
    expect(await countExports(desk)).toBe(3)
    await rm(join(desk.root, 'out'), { recursive: true })
  })
})
