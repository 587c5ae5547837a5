import { z } from 'zod'

/** One file whose credentials are to be checked, as it crosses to the worker thread. */
export const credentialsJobSchema = z.object({
  path: z.string(),
  /** Of the bytes the credentials are wanted of; the file may have changed since. */
  sha256: z.string(),
  /** The folder of the desk's trust list; null where there is none. */
  trustFolder: z.string().nullable(),
  /** Milliseconds since 1970. */
  now: z.number()
})
/** One file whose credentials are to be checked. */
export type CredentialsJob = z.infer<typeof credentialsJobSchema>
