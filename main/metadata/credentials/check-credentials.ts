import type { Manifest } from '@trustnxt/c2pa-ts/manifest'
import type { Credentials } from '../../../shared/contract/credentials.ts'
import { areBoxesSound } from './check-boxes.ts'
import { judgeManifest } from './judge-manifest.ts'
import { judgeSigner } from './judge-signer.ts'
import { openAsset } from './open-asset.ts'
import { readManifestStore } from './read-manifest-store.ts'
import type { TrustList } from './read-trust-list.ts'
import { unreadableCredentials } from './unreadable-credentials.ts'

const mostStoreBytes = 16 * 1024 * 1024
const mostNameLength = 200

/**
 * What the Content Credentials in a file's bytes say and how far they hold. Fetches nothing: no remote manifest, no word on revocation.
 *
 * Checked is the newest manifest: its signature, its statements, the picture, the signer. Not checked are the manifests of what it was made from.
 * May throw on hostile files; its caller keeps that from the desk.
 */
export async function checkCredentials(file: Buffer, trust: TrustList, now: Date): Promise<Credentials> {
  const asset = openAsset(file)
  if (asset === null) return unreadableCredentials('The desk cannot check credentials in files of this kind.')
  const bytes = asset.getManifestJUMBF()
  if (bytes === undefined) return unreadableCredentials('They are not whole, or not where the standard puts them.')
  if (bytes.length > mostStoreBytes)
    return unreadableCredentials(`They take ${bytes.length} bytes, more than the desk checks (${mostStoreBytes}).`)
  if (!areBoxesSound(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)))
    return unreadableCredentials('They are damaged: their parts do not lie within each other.')
  const store = readManifestStore(bytes)
  const manifest = store.getActiveManifest()
  if (manifest === undefined) return unreadableCredentials('They hold no manifest.')
  const judged = await judgeManifest(manifest, asset)
  const signer = judgeSigner(manifest, { trust, now, stampProven: judged.stampProven })
  return {
    state: chooseState(judged.state, signer.trusted),
    ...describeClaim(manifest),
    signer: signer.signer === null ? null : clip(signer.signer),
    signedAt: signer.signedAt,
    problems: [...judged.problems, ...signer.problems.map(clip), ...trust.problems],
    manifests: store.manifests.length
  }
}

function chooseState(judged: 'sound' | 'broken' | 'unknown', trusted: boolean): Credentials['state'] {
  switch (judged) {
    case 'broken':
      return 'invalid'
    case 'unknown':
      return 'unreadable'
    case 'sound':
      return trusted ? 'valid' : 'untrusted'
  }
}

// The library takes the claim's texts over as they come, whatever they are.
function describeClaim({ claim }: Manifest): Pick<Credentials, 'generator' | 'title'> {
  const name: unknown = claim?.claimGeneratorName
  const version: unknown = claim?.claimGeneratorVersion
  const title: unknown = claim?.title
  const generator = [name, version].filter((part) => typeof part === 'string' && part !== '').join(' ')
  return { generator: generator === '' ? null : clip(generator), title: typeof title === 'string' ? clip(title) : null }
}

function clip(text: string): string {
  return text.length > mostNameLength ? `${text.slice(0, mostNameLength)}…` : text
}
