import type { Credentials } from '../../shared/contract/credentials.ts'

/** The state of content credentials in a word or two, and as a sentence. */
export const credentialsWords: Readonly<
  Record<Credentials['state'], { readonly short: string; readonly sentence: string }>
> = {
  valid: {
    short: 'Credentials valid',
    sentence: 'The picture is as it was signed, by a signer this desk trusts.'
  },
  untrusted: {
    short: 'Unknown signer',
    sentence: 'The picture is as it was signed. This desk does not know the signer.'
  },
  invalid: {
    short: 'Credentials invalid',
    sentence: 'The picture or what is said of it is not what was signed.'
  },
  unreadable: {
    short: 'Credentials unchecked',
    sentence: 'The file carries content credentials this desk cannot check.'
  }
}

/** The facts of content credentials as rows: what, and which. Only those that are told. */
export function listCredentialFacts(
  credentials: Credentials
): readonly { readonly name: string; readonly value: string }[] {
  const { signer, generator, signedAt, title, manifests } = credentials
  const facts = [
    { name: 'Signer', value: signer },
    { name: 'Made by', value: generator },
    { name: 'Signed', value: signedAt === null ? null : new Date(signedAt).toLocaleString('en-GB') },
    { name: 'Title', value: title },
    { name: 'Manifests', value: manifests > 1 ? String(manifests) : null }
  ]
  return facts.flatMap(({ name, value }) => (value === null ? [] : { name, value }))
}
