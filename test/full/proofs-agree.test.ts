import { copyFile } from 'node:fs/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { ExifToolPool } from '../../main/metadata/process/exiftool-pool.ts'
import type { PhotoRead } from '../../main/metadata/reader/read-photo.ts'
import { defaultWritePolicy } from '../../main/metadata/writer/default-write-policy.ts'
import { planWrite } from '../../main/metadata/writer/plan-write.ts'
import { proveEdit } from '../../main/metadata/writer/prove-edit.ts'
import { verifyWrite } from '../../main/metadata/writer/verify-write.ts'
import { DeskError } from '../../shared/contract/desk-error.ts'
import { assign, readBy, writePlanned } from '../integration/metadata/plan-and-write.ts'
import { findSample, hasSamples, listSamples } from '../integration/metadata/sample-files.ts'
import { makeTemporaryFolder } from '../integration/metadata/temporary-folder.ts'

const pool = new ExifToolPool({ timeoutMs: 60_000 })
afterAll(() => pool[Symbol.asyncDispose]())

describe.skipIf(!hasSamples)('over every JPEG sample (../shared/samples)', () => {
  test('the plan and the verdict are the same, whether the desk reads or ExifTool', { timeout: 300_000 }, async () => {
    const counts = { cleared: 0, 'left to ExifTool before': 0, 'left to ExifTool after': 0, refused: 0 }
    for (const name of listSamples().filter((sample) => /\.jpe?g$/i.test(sample))) {
      await using folder = await makeTemporaryFolder()
      const path = folder.at('photo.jpg')
      await copyFile(findSample(name), path)
      const own = await readBy(pool, path, 'own')
      if (!own.parts.byHeader) {
        counts['left to ExifTool before'] += 1
        continue
      }
      const tool = await readBy(pool, path, 'tool')
      expect(own.reading, name).toEqual(tool.reading)
      const plan = (before: PhotoRead) => planWrite(before, assign, defaultWritePolicy)
      try {
        expect(plan(own), name).toEqual(plan(tool))
        const write = await writePlanned(pool, { folder, path, before: own })
        const proven = await proveEdit(pool, { ...write, after: await readBy(pool, write.files.after, 'own') })
        const after = await readBy(pool, write.files.after, 'tool')
        if (proven) await verifyWrite({ ...write, before: tool, after })
        counts[proven ? 'cleared' : 'left to ExifTool after'] += 1
        if (!proven) console.info(`${name}: not proven by the desk's own readers`)
      } catch (error) {
        if (!(error instanceof DeskError) || error.code === 'verification-failed') throw error
        counts.refused += 1
      }
    }
    console.info(counts)
    expect(counts.cleared).toBeGreaterThan(60)
  })
})
