import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import { drawPicture } from '../services/make-photo.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'
import { editPhoto } from './write-photo.ts'

const metadata = createMetadata({ timeoutMs: 10_000 })
afterAll(() => metadata[Symbol.asyncDispose]())

const assign = { caption: 'Übung', keywords: ['a', 'b'], byline: ['Ann'] }

const anyPlace = fc.integer({ min: 1, max: 9_999 }).map((tenThousandths) => tenThousandths / 10_000)

/** Where a file is hurt, as parts of its length: bytes changed, bytes taken out, the end cut off. Most files are hurt in one way only. */
const anyDamage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({ changed: fc.array(fc.tuple(anyPlace, fc.nat(255)), { minLength: 1, maxLength: 4 }) }),
  fc.record({ removed: fc.tuple(anyPlace, fc.integer({ min: 1, max: 30 })) }),
  fc.record({ kept: anyPlace })
)

interface Damage {
  readonly changed?: readonly (readonly [number, number])[]
  readonly removed?: readonly [number, number]
  readonly kept?: number
}

function damage(photo: Buffer, { changed = [], removed: [place, count] = [0, 0], kept = 1 }: Damage): Buffer {
  const bytes = Buffer.from(photo)
  for (const [at, value] of changed) bytes[Math.floor(at * (bytes.length - 1))] = value
  const gap = Math.floor(place * bytes.length)
  const rest = Buffer.concat([bytes.subarray(0, gap), bytes.subarray(gap + count)])
  return rest.subarray(0, Math.max(1, Math.floor(rest.length * kept)))
}

async function tryToEdit(path: string): Promise<string> {
  try {
    await editPhoto(metadata, path, assign)
    return 'edited'
  } catch (error) {
    if (!(error instanceof DeskError)) throw error
    expect(error.message.length).toBeGreaterThan(20)
    return error.code
  }
}

describe('a damaged photo', () => {
  test.each(['jpeg', 'tiff'] as const)(
    'is edited or refused with a reason, never spoilt (%s)',
    { timeout: 120_000 },
    async (format) => {
      await using folder = await makeTemporaryFolder()
      const whole = await drawPicture(folder.at('whole.jpg'), { format, width: 24, height: 24 })
      await editPhoto(metadata, whole, { ...assign, city: 'Zürich', dateCreated: '2026-05-12T05:48:31+00:00' })
      const photo = await readFile(whole)
      const outcomes = new Set<string>()
      const law = fc.asyncProperty(anyDamage, async (hurt) => {
        const own = folder.at('own')
        await mkdir(own)
        const path = folder.at('own', format === 'jpeg' ? 'photo.jpg' : 'photo.tif')
        const bytes = damage(photo, hurt)
        await writeFile(path, bytes)
        const outcome = await tryToEdit(path)
        outcomes.add(outcome)
        if (outcome !== 'edited') expect((await readFile(path)).equals(bytes)).toBe(true)
        expect(await readdir(own)).toHaveLength(1)
        await rm(own, { recursive: true })
      })
      await fc.assert(law, { numRuns: 40, seed: 21, endOnFailure: true })
      expect(outcomes.size).toBeGreaterThan(2)
    }
  )
})
