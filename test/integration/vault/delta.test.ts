import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyDelta, findDelta, readDelta, writeDelta } from '../../../main/vault/delta.ts'
import { hashOfBytes } from './vault-folder.ts'

// Few different bytes, so that runs repeat and starts and ends overlap.
const bytes = fc.uint8Array({ max: 2, maxLength: 400 }).map((some) => Uint8Array.from(some))

describe('the difference between two files', () => {
  test('gives the file back exactly, also after it was written and read', () => {
    const law = fc.property(bytes, bytes, bytes, bytes, (start, end, middle, other) => {
      const base = Buffer.concat([start, other, end])
      const file = Buffer.concat([start, middle, end])
      const delta = findDelta(file, { sha256: hashOfBytes(base), bytes: base })
      expect(delta.middle.length).toBeLessThanOrEqual(Math.max(middle.length, file.length - base.length))
      const read = readDelta(writeDelta(delta))
      expect(read && Buffer.from(applyDelta(read, base) ?? []).equals(file)).toBe(true)
    })
    fc.assert(law, { numRuns: 300, seed: 3 })
  })

  test('finds all that two long files share at their start and end', () => {
    const law = fc.property(fc.nat(150_000), fc.nat(150_000), (at, length) => {
      const base = Buffer.alloc(200_000, 'image data ')
      const file = Buffer.from(base)
      const end = Math.min(at + length, file.length - 1)
      const place = Math.min(at, end)
      file[place] = 1
      file[end] = 1
      const { prefix, suffix, middle } = findDelta(file, { sha256: hashOfBytes(base), bytes: base })
      expect([prefix, middle.length, suffix]).toEqual([place, end - place + 1, file.length - end - 1])
    })
    fc.assert(law, { numRuns: 100, seed: 4 })
  })

  test('what does not fit the base or is no difference gives nothing rather than other bytes', () => {
    const base = Buffer.from('0123456789')
    const delta = findDelta(Buffer.from('01234x56789'), { sha256: hashOfBytes(base), bytes: base })
    expect(applyDelta(delta, base.subarray(1))).toBeUndefined()
    expect(applyDelta({ ...delta, length: 10 }, base)).toBeUndefined()
    const written = Buffer.from(writeDelta(delta))
    for (const wrong of ['', 'erratum delta 1', 'erratum delta 1\n{}\n', 'erratum delta 2\n', `${'x'.repeat(600)}\n`]) {
      expect(readDelta(Buffer.from(wrong)), wrong).toBeUndefined()
    }
    expect(
      readDelta(Buffer.from(written.toString('latin1').replace('"prefix":5', '"prefix":-5'), 'latin1'))
    ).toBeUndefined()
  })
})
