import { z } from 'zod'

/** Every expected failure of the desk. Hosts map them to exit codes; the UI shows `message`, which says what happened, what is safe and what to do. */
export const deskErrorCodes = [
  'bad-input',
  'not-found',
  'is-directory',
  'empty-file',
  'not-an-image',
  'damaged-file',
  'unreadable',
  'read-only-file',
  'read-only-folder',
  'hard-linked',
  'name-not-readable',
  'format-not-writable',
  'over-limit',
  'character-refused',
  'locked',
  'killed',
  'embargoed',
  'breaks-credentials',
  'values-unknown',
  'changed-on-disk',
  'revision-conflict',
  'nothing-to-do',
  'verification-failed',
  'name-taken',
  'tool-failed',
  'storage-unavailable',
  'desk-busy',
  'connection-lost',
  'cancelled'
] as const

/** One code of `deskErrorCodes`. */
export type DeskErrorCode = (typeof deskErrorCodes)[number]

/** What crosses the wire for an expected failure. `path` names the file it is about. */
export const deskFailureSchema = z.object({
  code: z.enum(deskErrorCodes),
  message: z.string(),
  path: z.string().optional()
})

/** An expected failure as plain data. */
export type DeskFailure = z.infer<typeof deskFailureSchema>

/** An expected failure inside the engine; the contract carries it as the typed error `DESK`. */
export class DeskError extends Error {
  readonly code: DeskErrorCode
  readonly path: string | undefined

  constructor(code: DeskErrorCode, message: string, options: { path?: string | undefined; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'DeskError'
    this.code = code
    this.path = options.path
  }
}

/** The failure as it crosses the wire. */
export function describeDeskError(error: DeskError): DeskFailure {
  return { code: error.code, message: error.message, ...(error.path === undefined ? {} : { path: error.path }) }
}
