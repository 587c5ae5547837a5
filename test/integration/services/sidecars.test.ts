import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { redoChange, undoChange } from '../../../main/services/changes/turn-back-change.ts'
import { scanSource } from '../../../main/services/photos/scan-source.ts'
import { showPhotoHistory } from '../../../main/services/show-history.ts'
import { verifyDesk } from '../../../main/services/verify-desk.ts'
import { makeXmp } from '../metadata/make-xmp.ts'
import { lightroom, save, scan, turn } from './edit-beside-sidecars.ts'
import { drawPicture, makePhoto } from './make-photo.ts'
import { hashBytes, makeRaw } from './make-raw.ts'
import type { TestDesk } from './open-test-desk.ts'
import { editor, openOne, openTestDesk, readLedger, takeLast } from './open-test-desk.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

describe('an edit of a photo that is not written itself', () => {
  it('makes a sidecar, in the ledger, with nothing of the photo changed; undo takes it away and redo brings it back', async () => {
    await using desk = await openTestDesk(metadata)
    const path = await makeRaw(join(desk.photos, 'a.bmp'))
    const raw = await readFile(path)
    const photo = await openOne(desk.parts, path)
    const sidecar = join(desk.photos, 'a.bmp.xmp')
    expect(photo).toMatchObject({
      writeTarget: 'sidecar',
      sidecarPath: sidecar,
      iim: 'never',
      sidecars: [],
      writable: true
    })
    const result = await save(desk, photo, {
      caption: 'Zürich, 北京',
      byline: ['Ann Óne', 'Bob'],
      keywords: ['a', 'b']
    })
    expect(result).toMatchObject({ change: 1, done: [{ path, revision: 2 }], failed: [] })

    const made = await readFile(sidecar)
    expect((await readFile(path)).equals(raw)).toBe(true)
    const entry = (await readLedger(desk.parts)).at(-1)
    expect(entry).toMatchObject({
      kind: 'revision',
      payload: {
        path,
        revision: 2,
        beforeSha256: hashBytes(raw),
        sha256: hashBytes(raw),
        sidecar: { path: sidecar, beforeSha256: null, sha256: hashBytes(made) },
        fields: { caption: { to: 'Zürich, 北京' } }
      }
    })
    expect(await desk.parts.store.revisions.get(photo.id, 2)).toMatchObject({
      sha256: hashBytes(raw),
      sidecars: [{ path: sidecar, sha256: hashBytes(made) }]
    })
    expect(await verifyDesk(desk.parts)).toMatchObject({ ok: true, problems: [] })

    expect(await undoChange(desk.parts, turn(1))).toMatchObject({ done: [{ revision: 3 }], failed: [] })
    expect(await readdir(desk.photos)).toEqual(['a.bmp'])
    expect((await readLedger(desk.parts)).at(-1)).toMatchObject({ payload: { sidecar: { sha256: null } } })
    await expect(undoChange(desk.parts, turn(1))).rejects.toMatchObject({ code: 'nothing-to-do' })
    expect(await redoChange(desk.parts, turn(1))).toMatchObject({ done: [{ revision: 4 }], failed: [] })
    expect((await readFile(sidecar)).equals(made)).toBe(true)
    expect(await verifyDesk(desk.parts)).toMatchObject({ ok: true, problems: [] })
    expect((await showPhotoHistory(desk.parts, photo.id)).map(({ kind }) => kind)).toEqual([
      'seen',
      'edit',
      'undo',
      'redo'
    ])
    expect(await scan(desk)).toMatchObject({ added: 0, changed: 0, missing: 0 })
  })

  it('goes into the sidecar that is there, whose other words stay; undo gives its bytes back', async () => {
    await using desk = await openTestDesk(metadata)
    const path = await makeRaw(join(desk.photos, 'a.bmp'))
    const sidecar = join(desk.photos, 'a.xmp')
    await writeFile(sidecar, lightroom)
    const photo = await openOne(desk.parts, path)
    expect(photo.fields.city).toMatchObject({ value: 'Oslo', copies: [{ container: 'sidecar' }] })
    expect(await save(desk, photo, { city: 'Bergen' })).toMatchObject({ failed: [] })
    const now = await readFile(sidecar, 'utf8')
    expect(now).toContain('+0.35')
    expect(now).toContain('World|Norway')
    expect(now).toContain('Bergen')
    expect((await metadata.reader.read(path)).fields.city?.value).toBe('Bergen')
    expect(await undoChange(desk.parts, turn(1))).toMatchObject({ failed: [] })
    expect(await readFile(sidecar, 'utf8')).toBe(lightroom)
    expect(await readdir(desk.photos)).toEqual(['a.bmp', 'a.xmp'])
    expect(await verifyDesk(desk.parts)).toMatchObject({ ok: true, problems: [] })
  })

  it('that says what the sidecar says already touches nothing', async () => {
    await using desk = await openTestDesk(metadata)
    const path = await makeRaw(join(desk.photos, 'a.bmp'))
    await writeFile(join(desk.photos, 'a.xmp'), lightroom)
    const photo = await openOne(desk.parts, path)
    expect(await save(desk, photo, { city: 'Oslo' })).toMatchObject({
      change: null,
      failed: [{ code: 'nothing-to-do' }]
    })
    expect(await readFile(join(desk.photos, 'a.xmp'), 'utf8')).toBe(lightroom)
  })

  it('is refused where another program wrote, made or took away the sidecar meanwhile', async () => {
    await using desk = await openTestDesk(metadata)
    const path = await makeRaw(join(desk.photos, 'a.bmp'))
    const sidecar = join(desk.photos, 'a.xmp')
    await writeFile(sidecar, lightroom)
    const photo = await openOne(desk.parts, path)
    const theirs = lightroom.replace('Oslo', 'Tromsø')
    await writeFile(sidecar, theirs)
    expect(await save(desk, photo, { city: 'Bergen' })).toMatchObject({ failed: [{ code: 'changed-on-disk' }] })
    expect(await readFile(sidecar, 'utf8')).toBe(theirs)
    await rm(sidecar)
    expect(await save(desk, photo, { city: 'Bergen' })).toMatchObject({ failed: [{ code: 'changed-on-disk' }] })
    expect(await readdir(desk.photos)).toEqual(['a.bmp'])
    const other = await openOne(desk.parts, await makeRaw(join(desk.photos, 'b.bmp')))
    await writeFile(join(desk.photos, 'b.bmp.xmp'), theirs)
    expect(await save(desk, other, { city: 'Bergen' })).toMatchObject({ failed: [{ code: 'changed-on-disk' }] })
    expect(await readFile(join(desk.photos, 'b.bmp.xmp'), 'utf8')).toBe(theirs)
  })

  it.each([
    ['the sidecar', (desk: TestDesk) => chmod(join(desk.photos, 'a.xmp'), 0o444), 'read-only-file'],
    ['the folder', (desk: TestDesk) => chmod(desk.photos, 0o555), 'read-only-folder']
  ])('is refused where %s is read-only, and made where only the photo is', async (_what, shut, code) => {
    await using desk = await openTestDesk(metadata)
    const path = await makeRaw(join(desk.photos, 'a.bmp'))
    await writeFile(join(desk.photos, 'a.xmp'), lightroom)
    const photo = await openOne(desk.parts, path)
    await shut(desk)
    expect(await save(desk, photo, { city: 'Bergen' })).toMatchObject({ failed: [{ code }] })
    await chmod(desk.photos, 0o755)
    await chmod(join(desk.photos, 'a.xmp'), 0o644)
    await chmod(path, 0o444)
    expect(await save(desk, photo, { city: 'Bergen' })).toMatchObject({ failed: [] })
  })

  it('cannot take away what stands in the photo itself, nor keep what only IIM can', async () => {
    await using desk = await openTestDesk(metadata)
    const path = join(desk.photos, 'a.svg')
    const packet = makeXmp('<photoshop:City>Oslo</photoshop:City>').replace(/<\?xpacket.*?\?>/g, '')
    await writeFile(
      path,
      `<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"><metadata>${packet}</metadata></svg>`
    )
    const photo = await openOne(desk.parts, path)
    expect(photo.fields.city?.value).toBe('Oslo')
    expect(await save(desk, photo, { city: null })).toMatchObject({
      failed: [{ code: 'format-not-writable', message: expect.stringContaining('stands in the SVG itself') }]
    })
    expect(await save(desk, photo, { actionAdvised: '01' })).toMatchObject({
      failed: [{ code: 'format-not-writable', message: expect.stringContaining('only stand in IIM') }]
    })
    expect(await readdir(desk.photos)).toEqual(['a.svg'])
    expect(await save(desk, photo, { city: 'Bergen' })).toMatchObject({ failed: [] })
    expect((await metadata.reader.read(path)).fields.city).toMatchObject({ value: 'Bergen' })
  })
})

