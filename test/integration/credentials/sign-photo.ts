import { readFile, writeFile } from 'node:fs/promises'
import type { Asset } from '@trustnxt/c2pa-ts/asset'
import { BMFF } from '@trustnxt/c2pa-ts/asset'
import { CoseAlgorithmIdentifier, LocalSigner } from '@trustnxt/c2pa-ts/cose'
import { CBORBox } from '@trustnxt/c2pa-ts/jumbf'
import { Assertion, BMFFHashAssertion, DataHashAssertion, ManifestStore } from '@trustnxt/c2pa-ts/manifest'
import type { Credential } from './make-certificates.ts'
import { openForSigning } from './open-for-signing.ts'

/** How a photo is signed. `chain`: certificates sent along, the signer's issuer first. `tamper`: what to do to the asset before it is hashed. */
export interface SigningRequest {
  readonly signer: Credential
  readonly chain?: readonly Credential[]
  readonly tamper?: (asset: Asset) => void
  /** A further statement about the photo, as JSON. */
  readonly statement?: string
}

/** Signs a photo in place, as a camera or an agency would; gives its bytes as signed. */
export async function signPhoto(
  path: string,
  { signer, chain = [], tamper, statement }: SigningRequest
): Promise<Buffer> {
  const asset = openForSigning(await readFile(path))
  tamper?.(asset)
  const key = new Uint8Array(await crypto.subtle.exportKey('pkcs8', signer.keys.privateKey))
  const others = chain.map(({ certificate }) => certificate)
  const local = new LocalSigner(key, CoseAlgorithmIdentifier.ES256, signer.certificate, others)
  const store = new ManifestStore()
  const manifest = store.createManifest({
    assetFormat: asset.mimeType,
    instanceID: 'xmp:iid:8c1b0c5e-0000-4000-8000-000000000001',
    defaultHashAlgorithm: 'SHA-256',
    signer: local
  })
  if (manifest.claim === undefined) throw new Error('A new manifest has a claim')
  manifest.claim.title = 'Market in the rain'
  manifest.claim.claimGeneratorName = 'Erratum tests'
  manifest.claim.claimGeneratorVersion = '1.2'
  const binding =
    asset instanceof BMFF
      ? BMFFHashAssertion.createV2('jumbf manifest', 'SHA-256')
      : DataHashAssertion.create('SHA-256')
  manifest.addAssertion(binding)
  if (statement !== undefined) manifest.addAssertion(new JsonStatement(statement))
  await asset.ensureManifestSpace(store.measureSize())
  await binding.updateWithAsset(asset)
  await manifest.sign(local)
  await asset.writeManifestJUMBF(store.getBytes())
  const signed = Buffer.from(await asset.getDataRange())
  await writeFile(path, signed)
  return signed
}

/** A statement whose JSON stays as it is written, as other programs' does. */
class JsonStatement extends Assertion {
  override label = 'org.erratum.statement'
  override uuid = Uint8Array.from(Buffer.from('6a736f6e00110010800000aa00389b71', 'hex'))
  readonly #json: string

  constructor(json: string) {
    super()
    this.#json = json
  }

  override readContentFromJUMBF() {
    throw new Error('Only written here')
  }

  override generateJUMBFBoxForContent() {
    // The library's own box of JSON would write it anew; its box of CBOR writes the bytes it is given.
    return Object.assign(new CBORBox(), { type: 'json', rawContent: new Uint8Array(Buffer.from(this.#json)) })
  }
}
