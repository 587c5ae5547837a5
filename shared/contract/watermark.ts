import { z } from 'zod'
import { largestWatermark } from '../export/largest-watermark.ts'

// The signature of a PNG file in base64. A preset is passed on as a file: the picture is in it.
const pngStart = 'iVBORw0KGgo'

/** A mark laid over the pictures of a preset. */
export const watermarkSchema = z.strictObject({
  mark: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('text'), text: z.string().trim().min(1).max(100) }),
    z.strictObject({
      by: z.literal('picture'),
      /** A PNG file in base64. */
      png: z
        .base64()
        .max(Math.ceil(largestWatermark / 3) * 4)
        .refine((text) => text.startsWith(pngStart), 'a watermark is text or a PNG file')
    })
  ]),
  position: z.enum(['top-left', 'top-right', 'centre', 'bottom-left', 'bottom-right']),
  /** How wide it is, in hundredths of the picture's width. */
  width: z.number().int().min(1).max(100),
  /** In hundredths: 100 lets nothing of the picture through. */
  opacity: z.number().int().min(1).max(100)
})
/** A mark laid over the pictures of a preset. */
export type Watermark = z.infer<typeof watermarkSchema>
