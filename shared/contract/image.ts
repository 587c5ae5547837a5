import { z } from 'zod'
import { deskProcedure } from './desk-procedure.ts'
import { sha256Schema } from './identifiers.ts'

/**
 * Sizes a picture is shown in: `thumb` fits 320×320, `preview` 2048×2048, `full` 16384×16384 pixels; all upright, never enlarged. A `full` one is made
 * anew for each that asks.
 */
export const imageSizeSchema = z.enum(['thumb', 'preview', 'full'])
/** A size a picture is shown in. */
export type ImageSize = z.infer<typeof imageSizeSchema>

export const imagesContract = {
  /** A rendition for the screen, as base64. Of a `killed` picture it is small and grey, whatever size is asked for, and must not be kept. */
  get: deskProcedure
    .input(z.object({ key: sha256Schema, size: imageSizeSchema }))
    .output(z.object({ mime: z.string(), base64: z.string(), killed: z.boolean() }))
}
