import { writeFile } from 'node:fs/promises'
import type { Asset } from '@trustnxt/c2pa-ts/asset'
import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { makeTemporaryFolder } from '../metadata/temporary-folder.ts'
import { drawPicture } from '../services/make-photo.ts'
import { makeCertificate } from './make-certificates.ts'
import { openTestChecker } from './open-test-checker.ts'
import { signPhoto } from './sign-photo.ts'

const root = await makeCertificate({ name: 'Picture Desk Root' })
const agency = await makeCertificate({ name: 'Agency', issuer: root, ca: true })
const signer = await makeCertificate({ name: 'Ann Signer', issuer: agency })
const desk = await openTestChecker()
const metadata = createMetadata()

afterAll(async () => {
  await metadata[Symbol.asyncDispose]()
  await desk[Symbol.asyncDispose]()
})

describe('Content Credentials', () => {
  test('of a photo as it was signed, by a signer of the trust list, are valid and say who, with what, as what', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await drawPicture(folder.at('photo.jpg'))
    await signPhoto(path, { signer, chain: [agency] })
    expect(await desk.check(path, root)).toEqual({
      state: 'valid',
      generator: 'Erratum tests 1.2',
      signer: 'Ann Signer',
      signedAt: null,
      title: 'Market in the rain',
      problems: [],
      manifests: 1
    })
  })

  test.each(['png', 'webp', 'tiff', 'avif'] as const)(
    'are found and checked in %s as well, and broken by a changed byte',
    async (format) => {
      await using folder = await makeTemporaryFolder()
      const path = folder.at(`photo.${format}`)
      await sharp({ create: { width: 40, height: 30, channels: 3, background: '#36648b' } })
        .toFormat(format)
        .toFile(path)
      const signed = await signPhoto(path, { signer, chain: [agency] })
      expect(await desk.check(path, root)).toMatchObject({ state: 'valid', problems: [] })
      expect((await metadata.reader.read(path)).credentials).toMatchObject({ state: 'untrusted', signer: 'Ann Signer' })
      // A byte of the picture itself.
      const place = { png: signed.indexOf('IDAT') + 12, webp: 48, tiff: 48, avif: signed.length - 5 }[format]
      signed.writeUInt8(signed.readUInt8(place) ^ 1, place)
      await writeFile(path, signed)
      expect(await desk.check(path, root)).toMatchObject({ state: 'invalid' })
    }
  )

  test.each([
    ['the picture', (file: Buffer) => file.length - 10, 'it was changed afterwards'],
    ['the title in the claim', (file: Buffer) => file.indexOf('Market'), 'The signature does not fit the claim'],
    [
      'a statement',
      (file: Buffer) => file.indexOf('hash', file.indexOf('exclusions')) + 10,
      'is not the one that was signed'
    ]
  ])('are invalid where a byte of %s was changed', async (_, find, problem) => {
    await using folder = await makeTemporaryFolder()
    const path = await drawPicture(folder.at('photo.jpg'))
    const file = await signPhoto(path, { signer, chain: [agency] })
    const place = find(file)
    file.writeUInt8(file.readUInt8(place) ^ 1, place)
    await writeFile(path, file)
    const credentials = await desk.check(path, root)
    expect(credentials.state).toBe('invalid')
    expect(credentials.problems.join()).toContain(problem)
  })

  test('that leave a part of the picture unsigned are not called valid', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await drawPicture(folder.at('photo.jpg'))
    await signPhoto(path, { signer, chain: [agency], tamper: leaveOut(300) })
    expect(await desk.check(path, root)).toMatchObject({
      state: 'unreadable',
      problems: ['The signature leaves out 300 bytes of the file besides the credentials.']
    })
  })

  test('with a statement in JSON, however it is written, are checked by the bytes that were signed', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await drawPicture(folder.at('photo.jpg'))
    await signPhoto(path, { signer, chain: [agency], statement: '{ "price" : 1.50,\n  "caf\\u00e9": 1e3 }' })
    expect(await desk.check(path, root)).toMatchObject({ state: 'valid', problems: [] })
  })
})

function leaveOut(bytes: number): (asset: Asset) => void {
  return (asset) => {
    const own = asset.getHashExclusionRange.bind(asset)
    asset.getHashExclusionRange = () => ({ start: own().start, length: own().length + bytes })
  }
}
