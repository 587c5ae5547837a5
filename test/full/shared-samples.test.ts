import { existsSync } from 'node:fs'
import { chmod, cp, readdir, readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createMetadata } from '../../main/metadata/create-metadata.ts'
import { saveEdits } from '../../main/services/changes/save-edits.ts'
import { redoChange, undoChange } from '../../main/services/changes/turn-back-change.ts'
import { scanSource } from '../../main/services/photos/scan-source.ts'
import { verifyDesk } from '../../main/services/verify-desk.ts'
import type { PhotoEdit } from '../../shared/contract/edit.ts'
import type { TestDesk } from '../integration/services/open-test-desk.ts'
import { editor, openTestDesk, takeLast } from '../integration/services/open-test-desk.ts'

const samples = resolve(import.meta.dirname, '../../../shared/samples')

// The samples are kept read-only; copies of them must not be.
async function copySamples(desk: TestDesk): Promise<void> {
  await cp(samples, desk.photos, { recursive: true })
  for (const file of await readdir(desk.photos, { recursive: true, withFileTypes: true })) {
    await chmod(join(file.parentPath, file.name), file.isDirectory() ? 0o755 : 0o644)
  }
}

async function readAll(paths: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  return new Map(await Promise.all(paths.map(async (path) => [path, await readFile(path)] as const)))
}

async function listDifferent(bytes: ReadonlyMap<string, Buffer>, paths: readonly string[]): Promise<string[]> {
  const now = await readAll(paths)
  return paths.filter((path) => !now.get(path)?.equals(bytes.get(path) ?? Buffer.alloc(0)))
}

/** Every sidecar with its bytes. */
async function listSidecars(desk: TestDesk): Promise<(readonly [string, string])[]> {
  const names = (await readdir(desk.photos, { recursive: true })).filter((name) => name.endsWith('.xmp')).toSorted()
  return Promise.all(names.map(async (name) => [name, await readFile(join(desk.photos, name), 'utf8')] as const))
}

describe.skipIf(!existsSync(samples))('the sample files (../shared/samples)', () => {
  it('are all read, and each is edited, undone and redone byte for byte, or refused with a reason', {
    timeout: 300_000
  }, async () => {
    await using metadata = createMetadata()
    await using desk = await openTestDesk(metadata)
    await copySamples(desk)
    const step = await takeLast(scanSource(desk.parts, { path: desk.photos, actor: editor, leaveOut: [] }))
    expect(step).toMatchObject({ failures: [], finished: true })
    expect(step.added).toBeGreaterThan(100)

    const edits: PhotoEdit[] = []
    const paths: string[] = []
    const beside = new Set<string>()
    for await (const { id: photoId, revision, path, reading } of desk.parts.store.photos.each()) {
      const set = { caption: 'Ísak Þorleifsson in Zürich, 北京', city: 'Zürich' }
      edits.push({ photoId, revision, set, add: { keywords: ['erratum'] }, remove: {}, breakCredentials: true })
      paths.push(path)
      if (reading.writeTarget === 'sidecar') beside.add(path)
    }
    const sidecars = await listSidecars(desk)
    const before = await readAll(paths)
    const result = await saveEdits(desk.parts, { edits, actor: editor, reason: 'samples' })
    // Its IIM has place for 64 bytes of a keyword; the one that is there has 106.
    expect(result.failed.map(({ path, code }) => [basename(path), code])).toEqual([
      ['ReaganSmallPng.png', 'over-limit']
    ])
    expect(
      await listDifferent(
        before,
        result.failed.map(({ path }) => path)
      )
    ).toEqual([])
    const done = result.done.map(({ path }) => path)
    const after = await readAll(done)
    expect(await listDifferent(before, done)).toEqual(done.filter((path) => !beside.has(path)))
    const made = await listSidecars(desk)
    expect(made.length).toBe(sidecars.length + beside.size)

    if (result.change === null) throw new Error('No sample could be edited')
    const turn = { change: result.change, actor: editor, reason: '' }
    expect(await undoChange(desk.parts, turn)).toMatchObject({ failed: [] })
    expect(await listDifferent(before, paths)).toEqual([])
    expect(await listSidecars(desk)).toEqual(sidecars)
    expect(await redoChange(desk.parts, { ...turn, breakCredentials: true })).toMatchObject({ failed: [] })
    expect(await listDifferent(after, done)).toEqual([])
    expect(await listSidecars(desk)).toEqual(made)
    expect(await verifyDesk(desk.parts)).toMatchObject({ ok: true, problems: [] })
  })
})
