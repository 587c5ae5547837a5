import { readFile, writeFile } from 'node:fs/promises'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { CredentialsChecker } from '../../../main/metadata/credentials/credentials-checker.ts'
import { hashBytes } from '../../../main/metadata/file/hash-bytes.ts'
import { makeTemporaryFolder } from '../metadata/temporary-folder.ts'
import { drawPicture } from '../services/make-photo.ts'
import { makeCertificate } from './make-certificates.ts'
import { signPhoto } from './sign-photo.ts'

const now = () => new Date()
const checker = new CredentialsChecker({ trustFolder: null, timeoutMs: 10_000, now })
const root = await makeCertificate({ name: 'Root' })
const signer = await makeCertificate({ name: 'Ann Signer', issuer: root })

afterAll(() => checker[Symbol.asyncDispose]())

/** A JPEG that holds these bytes as its JUMBF, in as many segments as they need. Source: C2PA 2.1, A.3.1. */
function wrapInJpeg(picture: Buffer, store: Buffer): Buffer {
  const segments: Buffer[] = []
  for (let at = 0; at < store.length; at += 65_000) {
    const head = Buffer.from('ffeb00004a50021100000000', 'hex')
    const repeated = at === 0 ? Buffer.alloc(0) : store.subarray(0, 8)
    const part = store.subarray(at, at + 65_000)
    head.writeUInt16BE(head.length - 2 + repeated.length + part.length, 2)
    head.writeUInt32BE(segments.length + 1, 8)
    segments.push(head, repeated, part)
  }
  return Buffer.concat([picture.subarray(0, 2), ...segments, picture.subarray(2)])
}

function makeBox(type: string, ...contents: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(8 + contents.reduce((sum, { length }) => sum + length, 0))
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, ...contents])
}

const description = makeBox(
  'jumd',
  Buffer.from('63327061001100108000 00aa00389b71 03'.replaceAll(' ', ''), 'hex'),
  Buffer.from('c2pa\0')
)

describe('a hostile manifest', () => {
  test.each([
    ['boxes in boxes, two thousand deep', () => nest(2_000)],
    ['boxes in boxes around a megabyte', () => nest(300, Buffer.alloc(1_000_000))],
    [
      'a hundred thousand boxes',
      () => makeBox('jumb', description, Buffer.concat(Array(100_000).fill(makeBox('free'))))
    ],
    ['a box of no length', () => makeBox('jumb', description, Buffer.alloc(64))],
    ['a box that is longer than all', () => makeBox('jumb', description, Buffer.from('7fffffff6a756d62', 'hex'))],
    ['nothing behind its description', () => makeBox('jumb', description)],
    [
      'a list of four thousand million parts',
      () =>
        makeBox('jumb', description, makeBox('jumb', description, makeBox('cbor', Buffer.from('9affffffff', 'hex'))))
    ]
  ])('with %s cannot be read, and nothing else happens', async (_, makeStore) => {
    await using folder = await makeTemporaryFolder()
    const path = await drawPicture(folder.at('photo.jpg'))
    await writeFile(path, wrapInJpeg(await readFile(path), makeStore()))
    const begun = performance.now()
    expect(await checker.check({ path, sha256: await hashBytes(path) })).toMatchObject({ state: 'unreadable' })
    expect(performance.now() - begun).toBeLessThan(10_000)
    expect(process.memoryUsage.rss()).toBeLessThan(1_000_000_000)
  })

  test('damaged in any way is never called valid, and the next photo is checked as ever', {
    timeout: 60_000
  }, async () => {
    await using folder = await makeTemporaryFolder()
    const whole = await drawPicture(folder.at('whole.jpg'))
    const signed = await signPhoto(whole, { signer })
    const path = folder.at('photo.jpg')
    const place = fc.integer({ min: 2, max: signed.indexOf(Buffer.from('ffdb', 'hex')) })
    const law = fc.asyncProperty(
      fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 5 }),
      async (changes) => {
        const bytes = Buffer.from(signed)
        for (const [at, value] of changes) bytes.writeUInt8(value, at)
        await writeFile(path, bytes)
        const { state } = await checker.check({ path, sha256: await hashBytes(path) })
        // The padding of the signature is signed by nobody; all else is.
        if (!bytes.equals(signed)) expect(['invalid', 'unreadable', 'untrusted']).toContain(state)
      }
    )
    await fc.assert(law, { numRuns: 150, seed: 8 })
    expect(await checker.check({ path: whole, sha256: await hashBytes(whole) })).toMatchObject({ state: 'untrusted' })
  })

  test('that keeps its reader busy is given up in time, and the next photo is checked as ever', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await drawPicture(folder.at('photo.jpg'))
    await signPhoto(path, { signer })
    const file = { path, sha256: await hashBytes(path) }
    let timeoutMs = 1
    await using hurried = new CredentialsChecker({
      trustFolder: null,
      now,
      get timeoutMs() {
        return timeoutMs
      }
    })
    expect(await hurried.check(file)).toMatchObject({
      state: 'unreadable',
      problems: ['They took too long to check.']
    })
    timeoutMs = 10_000
    expect(await hurried.check(file)).toMatchObject({ state: 'untrusted' })
  })

  test('in a file that another program changed meanwhile is not told of the bytes from before', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await drawPicture(folder.at('photo.jpg'))
    await signPhoto(path, { signer })
    expect(await checker.check({ path, sha256: 'a'.repeat(64) })).toMatchObject({
      state: 'unreadable',
      problems: ['Another program changed the file while they were checked.']
    })
  })
})

function nest(depth: number, inmost = Buffer.alloc(0)): Buffer {
  let box = makeBox('jumb', description, makeBox('bidb', inmost))
  for (let level = 0; level < depth; level += 1) box = makeBox('jumb', description, box)
  return box
}
