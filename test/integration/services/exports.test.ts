import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { listRefusals } from '../../../main/services/export/list-refusals.ts'
import { runExport } from '../../../main/services/export/run-export.ts'
import { addNotice } from '../../../main/services/notices/add-notice.ts'
import { lockPhotos } from '../../../main/services/notices/kill/lock-photos.ts'
import type { ExportStep } from '../../../shared/contract/export.ts'
import { photoIdSchema } from '../../../shared/contract/identifiers.ts'
import type { PhotoDetail } from '../../../shared/contract/photo.ts'
import { makePhoto, writeOutside } from './make-photo.ts'
import type { TestDesk } from './open-test-desk.ts'
import { editor, openAll, openOne, openTestDesk, readLedger, takeLast } from './open-test-desk.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

const ask = (desk: TestDesk, photos: readonly PhotoDetail[], signal?: AbortSignal) => ({
  photoIds: photos.map((photo) => photo.id),
  preset: 'web',
  to: join(desk.root, 'out'),
  actor: editor,
  signal
})

async function makeSome(desk: TestDesk, count: number): Promise<PhotoDetail[]> {
  const paths: string[] = []
  for (let index = 0; index < count; index += 1) {
    const path = join(desk.photos, `${index}.jpg`)
    paths.push(
      await makePhoto(metadata, path, { city: 'Oslo', caption: `Words ${index}` }, { colour: `#0000${index}0` })
    )
  }
  return openAll(desk.parts, paths)
}

