import type { Asset } from '@trustnxt/c2pa-ts/asset'
import type { Assertion, Manifest } from '@trustnxt/c2pa-ts/manifest'
import { BMFFHashAssertion, DataHashAssertion } from '@trustnxt/c2pa-ts/manifest'
import { describeFinding } from './describe-finding.ts'

/** Whether a manifest's claims and picture are what was signed, whoever signed. */
export interface ManifestJudgement {
  readonly state: 'sound' | 'broken' | 'unknown'
  readonly problems: readonly string[]
  /** True where the time stamp was proven to be for this signature. */
  readonly stampProven: boolean
}

// What proves that something is not what was signed. Any other complaint may be one of the library alone. Source: C2PA 2.1, 15.2.
const proofs: readonly string[] = [
  'claimSignature.mismatch',
  'assertion.hashedURI.mismatch',
  'assertion.dataHash.mismatch',
  'assertion.bmffHash.mismatch',
  'assertion.missing'
]

// Judged by ourselves or of no weight for the picture: the signer, the time stamp, and the manifests of what the picture was made from.
const elsewhere = /^(?:signingCredential|timeStamp|ingredient)\./

// Boxes of HEIC and AVIF that hold nothing of the picture; the credentials are a `uuid` themselves. Source: C2PA 2.1, 9.1.4.
const emptyBoxes: readonly string[] = ['/uuid', '/ftyp', '/mfra', '/free', '/skip']

// JPEG and PNG may give the credentials some bytes more than they fill.
const mostBytesAround = 64

/** Judges the newest manifest of a file, by the library's findings on it. */
export async function judgeManifest(manifest: Manifest, asset: Asset): Promise<ManifestJudgement> {
  const bindings = listBindings(manifest)
  const findings = [(await manifest.validate(asset)).statusEntries]
  // The library leaves the picture alone once anything else is wrong, and takes one bound in a way it does not know for proven.
  for (const binding of bindings) findings.push((await binding.validateAgainstAsset(asset)).statusEntries)
  const codes = new Set<string>()
  const failures = new Set<string>()
  for (const { code, success } of findings.flat()) (success === true ? codes : failures).add(code)
  const broken = proofs.filter((code) => failures.has(code))
  const stampProven = codes.has('timeStamp.trusted')
  if (broken.length > 0) return { state: 'broken', problems: broken.map(describeFinding), stampProven }
  const doubts = [
    ...[...failures].filter((code) => !elsewhere.test(code)).map(describeFinding),
    ...(codes.has('claimSignature.validated') ? [] : [describeFinding('claimSignature.missing')]),
    ...(codes.has('assertion.dataHash.match') || codes.has('assertion.bmffHash.match')
      ? []
      : [describeBinding(manifest)]),
    ...describeGaps(bindings, asset)
  ]
  return { state: doubts.length === 0 ? 'sound' : 'unknown', problems: doubts, stampProven }
}

// Only what the claim itself names was signed; an assertion that merely lies beside it says nothing.
function listBindings(manifest: Manifest): readonly Assertion[] {
  const named = manifest.claim?.assertions.map(({ uri }) => manifest.getComponentByURL(uri, true)) ?? []
  return (manifest.assertions?.getHardBindings() ?? []).filter((binding) => named.some((one) => one === binding))
}

function describeBinding(manifest: Manifest): string {
  const labels = manifest.assertions?.assertions.flatMap(({ label }) =>
    label?.startsWith('c2pa.hash.') ? [label] : []
  )
  const [label] = labels ?? []
  return label === undefined
    ? 'The newest manifest does not bind the picture itself.'
    : `The picture is bound by "${label}", which the desk cannot check.`
}

// A signature may leave parts of the file out. Beyond the credentials themselves, that is no word on the whole picture.
function describeGaps(bindings: readonly Assertion[], asset: Asset): readonly string[] {
  const boxes = bindings.flatMap((binding) => (binding instanceof BMFFHashAssertion ? binding.exclusions : []))
  const pictures = boxes.map(({ xpath }) => xpath).filter((xpath) => !emptyBoxes.includes(xpath))
  if (pictures.length > 0) return [`The signature leaves out parts of the file: ${pictures.join(', ').slice(0, 100)}.`]
  const exclusions = bindings.flatMap((binding) => (binding instanceof DataHashAssertion ? binding.exclusions : []))
  if (exclusions.length === 0) return []
  const own = asset.getHashExclusionRange()
  const left = exclusions.reduce((sum, { start, length }) => {
    const shared = Math.min(start + length, own.start + own.length) - Math.max(start, own.start)
    return sum + length - Math.max(0, shared)
  }, 0)
  return left > mostBytesAround ? [`The signature leaves out ${left} bytes of the file besides the credentials.`] : []
}
