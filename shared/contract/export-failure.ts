import { z } from 'zod'
import { deskErrorCodes } from './desk-error.ts'

/** A photo that was not exported, and why. */
export const exportFailureSchema = z.object({ from: z.string(), code: z.enum(deskErrorCodes), message: z.string() })
/** A photo that was not exported. */
export type ExportFailure = z.infer<typeof exportFailureSchema>