describe('an edit of a photo that has a sidecar besides', () => {
  it('leaves the sidecar, and says so in its result, in the ledger and in the reading; other fields say nothing', async () => {
    await using desk = await openTestDesk(metadata)
    const path = await drawPicture(join(desk.photos, 'a.jpg'))
    await writeFile(join(desk.photos, 'a.xmp'), lightroom)
    const photo = await openOne(desk.parts, path)
    const first = await save(desk, photo, { headline: 'Signing' })
    expect(first.done[0]?.decisions?.leftSidecars).toBeUndefined()
    const result = await save(desk, photo, { city: 'Bergen' }, 2)
    const decisions = { leftSidecars: { names: ['a.xmp'], fields: ['city'] } }
    expect(result).toMatchObject({ done: [{ path, revision: 3, decisions }], failed: [] })
    expect((await readLedger(desk.parts)).at(-1)?.payload['decisions']).toEqual(decisions)
    expect(await readFile(join(desk.photos, 'a.xmp'), 'utf8')).toBe(lightroom)
    const { warnings, fields } = await openOne(desk.parts, path)
    expect(fields.city).toMatchObject({ value: 'Bergen', disagree: true })
    expect(warnings.join()).toMatch(/"a\.xmp" beside this photo says otherwise of City\./)
    const again = await save(desk, photo, { city: 'Bergen' }, 3)
    expect(again.failed[0]).toMatchObject({
      code: 'nothing-to-do',
      message: expect.stringMatching(/in the sidecar beside it/)
    })
  })
})

