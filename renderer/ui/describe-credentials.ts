import type { Credentials } from '../../shared/contract/credentials.ts'
import { spokenLanguage } from '../messages/language.ts'
import { phrase } from '../messages/phrase.ts'

/** The state of content credentials in a word or two, and as a sentence. */
export const credentialsWords: Readonly<
  Record<Credentials['state'], { readonly short: string; readonly sentence: string }>
> = {
  valid: {
    short: phrase('ui.credentials-valid'),
    sentence: phrase('ui.credentials-valid-long')
  },
  untrusted: {
    short: phrase('ui.credentials-untrusted'),
    sentence: phrase('ui.credentials-untrusted-long')
  },
  invalid: {
    short: phrase('ui.credentials-invalid'),
    sentence: phrase('ui.credentials-invalid-long')
  },
  unreadable: {
    short: phrase('ui.credentials-unreadable'),
    sentence: phrase('ui.credentials-unreadable-long')
  }
}

/** The facts of content credentials as rows: what, and which. Only those that are told. */
export function listCredentialFacts(
  credentials: Credentials
): readonly { readonly name: string; readonly value: string }[] {
  const { signer, generator, signedAt, title, manifests } = credentials
  const facts = [
    { name: phrase('ui.signer'), value: signer },
    { name: phrase('ui.made-by'), value: generator },
    {
      name: phrase('ui.signed'),
      value: signedAt === null ? null : new Date(signedAt).toLocaleString(spokenLanguage().locale)
    },
    { name: phrase('ui.title'), value: title },
    { name: phrase('ui.manifests'), value: manifests > 1 ? String(manifests) : null }
  ]
  return facts.flatMap(({ name, value }) => (value === null ? [] : { name, value }))
}