describe('an export for the web', () => {
  it('is scaled, upright, carries all metadata, and is in the ledger with its hash', async () => {
    await using desk = await openTestDesk(metadata)
    const path = join(desk.photos, 'Überflutung (1).tiff')
    const fields = { caption: 'Wörter', city: 'Oslo', keywords: ['ice', 'river'] }
    await makePhoto(metadata, path, fields, { format: 'tiff', width: 2400, height: 1200 })
    await writeOutside(path, '-IFD0:Orientation#=6')
    const photo = await openOne(desk.parts, path)
    const steps: ExportStep[] = []
    for await (const step of runExport(desk.parts, ask(desk, [photo]))) steps.push(step)
    const to = join(desk.root, 'out', 'Überflutung (1).jpg')
    const bytes = await readFile(to)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(steps.map(({ done, total }) => [done, total])).toEqual([
      [0, 1],
      [1, 1],
      [1, 1]
    ])
    expect(steps.at(-1)?.result).toEqual({
      done: [{ from: path, to, sha256, size: bytes.length, width: 800, height: 1600, leftOut: [] }],
      failed: [],
      cancelled: false,
      manifests: []
    })
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 800, height: 1600 })
    const reading = await metadata.reader.read(to)
    expect(reading.orientation).toBe(1)
    expect(reading.fields).toMatchObject({
      caption: { value: 'Wörter' },
      city: { value: 'Oslo' },
      keywords: { value: ['ice', 'river'] }
    })
    expect((await readLedger(desk.parts)).at(-1)).toMatchObject({
      kind: 'export',
      actor: editor,
      subject: photo.id,
      payload: { from: path, to, sha256, preset: 'web', revision: 1, sourceSha256: photo.sha256 }
    })
    expect(await readdir(join(desk.root, 'out'))).toEqual(['Überflutung (1).jpg'])
  })

  it('never replaces a file that is there', async () => {
    await using desk = await openTestDesk(metadata)
    await mkdir(join(desk.photos, 'two'))
    const paths = [join(desk.photos, 'a.jpg'), join(desk.photos, 'two', 'a.jpg')]
    for (const path of paths) await makePhoto(metadata, path, { city: 'Oslo' })
    await mkdir(join(desk.root, 'out'))
    await writeFile(join(desk.root, 'out', 'a.jpg'), 'somebody else’s')
    const photos = await openAll(desk.parts, paths)
    const { result } = await takeLast(runExport(desk.parts, ask(desk, [...photos, ...photos])))
    expect(result?.failed).toEqual([])
    expect((await readdir(join(desk.root, 'out'))).toSorted()).toEqual(['a-2.jpg', 'a-3.jpg', 'a.jpg'])
    expect(await readFile(join(desk.root, 'out', 'a.jpg'), 'utf8')).toBe('somebody else’s')
  })

  it('goes on after a photo that cannot be exported, and says why', async () => {
    await using desk = await openTestDesk(metadata)
    const [first, changed, locked, killed] = await makeSome(desk, 4)
    if (!first || !changed || !locked || !killed) throw new Error('No photos')
    await writeOutside(changed.path, '-XMP-photoshop:City=Bergen')
    await lockPhotos(desk.parts, { photoIds: [locked.id], reason: 'Rights are not clear', actor: editor })
    const kill =
      'MANDATORY KILL-DUE TO AN EDITORIAL ISSUE THIS PHOTO NUMBER 000_34L82NW BRITAIN-ROYALS BY PRINCE OF WALES HAS BEEN WITHDRAWN FROM AFP SYSTEMS AND MAY NO LONGER BE USED IN ANY MANNER. PLEASE IMMEDIATELY REMOVE IT FROM ALL YOUR ONLINE SERVICES, STOP USING.'
    await addNotice(desk.parts, { text: kill, from: 'text', photoId: killed.id, actor: editor })
    const before = await listRefusals(
      desk.parts,
      [changed, locked, killed, first].map(({ id }) => id)
    )
    expect(before.map(({ from, code }) => [from, code])).toEqual([
      [locked.path, 'locked'],
      [killed.path, 'killed']
    ])
    const { result } = await takeLast(runExport(desk.parts, ask(desk, [changed, locked, killed, first])))
    expect(result?.failed.map((photo) => [photo.from, photo.code])).toEqual([
      [changed.path, 'changed-on-disk'],
      [locked.path, 'locked'],
      [killed.path, 'killed']
    ])
    expect(result?.done.map((photo) => photo.from)).toEqual([first.path])
    expect(await readdir(join(desk.root, 'out'))).toHaveLength(1)
  })

  it('holds back what is under embargo until it ends, in the zone the photo tells', async () => {
    await using desk = await openTestDesk(metadata)
    const release = { due: '2026-05-12T09:00:00+02:00', later: '2026-05-12T09:30:00-02:00' }
    const paths = await Promise.all(
      Object.entries(release).map(([name, releaseDate]) =>
        makePhoto(
          metadata,
          join(desk.photos, `${name}.jpg`),
          { city: 'Oslo', releaseDate },
          { colour: `#00${name.length}000` }
        )
      )
    )
    const photos = await openAll(desk.parts, paths)
    expect(photos.map(({ embargoedUntil }) => embargoedUntil)).toEqual([
      '2026-05-12T07:00:00.000Z',
      '2026-05-12T11:30:00.000Z'
    ])
    const { result } = await takeLast(runExport(desk.parts, ask(desk, photos)))
    expect(result?.done.map(({ from }) => from)).toEqual(paths.slice(0, 1))
    expect(result?.failed).toMatchObject([{ from: paths[1], code: 'embargoed' }])
    expect(await readdir(join(desk.root, 'out'))).toEqual(['due.jpg'])
  })

  it.each(['the window leaves', 'the call is cancelled'])('leaves no part of a file behind when %s', async (how) => {
    await using desk = await openTestDesk(metadata)
    const photos = await makeSome(desk, 6)
    const call = new AbortController()
    let last: ExportStep | undefined
    for await (const step of runExport(desk.parts, ask(desk, photos, call.signal))) {
      last = step
      if (step.done === 1 && how === 'the window leaves') break
      if (step.done === 1) call.abort()
    }
    if (how === 'the call is cancelled') expect(last?.result).toMatchObject({ cancelled: true, failed: [] })
    const left = await readdir(join(desk.root, 'out'))
    expect(left.length).toBeGreaterThan(0)
    expect(left.length).toBeLessThan(photos.length)
    for (const name of left) expect(await sharp(join(desk.root, 'out', name)).stats()).toMatchObject({ isOpaque: true })
    const recorded = (await readLedger(desk.parts)).filter((entry) => entry.kind === 'export')
    expect(recorded).toHaveLength(left.length)
  })

  it('takes away what an export that was killed left, and nothing of one that runs', async () => {
    await using desk = await openTestDesk(metadata)
    const [photo] = await makeSome(desk, 1)
    const host = hostname().replace(/[^A-Za-z0-9]/g, '_')
    const dead = `.erratum-export-${host}-999999999-aaaaaa`
    const running = `.erratum-export-${host}-${process.ppid}-bbbbbb`
    const elsewhere = '.erratum-export-otherhost-999999999-cccccc'
    for (const name of [dead, running, elsewhere]) await mkdir(join(desk.root, 'out', name), { recursive: true })
    await takeLast(runExport(desk.parts, ask(desk, photo === undefined ? [] : [photo])))
    expect((await readdir(join(desk.root, 'out'))).toSorted()).toEqual([running, elsewhere, '0.jpg'].toSorted())
  })

  it.each<[string, (desk: TestDesk) => object, string]>([
    ['an unknown preset', () => ({ preset: 'poster' }), 'bad-input'],
    ['a target that is a file', (desk) => ({ to: join(desk.photos, '0.jpg') }), 'bad-input'],
    ['a target that is no full path', () => ({ to: 'out' }), 'bad-input'],
    ['an unknown photo', () => ({ photoIds: [photoIdSchema.parse('nobody')] }), 'not-found']
  ])('is refused for %s before anything is made', async (_, wrong, code) => {
    await using desk = await openTestDesk(metadata)
    const photos = await makeSome(desk, 1)
    await expect(takeLast(runExport(desk.parts, { ...ask(desk, photos), ...wrong(desk) }))).rejects.toMatchObject({
      code
    })
    expect((await readLedger(desk.parts)).filter((entry) => entry.kind === 'export')).toEqual([])
  })
})