describe('a sidecar that another program changes', () => {
  it('is a revision of the photo, found by the next reading of the folder, and undo does not overwrite it', async () => {
    await using desk = await openTestDesk(metadata)
    const path = await makeRaw(join(desk.photos, 'a.bmp'))
    await scan(desk)
    const photo = await openOne(desk.parts, path)
    await save(desk, photo, { city: 'Bergen' })
    const sidecar = join(desk.photos, 'a.bmp.xmp')
    const theirs = (await readFile(sidecar, 'utf8')).replace('Bergen', 'Tromsø')
    await writeFile(sidecar, theirs)
    expect((await verifyDesk(desk.parts)).problems).toMatchObject([{ where: sidecar }])
    expect(await scan(desk)).toMatchObject({ changed: 1 })
    expect((await showPhotoHistory(desk.parts, photo.id)).at(-1)).toMatchObject({
      kind: 'outside',
      fields: { city: { from: 'Bergen', to: 'Tromsø' } }
    })
    expect((await readLedger(desk.parts)).at(-1)).toMatchObject({
      kind: 'photo-changed-outside',
      payload: { sidecars: { after: [{ path: sidecar, sha256: hashBytes(Buffer.from(theirs)) }] } }
    })
    expect(await undoChange(desk.parts, turn(1))).toMatchObject({ failed: [{ code: 'revision-conflict' }] })
    expect(await readFile(sidecar, 'utf8')).toBe(theirs)
    await rm(sidecar)
    expect(await scan(desk)).toMatchObject({ changed: 1 })
    expect((await openOne(desk.parts, path)).fields.city).toBeUndefined()
    expect(await verifyDesk(desk.parts)).toMatchObject({ ok: true })
  })

  it('beside a JPEG is a revision too', async () => {
    await using desk = await openTestDesk(metadata)
    await makePhoto(metadata, join(desk.photos, 'a.jpg'), { headline: 'Oslo' })
    await scan(desk)
    await writeFile(join(desk.photos, 'a.xmp'), lightroom)
    expect(await scan(desk)).toMatchObject({ changed: 1 })
    expect(await scan(desk)).toMatchObject({ changed: 0 })
    await writeFile(join(desk.photos, 'a.xmp'), lightroom.replace('Oslo', 'Bergen'))
    expect(await scan(desk)).toMatchObject({ changed: 1 })
  })

  it('is not news to a desk that kept no account of sidecars yet', async () => {
    await using desk = await openTestDesk(metadata)
    await writeFile(join(desk.photos, 'a.xmp'), lightroom)
    const photo = await openOne(desk.parts, await makeRaw(join(desk.photos, 'a.bmp')))
    const record = await desk.parts.store.photos.get(photo.id)
    const revision = await desk.parts.store.revisions.get(photo.id, 1)
    if (record === undefined || revision === undefined) throw new Error('Nothing was recorded')
    // As an older desk left it.
    await desk.parts.store.photos.update({ ...record, reading: { ...record.reading, sidecars: [] } })
    const records = { ...desk.parts.store.revisions, get: async () => ({ ...revision, sidecars: null }) }
    const store: typeof desk.parts.store = {
      ...desk.parts.store,
      transact: (work) =>
        desk.parts.store.transact((inside) => work({ ...inside, revisions: { ...inside.revisions, get: records.get } }))
    }
    const parts = { ...desk.parts, store }
    expect(await takeLast(scanSource(parts, { path: desk.photos, actor: editor, leaveOut: [] }))).toMatchObject({
      changed: 0
    })
    expect((await desk.parts.store.photos.get(photo.id))?.reading.sidecars).toHaveLength(1)
  })
})
