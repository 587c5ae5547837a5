import type { Credentials } from '../../../shared/contract/credentials.ts'

/** Credentials that are there and cannot be judged, for these reasons. */
export function unreadableCredentials(...problems: readonly string[]): Credentials {
  return {
    state: 'unreadable',
    generator: null,
    signer: null,
    signedAt: null,
    title: null,
    problems: [...problems],
    manifests: 0
  }
}
