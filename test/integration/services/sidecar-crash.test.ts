import { readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { recoverChanges } from '../../../main/services/changes/recover-changes.ts'
import { saveEdits } from '../../../main/services/changes/save-edits.ts'
import { undoChange } from '../../../main/services/changes/turn-back-change.ts'
import { scanSource } from '../../../main/services/photos/scan-source.ts'
import { showPhotoHistory } from '../../../main/services/show-history.ts'
import { verifyDesk } from '../../../main/services/verify-desk.ts'
import { changeNumberSchema } from '../../../shared/contract/identifiers.ts'
import { makeXmp } from '../metadata/make-xmp.ts'
import { killAt } from './kill-at.ts'
import { makeRaw } from './make-raw.ts'
import type { TestDesk } from './open-test-desk.ts'
import { editor, openOne, openTestDesk, readLedger, takeLast } from './open-test-desk.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

const theirs = makeXmp('   <crs:Exposure2012>+0.35</crs:Exposure2012>\n   <photoshop:City>Oslo</photoshop:City>')
const undo = { change: changeNumberSchema.parse(1), actor: editor, reason: '' }

/** Makes a photo whose edits go into a sidecar: one that is there, or one that is yet to be made. */
async function makePair(desk: TestDesk, there: boolean) {
  const path = await makeRaw(join(desk.photos, 'a.bmp'))
  const sidecar = join(desk.photos, there ? 'a.xmp' : 'a.bmp.xmp')
  if (there) await writeFile(sidecar, theirs)
  return { path, sidecar, photo: await openOne(desk.parts, path) }
}

async function readIfThere(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => null)
}

const points: readonly (readonly [point: string, outcomes: readonly string[], done: boolean])[] = [
  ['staged', [], false],
  ['journalled', ['rolled-back'], false],
  ['renamed', ['completed'], true],
  ['recording', ['completed'], true],
  ['told', [], true]
]

describe.each([
  ['is there', true],
  ['is yet to be made', false]
])('a desk killed in the middle of an edit of a sidecar that %s', (_what, there) => {
  it.each(points)(
    'when it was %s has a whole sidecar and a whole record after the next start',
    async (...[point, outcomes, done]) => {
      await using desk = await openTestDesk(metadata)
      const { path, sidecar, photo } = await makePair(desk, there)
      const raw = await readFile(path)
      expect(await killAt(desk, path, point)).toBe('SIGKILL')

      expect(await recoverChanges(desk.parts)).toEqual(outcomes.map((outcome) => ({ path, outcome })))
      expect(await recoverChanges(desk.parts)).toEqual([])
      expect((await readFile(path)).equals(raw)).toBe(true)
      if (done) expect(await readFile(sidecar, 'utf8')).toContain('Bergen')
      else expect(await readIfThere(sidecar)).toBe(there ? theirs : null)
      expect(await showPhotoHistory(desk.parts, photo.id)).toHaveLength(done ? 2 : 1)
      expect(await verifyDesk(desk.parts)).toMatchObject({ ok: true, problems: [] })

      const step = await takeLast(scanSource(desk.parts, { path: desk.photos, actor: editor, leaveOut: [] }))
      expect(step).toMatchObject({ changed: 0, failures: [] })
      expect((await readdir(desk.photos)).filter((name) => name.startsWith('.'))).toEqual([])
      const edits = [{ photoId: photo.id, revision: done ? 2 : 1, set: { city: 'Tromsø' }, add: {}, remove: {} }]
      expect(await saveEdits(desk.parts, { edits, actor: editor, reason: '' })).toMatchObject({ failed: [] })
    }
  )

  it.each(points.slice(1, 3))('and of its undo when it was %s, too', async (...[point, outcomes, done]) => {
    await using desk = await openTestDesk(metadata)
    const { path, sidecar, photo } = await makePair(desk, there)
    const edits = [{ photoId: photo.id, revision: 1, set: { city: 'Bergen' }, add: {}, remove: {} }]
    await saveEdits(desk.parts, { edits, actor: editor, reason: '' })
    const edited = await readFile(sidecar, 'utf8')
    expect(await killAt(desk, path, point, 'undo')).toBe('SIGKILL')
    expect(await recoverChanges(desk.parts)).toEqual(outcomes.map((outcome) => ({ path, outcome })))
    expect(await readIfThere(sidecar)).toBe(done ? (there ? theirs : null) : edited)
    expect(await verifyDesk(desk.parts)).toMatchObject({ ok: true, problems: [] })
    if (done) await expect(undoChange(desk.parts, undo)).rejects.toMatchObject({ code: 'nothing-to-do' })
    else expect(await undoChange(desk.parts, undo)).toMatchObject({ failed: [] })
    expect(await readIfThere(sidecar)).toBe(there ? theirs : null)
  })

  it('leaves a sidecar alone that another program wrote meanwhile', async () => {
    await using desk = await openTestDesk(metadata)
    const { path, sidecar } = await makePair(desk, there)
    await killAt(desk, path, 'journalled')
    await writeFile(sidecar, 'another program was here')
    expect(await recoverChanges(desk.parts)).toEqual([{ path, outcome: 'needs-you' }])
    expect(await readFile(sidecar, 'utf8')).toBe('another program was here')
    expect((await readLedger(desk.parts)).at(-1)).toMatchObject({
      kind: 'change-failed',
      payload: { code: 'changed-on-disk', message: expect.stringContaining('The sidecar has neither') }
    })
  })

  it('waits for a disk that is not there at the next start', async () => {
    await using desk = await openTestDesk(metadata)
    const { path } = await makePair(desk, there)
    await killAt(desk, path, 'renamed')
    await rename(desk.photos, `${desk.photos} unplugged`)
    expect(await recoverChanges(desk.parts)).toEqual([{ path, outcome: 'needs-you' }])
    await rename(`${desk.photos} unplugged`, desk.photos)
    expect(await recoverChanges(desk.parts)).toEqual([{ path, outcome: 'completed' }])
  })
})
