import type { Credentials } from '../../shared/contract/credentials.ts'
import { CredentialFacts } from '../ui/credentials-mark.tsx'
import { Section } from '../ui/section.tsx'

/** The content credentials of a photo: their state, who signed, with what. Nothing where it carries none. */
export function InspectorCredentials({ credentials }: { readonly credentials: Credentials | null | undefined }) {
  if (!credentials) return null
  return (
    <Section head="Content credentials">
      <CredentialFacts credentials={credentials} />
    </Section>
  )
}
