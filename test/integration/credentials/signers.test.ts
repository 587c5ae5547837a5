import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { X509Certificate } from '@peculiar/x509'
import { JPEG } from '@trustnxt/c2pa-ts/asset'
import { SuperBox } from '@trustnxt/c2pa-ts/jumbf'
import type { Manifest } from '@trustnxt/c2pa-ts/manifest'
import { ManifestStore } from '@trustnxt/c2pa-ts/manifest'
import { afterAll, describe, expect, test } from 'vitest'
import { readTimeStamp } from '../../../main/metadata/credentials/read-time-stamp.ts'
import { copySample, hasSamples } from '../metadata/sample-files.ts'
import { makeTemporaryFolder } from '../metadata/temporary-folder.ts'
import { drawPicture } from '../services/make-photo.ts'
import { makeCertificate } from './make-certificates.ts'
import { openTestChecker } from './open-test-checker.ts'
import { signPhoto } from './sign-photo.ts'

const root = await makeCertificate({ name: 'Picture Desk Root' })
const agency = await makeCertificate({ name: 'Agency', issuer: root, ca: true })
const signer = await makeCertificate({ name: 'Ann Signer', issuer: agency })
const desk = await openTestChecker()

afterAll(() => desk[Symbol.asyncDispose]())

describe('Content Credentials', () => {
  test.each([
    ['nobody is trusted', () => []],
    ['another root is trusted', async () => [await makeCertificate({ name: 'Picture Desk Root' })]],
    [
      'a certificate is trusted that signed nothing here',
      async () => [await makeCertificate({ name: 'B', issuer: root })]
    ]
  ])('are untrusted, not invalid, where %s', async (_, makeAnchors) => {
    await using folder = await makeTemporaryFolder()
    const path = await drawPicture(folder.at('photo.jpg'))
    await signPhoto(path, { signer, chain: [agency] })
    const credentials = await desk.check(path, ...(await makeAnchors()))
    expect(credentials).toMatchObject({ state: 'untrusted', signer: 'Ann Signer' })
    expect(credentials.problems).toEqual([
      `"Ann Signer", certified by "Agency", does not lead to the desk's trust list.`
    ])
  })

  test.each([
    ['its root', [root], [agency]],
    ['its issuer', [agency], []],
    ['the signer itself', [signer], []]
  ])('are valid where the trust list has %s', async (_, anchors, chain) => {
    await using folder = await makeTemporaryFolder()
    const path = await drawPicture(folder.at('photo.jpg'))
    await signPhoto(path, { signer, chain })
    expect(await desk.check(path, ...anchors)).toMatchObject({ state: 'valid', problems: [] })
  })

  test.each([
    [
      'has run out',
      { notBefore: '2020-01-01T00:00:00Z', notAfter: '2021-01-01T00:00:00Z' },
      'holds until 2021-01-01, and nothing in the file proves that it was signed before'
    ],
    ['is made for web servers', { usage: '1.3.6.1.5.5.7.3.1' }, 'is not made for signing pictures']
  ])('are untrusted where the certificate %s', async (_, more, problem) => {
    await using folder = await makeTemporaryFolder()
    const path = await drawPicture(folder.at('photo.jpg'))
    await signPhoto(path, { signer: await makeCertificate({ name: 'Bo', issuer: root, ...more }) })
    const credentials = await desk.check(path, root)
    expect(credentials.state).toBe('untrusted')
    expect(credentials.problems).toEqual([expect.stringContaining(problem)])
  })

  test('made by one trusted signer in the name of another are invalid', async () => {
    await using folder = await makeTemporaryFolder()
    const other = await makeCertificate({ name: 'Bo', issuer: root })
    const path = await drawPicture(folder.at('photo.jpg'))
    await signPhoto(path, { signer: { certificate: signer.certificate, keys: other.keys }, chain: [agency] })
    expect(await desk.check(path, root)).toMatchObject({
      state: 'invalid',
      problems: ['The signature does not fit the claim: the claim is not what was signed.']
    })
  })

  test('are checked although a file of the trust list is none', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await drawPicture(folder.at('photo.jpg'))
    await signPhoto(path, { signer, chain: [agency] })
    await desk.check(path, root)
    await writeFile(
      join(desk.trustFolder, 'broken.pem'),
      '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'
    )
    await writeFile(join(desk.trustFolder, 'empty.pem'), 'to be done')
    expect(await desk.checkAgain(path)).toMatchObject({
      state: 'valid',
      problems: [
        "1 of 1 certificates in the trust list's file broken.pem cannot be read.",
        "The trust list's file empty.pem holds no certificate."
      ]
    })
  })

  test.skipIf(!hasSamples)(
    'of the sample photos are valid with their own root, and untrusted without (../shared/samples)',
    async () => {
      await using folder = await makeTemporaryFolder()
      for (const name of ['C', 'CA']) {
        const path = await copySample(folder, `c2pa/adobe-20220124-${name}.jpg`)
        const facts = { signer: 'C2PA Signer', signedAt: '2023-01-24T14:48:56.000Z', title: `${name}.jpg` }
        expect(await desk.check(path)).toMatchObject({ state: 'untrusted', ...facts })
        const [, sampleRoot] = readChain(await readFile(path))
        if (sampleRoot === undefined) throw new Error('The sample has no root with it')
        await writeFile(join(desk.trustFolder, 'samples.pem'), sampleRoot.toString('pem'))
        expect(await desk.checkAgain(path)).toMatchObject({ state: 'valid', problems: [], ...facts })
      }
    }
  )

  test.skipIf(!hasSamples)(
    'stay valid when the certificate has run out, where a trusted authority vouches for the day of signing (../shared/samples)',
    async () => {
      await using folder = await makeTemporaryFolder()
      const path = await copySample(folder, 'c2pa/adobe-20220124-C.jpg')
      const [, sampleRoot] = readChain(await readFile(path))
      const authority = readTimeStamp(readNewest(await readFile(path)))?.authority.at(-1)
      if (sampleRoot === undefined || authority === undefined) throw new Error('The sample has no chain with it')
      await using later = await openTestChecker(() => new Date('2031-01-01T00:00:00Z'))
      expect(await later.check(path)).toMatchObject({ state: 'untrusted' })
      await writeFile(join(later.trustFolder, 'root.pem'), sampleRoot.toString('pem'))
      const problem = 'holds until 2030-08-26, and who vouches for the time of signing is not in the desk’s trust list'
      expect(await later.checkAgain(path)).toMatchObject({
        state: 'untrusted',
        problems: [expect.stringContaining(problem)]
      })
      await writeFile(join(later.trustFolder, 'authority.pem'), authority.toString())
      expect(await later.checkAgain(path)).toMatchObject({ state: 'valid', problems: [] })
    }
  )
})

function readNewest(file: Buffer): Manifest {
  const store = new JPEG(new Uint8Array(file)).getManifestJUMBF()
  if (store === undefined) throw new Error('The sample holds no manifest')
  const manifest = ManifestStore.read(SuperBox.fromBuffer(new Uint8Array(store))).getActiveManifest()
  if (manifest === undefined) throw new Error('The sample holds no newest manifest')
  return manifest
}

function readChain(file: Buffer): readonly X509Certificate[] {
  const certificates = readNewest(file).signature?.signatureData.chainCertificates ?? []
  return certificates.map(({ rawData }) => new X509Certificate(rawData))
}
