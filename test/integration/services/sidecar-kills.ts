import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
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
import { editor, openOne, openTestDesk, takeLast } from './open-test-desk.ts'

const theirs = makeXmp('   <crs:Exposure2012>+0.35</crs:Exposure2012>\n   <photoshop:City>Oslo</photoshop:City>')
const undo = { change: changeNumberSchema.parse(1), actor: editor, reason: '' }

/** Makes a photo whose edits go into a sidecar: one that is there, or one that is yet to be made. */
export async function makePair(desk: TestDesk, there: boolean) {
  const path = await makeRaw(join(desk.photos, 'a.bmp'))
  const sidecar = join(desk.photos, there ? 'a.xmp' : 'a.bmp.xmp')
  if (there) await writeFile(sidecar, theirs)
  return { path, sidecar, photo: await openOne(desk.parts, path) }
}

async function readIfThere(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => null)
}

/** Where a desk is killed, what the next start says it did, and whether the edit is done then. */
export type KillPoint = readonly [point: string, outcomes: readonly string[], done: boolean]

/** Every place in the middle of a write. */
export const killPoints: readonly KillPoint[] = [
  ['staged', [], false],
  ['journalled', ['rolled-back'], false],
  ['renamed', ['completed'], true],
  ['recording', ['completed'], true],
  ['told', [], true]
]

/** Kills a desk in the middle of an edit of a sidecar that is there or yet to be made: sidecar and record are whole after the next start. */
export async function expectWholeAfterKill(metadata: Metadata, there: boolean, [point, outcomes, done]: KillPoint) {
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

/** The same in the middle of the undo of such an edit. */
export async function expectWholeAfterKilledUndo(
  metadata: Metadata,
  there: boolean,
  [point, outcomes, done]: KillPoint
) {
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
}
