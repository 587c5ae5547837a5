import { z } from 'zod'
import { momentSchema } from './identifiers.ts'

/**
 * What a file's Content Credentials (C2PA) say and how far they hold.
 *
 * `valid`: the picture is as it was signed, by a signer of the desk's trust list. `untrusted`: as valid, but the desk does not know the signer, or its
 * certificate has run out. `invalid`: the picture or the claims are not what was signed. `unreadable`: this desk cannot tell.
 */
export const credentialsSchema = z.object({
  state: z.enum(['valid', 'untrusted', 'invalid', 'unreadable']),
  /** The program that made the claim, as it names itself. */
  generator: z.string().nullable(),
  /** The name in the certificate that signed. */
  signer: z.string().nullable(),
  /** When it was signed, where a time stamp in the file proves it. */
  signedAt: momentSchema.nullable(),
  /** What the claim calls the picture. */
  title: z.string().nullable(),
  /** In sentences for people: why it is not valid, and what else to know. */
  problems: z.array(z.string()),
  /** How many manifests the file holds: the newest, and those of what it was made from. */
  manifests: z.number().int().nonnegative()
})
/** What a file's Content Credentials (C2PA) say and how far they hold. */
export type Credentials = z.infer<typeof credentialsSchema>

/** What an edit broke on a person's word: the credentials as they stood before it. */
export const brokenCredentialsSchema = credentialsSchema.pick({
  state: true,
  generator: true,
  signer: true,
  signedAt: true,
  title: true
})

/**
 * True where any change of the file's bytes would break credentials that hold, or may hold. Invalid ones have nothing left to lose; those the desk
 * cannot check may be good.
 */
export function editBreaksCredentials(credentials: Credentials | null): boolean {
  return credentials !== null && credentials.state !== 'invalid'
}
