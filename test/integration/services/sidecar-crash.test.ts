import { readFile, rename, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { recoverChanges } from '../../../main/services/changes/recover-changes.ts'
import { killAt } from './kill-at.ts'
import { openTestDesk, readLedger } from './open-test-desk.ts'
import { expectWholeAfterKill, expectWholeAfterKilledUndo, killPoints, makePair } from './sidecar-kills.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

const at = (name: string) => killPoints.filter(([point]) => point === name)

// Every point, both ways, with the undo of each, is gone through in the long runs.
describe('a desk killed in the middle of an edit of a sidecar', () => {
  it.each(at('recording'))('that is there, when it was %s, has it whole after the next start', (...point) =>
    expectWholeAfterKill(metadata, true, point)
  )

  it.each(at('journalled'))('that is yet to be made, when it was %s, has none after the next start', (...point) =>
    expectWholeAfterKill(metadata, false, point)
  )

  it.each(at('renamed'))('and of its undo when it was %s, too', (...point) =>
    expectWholeAfterKilledUndo(metadata, true, point)
  )

  it('leaves a sidecar alone that another program wrote meanwhile', async () => {
    await using desk = await openTestDesk(metadata)
    const { path, sidecar } = await makePair(desk, true)
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
    const { path } = await makePair(desk, false)
    await killAt(desk, path, 'renamed')
    await rename(desk.photos, `${desk.photos} unplugged`)
    expect(await recoverChanges(desk.parts)).toEqual([{ path, outcome: 'needs-you' }])
    await rename(`${desk.photos} unplugged`, desk.photos)
    expect(await recoverChanges(desk.parts)).toEqual([{ path, outcome: 'completed' }])
  })
})
